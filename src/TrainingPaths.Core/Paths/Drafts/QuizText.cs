using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>
/// Questions as a text that one types without looking up: a question, its answers below it, an empty line. <c>*</c> marks the right answer, <c>//</c> begins what
/// is said of it. A question that is still there keeps its id, by its words or else by its place, so that results follow it.
/// </summary>
public static partial class QuizText
{
    public static string Write(IEnumerable<QuizQuestion> questions) => string.Join("\n\n", questions.Select(Write)) + "\n";

    /// <param name="known">Questions before the text was changed.</param>
    public static IReadOnlyList<QuizQuestion> Read(string text, IReadOnlyList<QuizQuestion> known, string? objective, string? review)
    {
        var typed = EmptyLines().Split(FormatText.Clean(text)).Where(block => block.Trim().Length > 0).Select(block => One(block.Split('\n'))).ToArray();
        var free = known.Where(k => !typed.Any(t => t.Text == k.Text)).ToList();
        return [.. typed.Select((question, i) => Named(question, i))];

        QuizQuestion Named(QuizQuestion question, int place)
        {
            var before = known.FirstOrDefault(k => k.Text == question.Text) ?? (place < known.Count && free.Remove(known[place]) ? known[place] : null);
            return question with
            {
                Id = before?.Id ?? DraftIds.New("q"),
                Objective = before?.Objective ?? objective,
                Review = before?.Review ?? review,
                Points = before?.Points,
                Partial = before?.Partial,
                Penalty = before?.Penalty,
                Example = before?.Example,
                Tags = before?.Tags,
            };
        }
    }

    private static string Write(QuizQuestion question)
    {
        var text = new StringBuilder(question.Kind == QuestionKind.Cloze ? Filled(question) : question.Text.Replace("\n", " ", StringComparison.Ordinal));
        foreach (var line in Lines(question))
            text.Append('\n').Append(line);
        if (question.Feedback is { } feedback)
            text.Append("\n>+ ").Append(feedback.Right).Append("\n>- ").Append(feedback.Wrong);
        return text.ToString();
    }

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
        var options = answers.Select(Option).ToArray();
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

    [GeneratedRegex(@"\{(\d)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{([^{}|]+(?:\|[^{}|]+)+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Choices();

    [GeneratedRegex(@"\A\d{1,2}[.)] ", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"\A(?<answer>-?\d[\d  ]*(?:[.,]\d+)?)(?:\s*(?:±|\+/-)\s*(?<off>\d+(?:[.,]\d+)?))?(?:\s+(?<unit>[\p{L}%€][\p{L}\d\s./%€'’-]{0,19}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\((\d{1,2})\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
