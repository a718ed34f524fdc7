namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>If the conditions hold, then the action (SN 3.4).</summary>
/// <param name="Any">Whether one condition is enough; else all must hold.</param>
public sealed record SequencingRule(bool Any, IReadOnlyList<RuleCondition> Conditions, RuleAction Action);

/// <summary>One condition of a rule (SN 3.4.2).</summary>
/// <param name="ObjectiveId">The local objective it looks at; null: the primary one.</param>
/// <param name="MeasureThreshold">-1..1, for the two measure conditions.</param>
public sealed record RuleCondition(RuleConditionKind Kind, bool Not, string? ObjectiveId, decimal MeasureThreshold);

/// <summary>SN table 3.4.2a.</summary>
public enum RuleConditionKind
{
    Satisfied,
    ObjectiveStatusKnown,
    ObjectiveMeasureKnown,
    ObjectiveMeasureGreaterThan,
    ObjectiveMeasureLessThan,
    Completed,
    ActivityProgressKnown,
    Attempted,
    AttemptLimitExceeded,
    TimeLimitExceeded,
    OutsideAvailableTimeRange,
    Always,
}

/// <summary>SN tables 3.4.4a to c: what the action may be depends on the list it stands in.</summary>
public enum RuleAction
{
    // before
    Skip,
    Disabled,
    HiddenFromChoice,
    StopForwardTraversal,

    // on leaving
    Exit,

    // after
    ExitParent,
    ExitAll,
    Retry,
    RetryAll,
    Continue,
    Previous,
}
