using System.Diagnostics.CodeAnalysis;

namespace TrainingPaths.Core.Paths.Definitions;

/// <summary>A quiz with its whole bank: each attempt draws <paramref name="Draw"/> questions; <paramref name="PassMark"/> is a percentage.</summary>
public sealed record QuizDefinition(int Draw, int PassMark, QuestionDefinition[] Questions);

/// <summary>One question. <paramref name="Objective"/> names an objective of the path, <paramref name="Review"/> the lesson to read again when it is missed.</summary>
public sealed record QuestionDefinition(string Id, QuestionKind Kind, string Objective, string Review, string Text, OptionDefinition[] Options);

/// <summary>One answer to choose. <paramref name="Feedback"/> is shown whether it was right or not.</summary>
public sealed record OptionDefinition(string Text, string Feedback, bool Correct = false)
{
    /// <summary>The option's place in the file, from 1: stable inside a published version, which never changes.</summary>
    public string Id { get; init; } = "";
}

/// <summary>How many options are right: one, exactly some, or one of two.</summary>
public enum QuestionKind
{
    [SuppressMessage("Naming", "CA1720", Justification = "The word of the file format and of its authors.")]
    Single,
    Multiple,
    TrueFalse,
}
