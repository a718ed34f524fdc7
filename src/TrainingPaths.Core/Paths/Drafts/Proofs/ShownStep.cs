using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>A step of a draft as a proof-reader meets it: the learner's page, and the key of a quiz besides.</summary>
/// <param name="Screens">Sanitised HTML, of a text.</param>
/// <param name="Questions">Of a quiz; those that are not whole yet are shown as far as they go.</param>
/// <param name="Fields">What is to be written: of an activity, and of a positioning.</param>
/// <param name="Lesson">What a lesson's text does not hold.</param>
/// <param name="Path">Of the path as a whole.</param>
public sealed record ShownStep(
    DraftFile File,
    string Summary,
    IReadOnlyList<string> Screens,
    IReadOnlyList<QuestionDefinition> Questions,
    IReadOnlyList<ActivityField> Fields,
    LessonDefinition? Lesson,
    PathFile? Path)
{
    /// <summary>Shows what its questions hold.</summary>
    public QuestionTexts Texts { get; init; } = QuestionTexts.Unlinked();

    /// <summary>All that its author wrote there, in the order of the page.</summary>
    public string Words => string.Join('\n', [File.Title, Summary, .. PathWords(), .. Screens.Select(ShownText.Plain), .. Questions.SelectMany(WordsOf), .. Fields.SelectMany(f => new[] { f.Label, f.Hint }), Lesson?.Takeaway, .. (Lesson?.Sources ?? []).Select(s => s.Title)]);

    private IEnumerable<string?> PathWords() => Path is null
        ? []
        : [.. Path.Objectives.Select(o => o.Text), .. Path.Audience ?? [], Path.Prerequisites, Path.Assessment];

    private IEnumerable<string?> WordsOf(QuestionDefinition question) =>
    [
        Shown(Texts.Whole(question.Text).Html),
        .. question.Options.SelectMany(o => new[] { Shown(Texts.Line(o.Text)), Shown(Texts.Whole(o.Feedback).Html) }),
        .. (question.Slots ?? []).SelectMany(s => new[] { s.Text }.Concat(s.Choices.Where(c => c.Id == s.Right).Concat(s.Choices.Where(c => c.Id != s.Right)).Select(c => c.Text))).Select(words => Shown(Texts.Line(words))),
        .. question.Accepted ?? [],
        .. (question.Grid ?? []).Select(c => Shown(Texts.Line(c.Text))),
        Shown(Texts.Whole(question.Example ?? "").Html),
        Shown(Texts.Whole(question.Feedback?.Right ?? "").Html),
        Shown(Texts.Whole(question.Feedback?.Wrong ?? "").Html),
    ];

    // Most hold no markup, and are not parsed for it.
    private static string Shown(string html) => html.AsSpan().ContainsAny('<', '&') ? ShownText.Plain(html) : html;
}
