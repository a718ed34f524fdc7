namespace TrainingPaths.Core.Paths.Differences;

/// <summary>A step, by its stable id, from one version to another.</summary>
/// <param name="Title">As it is now, or was.</param>
/// <param name="Minutes">Planned, as they are now, or were.</param>
public sealed record StepDifference(string Id, string? ModuleId, StepKind Kind, string Title, int Minutes, Fate Fate)
{
    /// <summary>It comes at another place among the steps that stayed, or in another module; nothing of it need have changed.</summary>
    public bool Moved { get; init; }

    /// <summary>The kind that it had, where it has another now.</summary>
    public StepKind? FormerKind { get; init; }

    /// <summary>Everything that is set beside the text and the questions.</summary>
    public IReadOnlyList<FieldDifference> Fields { get; init; } = [];

    /// <summary>Null where the words are the same.</summary>
    public TextDifference? Text { get; init; }

    public IReadOnlyList<QuestionDifference> Questions { get; init; } = [];

    /// <summary>The author's files differ and the words do not: a picture, a link, the layout.</summary>
    public bool OnlyLooks { get; init; }

    /// <summary>What a result proved may no longer be what the step asks: the key, the mark, the objectives or what is to be carried out changed.</summary>
    public bool TouchesResult { get; init; }

    /// <summary>Nothing that was done as another kind can stand for it: whatever anybody chooses, it is asked again.</summary>
    public bool ReplacesResult => FormerKind is not null;

    public bool IsDifferent => Fate != Fate.Unchanged || Moved;
}
