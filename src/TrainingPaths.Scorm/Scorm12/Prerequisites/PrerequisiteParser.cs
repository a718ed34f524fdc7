using System.Globalization;

namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>Parses aicc_script: <c>~</c> binds tightest, then <c>=</c> and <c>&lt;&gt;</c>, then <c>&amp;</c>, then <c>|</c>.</summary>
public sealed class PrerequisiteParser
{
    /// <summary>Longer ones are refused, as are deeper ones: parentheses are parsed by recursion.</summary>
    public const int LongestExpression = 10_000;

    private const int DeepestNesting = 100;
    private const string Operators = "&|~=<>{}(),*\"'";

    private readonly string text;
    private int at;
    private int depth;

    private PrerequisiteParser(string text) => this.text = text;

    /// <exception cref="PrerequisiteSyntaxException">The text is no expression; its position says where.</exception>
    public static Prerequisite Parse(string text)
    {
        if (text.Length > LongestExpression) throw new PrerequisiteSyntaxException(LongestExpression, $"An expression has at most {LongestExpression} characters.");
        var parser = new PrerequisiteParser(text);
        var whole = parser.Either();
        return parser.Peek() == '\0' ? whole : throw parser.Unexpected();
    }

    private Prerequisite Either() => Joined('|', Both, parts => 1);

    private Prerequisite Both() => Joined('&', Single, parts => parts);

    private Prerequisite Joined(char separator, Func<Prerequisite> part, Func<int, int> needed)
    {
        var parts = new List<Prerequisite> { part() };
        while (Take(separator)) parts.Add(part());
        return parts.Count == 1 ? parts[0] : new Prerequisite.AtLeast(needed(parts.Count), parts);
    }

    private Prerequisite Single()
    {
        if (++depth > DeepestNesting) throw new PrerequisiteSyntaxException(at, $"Parentheses are nested more than {DeepestNesting} deep.");
        var single = Take('~') ? new Prerequisite.Negation(Single())
            : Take('(') ? Closed(Either(), ')')
            : Take('{') ? Set(null)
            : Named();
        depth--;
        return single;
    }

    private Prerequisite Named()
    {
        var word = Word();
        if (Take('*'))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !Take('{')) throw Unexpected();
            return Set(count);
        }

        if (Take('=')) return new Prerequisite.StatusIs(word, Status(), Not: false);
        if (!Take('<')) return new Prerequisite.Done(word);
        return Take('>') ? new Prerequisite.StatusIs(word, Status(), Not: true) : throw Unexpected();
    }

    /// <param name="count">Null: all of them.</param>
    private Prerequisite Set(int? count)
    {
        var parts = new List<Prerequisite>();
        do parts.Add(Either());
        while (Take(','));
        return Closed(new Prerequisite.AtLeast(count ?? parts.Count, parts), '}');
    }

    private Prerequisite Closed(Prerequisite inner, char end) => Take(end) ? inner : throw Unexpected();

    /// <summary>A word, or its initial as AICC abbreviates it, in quotes or not.</summary>
    private LessonStatus Status()
    {
        var start = at;
        var quote = Peek() is '"' or '\'' ? text[at++] : '\0';
        var word = Word();
        while (Peek() != '\0' && !Operators.Contains(Peek())) word += Word();
        if (quote != '\0' && !Take(quote)) throw Unexpected();
        return word.ToUpperInvariant() switch
        {
            "PASSED" or "P" => LessonStatus.Passed,
            "COMPLETED" or "COMPLETE" or "C" => LessonStatus.Completed,
            "INCOMPLETE" or "I" => LessonStatus.Incomplete,
            "FAILED" or "F" => LessonStatus.Failed,
            "BROWSED" or "B" => LessonStatus.Browsed,
            "NOTATTEMPTED" or "N" => LessonStatus.NotAttempted,
            _ => throw new PrerequisiteSyntaxException(start, $"« {word} » is not a status."),
        };
    }

    private string Word()
    {
        Peek();
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !Operators.Contains(text[at])) at++;
        return at > start ? text[start..at] : throw Unexpected();
    }

    /// <summary>The next character that is no white space, which is passed over; NUL at the end.</summary>
    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length ? text[at] : '\0';
    }

    private bool Take(char one)
    {
        if (Peek() != one) return false;
        at++;
        return true;
    }

    private PrerequisiteSyntaxException Unexpected() =>
        Peek() == '\0' ? new PrerequisiteSyntaxException(at, "The expression ends too early.")
        : new PrerequisiteSyntaxException(at, $"« {text[at]} » cannot stand here.");
}
