using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Assessment;

/// <summary>An attempt as its learner sees it. The key is not in it before the quiz is passed.</summary>
public sealed record AttemptView(Guid Id, Guid EnrolmentId, string StepId, int Number, DateTimeOffset? SubmittedAt, bool Passed, int Right, int Needed, IReadOnlyList<QuestionView> Questions)
{
    /// <summary>Points earned of those possible; of an attempt that is open, as if it were handed in now: not to be shown.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Handed in, and neither passed nor failed until a trainer has read the open texts.</summary>
    public bool ToMark { get; init; }

    /// <summary>When the time is up; null without a limit.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Attempts that are left after this one; null without a limit.</summary>
    public int? Left { get; init; }

    /// <summary>Shows what its questions hold, as the version that asks them does.</summary>
    public required QuestionTexts Texts { get; init; }

    public IEnumerable<QuestionView> Unanswered => Questions.Where(q => !q.Answered && q.Kind != QuestionKind.Likert);
}

/// <param name="Position">From 1.</param>
/// <param name="Answered">There is something to grade: all slots are filled, for a question that has some.</param>
/// <param name="Right">Known once submitted.</param>
/// <param name="Incomplete">Submitted, and all that was chosen is right, but not all that is right was chosen.</param>
/// <param name="Review">The lesson to read again.</param>
/// <param name="ChosenAt">When the choice shown was made; null without one. A device that holds an older one does not show it instead.</param>
public sealed record QuestionView(int Position, string Id, string? Objective, string Text, QuestionKind Kind, bool Answered, bool? Right, bool Incomplete, string? Review, long? ChosenAt)
{
    /// <summary>Of the kinds that are chosen from a list.</summary>
    public IReadOnlyList<OptionView> Options { get; init; } = [];

    /// <summary>Of ordering, matching and cloze.</summary>
    public IReadOnlyList<SlotView> Slots { get; init; } = [];

    /// <summary>What was typed; null for the kinds that are not typed, or before anything is.</summary>
    public string? Typed { get; init; }

    /// <summary>Shown after a typed number.</summary>
    public string? Unit { get; init; }

    /// <summary>A typed answer that is right, in the form of the question's author; known once passed.</summary>
    public string? Expected { get; init; }

    /// <summary>Of the kinds without options: after a right answer, once submitted; after a wrong one, once passed, for what explains it tells the answer.</summary>
    public string? Feedback { get; init; }

    /// <summary>The most points that it earns; zero for an opinion.</summary>
    public int Worth { get; init; }

    /// <summary>Points, downwards in hundredths; known once submitted, and of an open text once marked.</summary>
    public decimal? Earned { get; init; }

    /// <summary>Of an open text.</summary>
    public IReadOnlyList<CriterionView> Grid { get; init; } = [];

    /// <summary>A trainer's, on an open text.</summary>
    public string? Comment { get; init; }

    /// <summary>Of an open text: one answer among others, once submitted.</summary>
    public string? Example { get; init; }

    /// <summary>Right in part.</summary>
    public bool Partly => Earned > 0 && Earned < Worth && Right == false;

    public bool Multiple => Kind == QuestionKind.Multiple;

    /// <summary>Something was given, be it not all that was asked.</summary>
    public bool Begun => Typed is not null || Options.Any(o => o.Chosen) || Slots.Any(s => s.Chosen is not null);
}

/// <param name="Feedback">Of what was chosen, once submitted; of every option, once passed.</param>
/// <param name="Correct">Known once passed.</param>
public sealed record OptionView(string Id, string Text, bool Chosen, string? Feedback, bool? Correct);

/// <param name="Id">Of the slot; a gap of a cloze has its number.</param>
/// <param name="Text">Empty for a gap.</param>
/// <param name="Right">The words of the right choice, known once passed.</param>
public sealed record SlotView(string Id, string Text, IReadOnlyList<ChoiceView> Choices, string? Right)
{
    public string? Chosen => Choices.FirstOrDefault(c => c.Chosen)?.Text;
}

/// <param name="Value">As a device sends it: <see cref="SlotChoice"/>.</param>
public sealed record ChoiceView(string Value, string Text, bool Chosen);

/// <param name="Points">The most that it is worth.</param>
/// <param name="Given">Null while nobody marked it.</param>
public sealed record CriterionView(string Text, int Points, int? Given);
