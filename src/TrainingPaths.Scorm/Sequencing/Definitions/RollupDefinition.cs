namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>How an activity's children decide of it, and how it counts for its parent (SN 3.7, 3.8).</summary>
/// <param name="SatisfiedCounts">Whether it counts for its parent's satisfaction (<c>rollupObjectiveSatisfied</c>).</param>
/// <param name="CompletionCounts">Whether it counts for its parent's completion (<c>rollupProgressCompletion</c>).</param>
/// <param name="ObjectiveMeasureWeight">0..1: its weight in its parent's measure.</param>
public sealed record RollupDefinition(
    IReadOnlyList<RollupRule> Rules,
    bool SatisfiedCounts,
    bool CompletionCounts,
    decimal ObjectiveMeasureWeight,
    RollupConsiderations Considerations)
{
    public static readonly RollupDefinition Default = new([], true, true, 1.0m, RollupConsiderations.Default);
}

/// <summary>SN 3.7.1.</summary>
/// <param name="MinimumCount">For <see cref="ChildSet.AtLeastCount"/>.</param>
/// <param name="MinimumPercent">0..1, for <see cref="ChildSet.AtLeastPercent"/>.</param>
public sealed record RollupRule(
    ChildSet Children,
    int MinimumCount,
    decimal MinimumPercent,
    bool Any,
    IReadOnlyList<RollupCondition> Conditions,
    RollupAction Action);

/// <summary>SN table 3.7.3a.</summary>
public sealed record RollupCondition(RollupConditionKind Kind, bool Not);

/// <summary>Which of the children must meet the conditions (SN 3.7.2).</summary>
public enum ChildSet
{
    All,
    Any,
    None,
    AtLeastCount,
    AtLeastPercent,
}

/// <summary>SN table 3.7.3a.</summary>
public enum RollupConditionKind
{
    Satisfied,
    ObjectiveStatusKnown,
    ObjectiveMeasureKnown,
    Completed,
    ActivityProgressKnown,
    Attempted,
    AttemptLimitExceeded,
    TimeLimitExceeded,
    OutsideAvailableTimeRange,
    Never,
}

/// <summary>SN table 3.7.4a.</summary>
public enum RollupAction
{
    Satisfied,
    NotSatisfied,
    Completed,
    Incomplete,
}

/// <summary>When a child's status counts at all (SN 3.9).</summary>
public sealed record RollupConsiderations(
    RequiredFor RequiredForSatisfied,
    RequiredFor RequiredForNotSatisfied,
    RequiredFor RequiredForCompleted,
    RequiredFor RequiredForIncomplete,
    bool MeasureSatisfactionIfActive)
{
    public static readonly RollupConsiderations Default =
        new(RequiredFor.Always, RequiredFor.Always, RequiredFor.Always, RequiredFor.Always, true);
}

/// <summary>SN 3.9.1.</summary>
public enum RequiredFor
{
    Always,
    IfAttempted,
    IfNotSkipped,
    IfNotSuspended,
}
