using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>The rules that hold where the author gave none (RB.1.2.b 1, RB.1.3.b 1).</summary>
internal static class RollupDefaults
{
    public static readonly RollupRule[] OfObjective =
    [
        OfAll(RollupConditionKind.ObjectiveStatusKnown, RollupAction.NotSatisfied),
        OfAll(RollupConditionKind.Satisfied, RollupAction.Satisfied),
    ];

    public static readonly RollupRule[] OfProgress =
    [
        OfAll(RollupConditionKind.ActivityProgressKnown, RollupAction.Incomplete),
        OfAll(RollupConditionKind.Completed, RollupAction.Completed),
    ];

    private static RollupRule OfAll(RollupConditionKind condition, RollupAction action) =>
        new(ChildSet.All, 0, 0, true, [new RollupCondition(condition, false)], action);
}
