using System.Text.Json.Serialization;

namespace TrainingPaths.Core.Paths;

/// <summary>A question with its key. What its kind does not have is null, and left out of the JSON: a question hashes as it did before its kind had company.</summary>
/// <param name="Objective">Id of the objective that it tests; null where it tests none in particular.</param>
/// <param name="Review">Id of the lesson to read again when it is missed.</param>
/// <param name="Text">A cloze holds <c>{1}</c>, <c>{2}</c>… where its slots stand.</param>
/// <param name="Options">Of the kinds that are chosen from a list, and the labels of a scale; empty for the others.</param>
public sealed record QuestionDefinition(string Id, QuestionKind Kind, string? Objective, string? Review, string Text, IReadOnlyList<OptionDefinition> Options)
{
    /// <summary>Of ordering, matching and cloze: in each slot one choice is right.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SlotDefinition>? Slots { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NumberKey? Number { get; init; }

    /// <summary>Of a short answer: any of these.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>Of the whole question, beside or instead of what is said on each option.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AnswerFeedback? Feedback { get; init; }

    /// <summary>A final assessment asks no opinion twice, and nobody waits for a trainer because chance drew an open text.</summary>
    [JsonIgnore]
    public bool CanBeBorrowed => Kind is not (QuestionKind.Likert or QuestionKind.OpenText);

    /// <summary>Null for one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Points { get; init; }

    /// <summary>Part of the answer earns part of the points.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Partial { get; init; }

    /// <summary>Percent of the question's points that a wrong choice takes away; null for what makes choosing everything worth nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Penalty { get; init; }

    /// <summary>Of an open text: what its trainer looks for. Its points are those of the question.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CriterionDefinition>? Grid { get; init; }

    /// <summary>Of an open text: one answer among others, shown once it is handed in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Example { get; init; }

    /// <summary>For those who look for questions, not for those who answer them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Tags { get; init; }
}

/// <param name="Id">Stable within the question: <c>a</c>, <c>b</c>, <c>c</c>… in the order of the file.</param>
/// <param name="Feedback">Empty where its author left it to the feedback of the question.</param>
public sealed record OptionDefinition(string Id, string Text, bool Correct, string Feedback);

/// <param name="Points">The most that it is worth.</param>
public sealed record CriterionDefinition(string Text, int Points);

/// <summary>Something that gets one of several choices: an item its position, a prompt its match, a gap its word.</summary>
/// <param name="Id">Says nothing of the order of the file, which is the key.</param>
/// <param name="Right">Id of the right choice.</param>
public sealed record SlotDefinition(string Id, string Text, string Right, IReadOnlyList<ChoiceDefinition> Choices);

/// <param name="Id">Unique in the question, and the same in all slots that offer it.</param>
public sealed record ChoiceDefinition(string Id, string Text);

/// <param name="Tolerance">How far from the answer is still right; zero for exactly.</param>
/// <param name="Unit">Shown after the field.</param>
public sealed record NumberKey(decimal Answer, decimal Tolerance, string? Unit);

/// <summary>What is said after a right and after a wrong answer: both teach. The latter explains the answer, so it is part of the key.</summary>
public sealed record AnswerFeedback(string Right, string Wrong);

/// <summary>Stored as a number.</summary>
public enum QuestionKind
{
    Single = 1,
    Multiple = 2,
    TrueFalse = 3,
    Ordering = 4,
    Matching = 5,
    Numeric = 6,
    ShortAnswer = 7,

    /// <summary>Gaps in a sentence, each filled from a list.</summary>
    Cloze = 8,

    /// <summary>An opinion on a scale: nothing is right, and nothing is graded.</summary>
    Likert = 9,

    /// <summary>A text that a trainer marks.</summary>
    OpenText = 10,
}
