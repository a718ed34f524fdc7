using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>
/// Questions as a text that one types without looking up: a question, its answers below it, an empty line. <c>*</c> marks the right answer, <c>//</c> begins what
/// is said of it. A question that is still there keeps its id, by its words or else by its place, so that results follow it.
/// </summary>
public static partial class QuizText
{
    public static string Write(IEnumerable<QuizQuestion> questions) => string.Join("\n\n", questions.Select(Write)) + "\n";

    /// <param name="known">Questions before the text was changed. Those that nobody touched stay as they are, with all that a text does not say.</param>
    public static IReadOnlyList<QuizQuestion> Read(string text, IReadOnlyList<QuizQuestion> known, string? objective, string? review)
    {
        string[] blocks = [.. EmptyLines().Split(FormatText.Clean(text)).Where(block => block.Trim().Length > 0)];
        var free = known.ToList();
        QuizQuestion? Taken(Predicate<QuizQuestion> same) => free.Find(same) is { } found && free.Remove(found) ? found : null;

        var untouched = blocks.Select(block => Taken(k => Block(k) == block)).ToArray();
        var typed = blocks.Select((block, i) => untouched[i] is null ? One(block.Split('\n')) : null).ToArray();
        var before = typed.Select((question, i) => question is null ? untouched[i] : Taken(k => Stem(k.Text) == Stem(question.Text))).ToArray();
        for (var i = 0; i < before.Length; i++)
            before[i] ??= i < known.Count ? Taken(k => k.Id == known[i].Id) : null;
        return [.. typed.Select((question, i) => question is null ? untouched[i]! : Named(question, before[i], objective, review))];
    }

    private static QuizQuestion Named(QuizQuestion question, QuizQuestion? before, string? objective, string? review) => Kept(question, before) with
    {
        Id = before?.Id ?? DraftIds.New("q"),
        Objective = before is null ? objective : before.Objective,
        Review = before is null ? review : before.Review,
        Points = before?.Points,
        Partial = before?.Partial,
        Penalty = before?.Penalty,
        Example = before?.Example,
        Tags = before?.Tags,
    };

    // What can be read in two ways is what it was.
    private static QuizQuestion Kept(QuizQuestion question, QuizQuestion? before) => (question.Kind, before?.Kind) switch
    {
        (QuestionKind.Numeric, QuestionKind.ShortAnswer) => question with { Kind = QuestionKind.ShortAnswer, Accepted = [Number(question.Answer)], Answer = null, Tolerance = null, Unit = null },
        (QuestionKind.Single, QuestionKind.Multiple) => question with { Kind = QuestionKind.Multiple },
        _ => question,
    };

    private static string Block(QuizQuestion question) => FormatText.Clean(Write(question));

    // Reading a file puts in the spaces that may not break; nobody types them.
    private static string Stem(string text) => Typography.Bind(text.Trim());

    private static string Write(QuizQuestion question)
    {
        var text = new StringBuilder(InLine(question.Kind == QuestionKind.Cloze ? Filled(question) : question.Text));
        foreach (var line in Lines(question))
            text.Append('\n').Append(InLine(line));
        if (question.Feedback is { } feedback)
            text.Append("\n>+ ").Append(InLine(feedback.Right)).Append("\n>- ").Append(InLine(feedback.Wrong));
        return text.ToString();
    }

    private static string InLine(string text) => text.Replace('\n', ' ');

    private static IEnumerable<string> Lines(QuizQuestion question) => question.Kind switch
    {
        QuestionKind.Ordering => (question.Items ?? []).Select((item, i) => $"{i + 1}. {item}"),
        QuestionKind.Matching => [.. (question.Pairs ?? []).Select(pair => $"{pair.Prompt} -> {pair.Match}"), .. (question.Others ?? []).Select(other => $"-> {other}")],
        QuestionKind.Numeric => [$"= {Number(question.Answer)}{(question.Tolerance is { } off and not 0 ? $" ± {Number(off)}" : "")}{(question.Unit is { } unit ? " " + unit : "")}"],
        QuestionKind.ShortAnswer => (question.Accepted ?? []).Select(accepted => "= " + accepted),
        QuestionKind.Likert => (question.Scale ?? []).Select(label => "~ " + label),
        QuestionKind.OpenText => (question.Grid ?? []).Select(criterion => $"? {criterion.Text} ({criterion.Points})"),
        QuestionKind.Cloze => [],
        _ => (question.Options ?? []).Select(option => $"{(option.Correct ? "*" : "-")} {option.Text}{(option.Feedback is { Length: > 0 } said ? " // " + said : "")}"),
    };

    private static string Number(decimal? number) => (number ?? 0).ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Filled(QuizQuestion question) =>
        Gap().Replace(question.Text, gap => int.Parse(gap.Groups[1].Value, CultureInfo.InvariantCulture) - 1 is var i && i < question.Gaps?.Length ? "{" + string.Join('|', question.Gaps[i].Options) + "}" : gap.Value);

    private static QuizQuestion One(string[] lines)
    {
        string[] Marked(string mark) => [.. lines.Skip(1).Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..].Trim())];
        var said = (Right: string.Join(' ', Marked(">+")), Wrong: string.Join(' ', Marked(">-")));
        var question = new QuizQuestion("", QuestionKind.Single, null, null, lines[0].Trim(), Feedback: said is ("", "") ? null : new AnswerFeedback(said.Right, said.Wrong));
        string[] answers = [.. lines.Skip(1).Where(line => !line.StartsWith('>') && line.Length > 0)];
        if (Choices().IsMatch(question.Text))
            return Cloze(question);
        if (answers.Any(line => line.Contains("->", StringComparison.Ordinal)))
            return Matching(question, answers);
        if (answers.Length > 0 && answers.All(line => Step().IsMatch(line)))
            return question with { Kind = QuestionKind.Ordering, Items = [.. answers.Select(line => Step().Replace(line, "").Trim())] };
        if (answers.Length > 0 && answers.All(line => line.StartsWith('~')))
            return question with { Kind = QuestionKind.Likert, Scale = Marked("~") };
        if (answers.Length > 0 && answers.All(line => line.StartsWith('?')))
            return question with { Kind = QuestionKind.OpenText, Grid = [.. Marked("?").Select(Criterion)] };
        if (Marked("=") is { Length: > 0 } typed)
            return typed is [var only] && Measure().Match(only) is { Success: true } measure ? Numeric(question, measure) : question with { Kind = QuestionKind.ShortAnswer, Accepted = typed };
        return Choice(question, answers);
    }

    private static QuizQuestion Choice(QuizQuestion question, string[] answers)
    {
        // « a) », « b) »: who numbers answers by letters means answers to choose from, and no letter is part of them.
        var options = (answers.All(line => Letter().IsMatch(line)) ? answers.Select(line => Letter().Replace(line, "$1")) : answers).Select(Option).ToArray();
        var kind = options is [{ Text: "Vrai" or "True" }, { Text: "Faux" or "False" }] ? QuestionKind.TrueFalse
            : options.Count(option => option.Correct) > 1 ? QuestionKind.Multiple : QuestionKind.Single;
        return question with { Kind = kind, Options = options };
    }

    private static QuizOption Option(string line)
    {
        var right = line.StartsWith('*');
        var parts = (right || line.StartsWith('-') ? line[1..] : line).Split("//", 2);
        return new QuizOption(parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : null, right);
    }

    private static QuizQuestion Matching(QuizQuestion question, string[] answers)
    {
        var sides = answers.Select(line => line.Split("->", 2)).Where(sides => sides.Length == 2).Select(sides => (Prompt: sides[0].Trim(), Match: sides[1].Trim())).ToArray();
        string[] others = [.. sides.Where(side => side.Prompt.Length == 0).Select(side => side.Match)];
        return question with
        {
            Kind = QuestionKind.Matching,
            Pairs = [.. sides.Where(side => side.Prompt.Length > 0).Select(side => new QuizPair(side.Prompt, side.Match))],
            Others = others.Length > 0 ? others : null,
        };
    }

    private static QuizQuestion Numeric(QuizQuestion question, Match measure) => question with
    {
        Kind = QuestionKind.Numeric,
        Answer = AnswerText.Number(measure.Groups["answer"].Value),
        Tolerance = measure.Groups["off"] is { Success: true } off ? AnswerText.Number(off.Value) : null,
        Unit = measure.Groups["unit"].Value is { Length: > 0 } unit ? unit : null,
    };

    private static QuizQuestion Cloze(QuizQuestion question)
    {
        var gaps = new List<QuizGap>();
        var text = Choices().Replace(question.Text, found =>
        {
            gaps.Add(new QuizGap([.. found.Groups[1].Value.Split('|').Select(word => word.Trim())]));
            return $"{{{gaps.Count}}}";
        });
        return question with { Kind = QuestionKind.Cloze, Text = text, Gaps = [.. gaps] };
    }

    private static QuizCriterion Criterion(string line) => Points().Match(line) is { Success: true } points
        ? new QuizCriterion(line[..points.Index].Trim(), int.Parse(points.Groups[1].Value, CultureInfo.InvariantCulture))
        : new QuizCriterion(line, 1);

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"\{([0-9])\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{([^{}|]+(?:\|[^{}|]+)+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Choices();

    [GeneratedRegex(@"\A[0-9]{1,2}[.)] ", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"\A(?<answer>-?[0-9][0-9  ]*(?:[.,][0-9]+)?)(?:\s*(?:±|\+/-)\s*(?<off>[0-9]+(?:[.,][0-9]+)?))?(?:\s+(?<unit>[\p{L}%€°][\p{L}\p{N}\s./%€°'’-]{0,19}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\A([*-] ?)?[a-h][.)] ", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\(([0-9]{1,2})\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
