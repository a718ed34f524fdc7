using System.ComponentModel.DataAnnotations;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A question of any kind as its author edits it: answers a row each where they have more than a text, a line each where they have not.</summary>
public sealed class QuestionForm
{
    public string Id { get; set; } = "";

    [Display(Name = "Kind")]
    public QuestionKind Kind { get; set; } = QuestionKind.Single;

    [Display(Name = "Question"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Text { get; set; }

    [Display(Name = "Objective tested")]
    public string? Objective { get; set; }

    [Display(Name = "To read again when missed")]
    public string? Review { get; set; }

    public List<AnswerForm> Rows { get; set; } = [];

    [Display(Name = "Lines"), DataType(DataType.MultilineText), StringLength(4000)]
    public string? Lines { get; set; }

    [Display(Name = "Expected answer"), StringLength(40), Measure(ErrorMessage = "Write a number, in digits.")]
    public string? Number { get; set; }

    [Display(Name = "How far off is still right"), StringLength(40), Measure(ErrorMessage = "Write a number, in digits.")]
    public string? Tolerance { get; set; }

    [Display(Name = "Unit"), StringLength(20)]
    public string? Unit { get; set; }

    [Display(Name = "An example of a good answer"), DataType(DataType.MultilineText), StringLength(4000)]
    public string? Example { get; set; }

    [Display(Name = "Said after a right answer"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Right { get; set; }

    [Display(Name = "Said after a wrong answer, once the quiz is passed"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Wrong { get; set; }

    [Display(Name = "Points"), Range(1, 10)]
    public int? Points { get; set; }

    [Display(Name = "Give points for part of the answer")]
    public bool Partial { get; set; }

    [Display(Name = "Percent lost for each wrong choice"), Range(0, 100)]
    public int? Penalty { get; set; }

    [Display(Name = "Tags, separated by commas"), StringLength(200)]
    public string? Tags { get; set; }

    /// <summary>Of the kinds whose answers are rows with a tick for the right ones.</summary>
    public bool HasOptions => Kind is QuestionKind.Single or QuestionKind.Multiple or QuestionKind.TrueFalse;

    public bool HasParts => Kind is QuestionKind.Multiple or QuestionKind.Ordering or QuestionKind.Matching or QuestionKind.Cloze;

    public static QuestionForm Of(QuizQuestion question)
    {
        var form = new QuestionForm
        {
            Id = question.Id,
            Kind = question.Kind,
            Text = question.Text,
            Objective = question.Objective,
            Review = question.Review,
            Number = question.Answer?.ToString(System.Globalization.CultureInfo.CurrentCulture),
            Tolerance = question.Tolerance?.ToString(System.Globalization.CultureInfo.CurrentCulture),
            Unit = question.Unit,
            Example = question.Example,
            Right = question.Feedback?.Right,
            Wrong = question.Feedback?.Wrong,
            Points = question.Points,
            Partial = question.Partial ?? false,
            Penalty = question.Penalty,
            Tags = string.Join(", ", question.Tags ?? []),
        };
        form.Lines = string.Join('\n', QuestionLines.Of(question));
        form.Rows = [.. QuestionLines.RowsOf(question)];
        return form;
    }

    /// <summary>What its kind has no use for is left out; what is not filled in yet is kept as it is.</summary>
    public QuizQuestion Question() => new(
        Id,
        Kind,
        Blank(Objective),
        Blank(Review),
        FormatText.Clean(Text ?? ""),
        Options: HasOptions ? Options() : null,
        Items: Kind == QuestionKind.Ordering ? TextForm.Lines(Lines) : null,
        Pairs: Kind == QuestionKind.Matching ? [.. Filled().Select(row => new QuizPair(TextForm.Line(row.Text), TextForm.Line(row.Match)))] : null,
        Others: Kind == QuestionKind.Matching && TextForm.Lines(Lines) is { Length: > 0 } others ? others : null,
        Answer: Kind == QuestionKind.Numeric ? AnswerText.Number(Number ?? "") : null,
        Tolerance: Kind == QuestionKind.Numeric ? AnswerText.Number(Tolerance ?? "") : null,
        Unit: Kind == QuestionKind.Numeric ? Blank(Unit) : null,
        Accepted: Kind == QuestionKind.ShortAnswer ? TextForm.Lines(Lines) : null,
        Gaps: Kind == QuestionKind.Cloze ? [.. TextForm.Lines(Lines).Select(line => new QuizGap([.. line.Split('|').Select(TextForm.Line)]))] : null,
        Feedback: Blank(Right) is null && Blank(Wrong) is null ? null : new AnswerFeedback(TextForm.Line(Right), TextForm.Line(Wrong)),
        Points: Points is null or 1 || Kind == QuestionKind.Likert ? null : Points,
        Partial: Partial && HasParts ? true : null,
        Penalty: Partial && Kind == QuestionKind.Multiple && Penalty is > 0 ? Penalty : null,
        Scale: Kind == QuestionKind.Likert ? TextForm.Lines(Lines) : null,
        Grid: Kind == QuestionKind.OpenText ? [.. Filled().Select(row => new QuizCriterion(TextForm.Line(row.Text), row.Points ?? 1))] : null,
        Example: Kind == QuestionKind.OpenText ? Blank(Example) : null,
        Tags: Tags?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } tags ? tags : null);

    /// <summary>Answers that were typed for one kind are kept for another, as far as it has a place for them.</summary>
    public void Become(QuestionKind before)
    {
        bool Ticked(QuestionKind kind) => kind is QuestionKind.Single or QuestionKind.Multiple or QuestionKind.TrueFalse;
        if (before == Kind || (Ticked(before) && HasOptions))
            return;
        string[] typed = [.. Filled().Select(row => TextForm.Line(row.Text)), .. TextForm.Lines(Lines)];
        Lines = Kind is QuestionKind.Matching ? null : string.Join('\n', typed);
        Rows = Kind is QuestionKind.TrueFalse ? [] : [.. typed.Select(text => new AnswerForm { Text = text })];
    }

    private QuizOption[] Options()
    {
        var rows = Filled();
        if (Kind == QuestionKind.TrueFalse && rows.Length == 0)
            rows = [new AnswerForm { Text = "Vrai", Right = true }, new AnswerForm { Text = "Faux" }];
        return [.. rows.Select(row => new QuizOption(TextForm.Line(row.Text), Blank(row.Feedback), row.Right))];
    }

    private AnswerForm[] Filled() => [.. Rows.Where(row => !string.IsNullOrWhiteSpace(row.Text) || !string.IsNullOrWhiteSpace(row.Match))];

    private static string? Blank(string? text) => TextForm.Line(text) is { Length: > 0 } line ? line : null;
}

/// <summary>One answer: an option, a pair, a criterion.</summary>
public sealed class AnswerForm
{
    [Display(Name = "Answer"), StringLength(500)]
    public string? Text { get; set; }

    [Display(Name = "Right")]
    public bool Right { get; set; }

    [Display(Name = "What is said of it"), StringLength(1000)]
    public string? Feedback { get; set; }

    [Display(Name = "Goes with"), StringLength(500)]
    public string? Match { get; set; }

    [Display(Name = "Points"), Range(1, 10)]
    public int? Points { get; set; }
}

/// <summary>A number as people type it, of a size that the format keeps: one that it would not read again is lost.</summary>
internal sealed class MeasureAttribute : ValidationAttribute
{
    private const decimal Largest = 1_000_000_000;

    public override bool IsValid(object? value) => value is not string text || string.IsNullOrWhiteSpace(text) || AnswerText.Number(text) is >= -Largest and <= Largest;
}
