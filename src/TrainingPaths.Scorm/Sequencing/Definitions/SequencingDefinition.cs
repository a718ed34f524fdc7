namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>What an author asks of one activity: the sequencing definition model (SN 4th ed., chapter 3; IMS Simple Sequencing 1.0), collections (<c>IDRef</c>) already resolved.</summary>
/// <param name="PrimaryObjective">Never null: without an id where the manifest has none (SN 3.10).</param>
/// <param name="Objectives">The others, in the manifest's order.</param>
public sealed record SequencingDefinition(
    ControlMode ControlMode,
    IReadOnlyList<SequencingRule> PreConditions,
    IReadOnlyList<SequencingRule> ExitConditions,
    IReadOnlyList<SequencingRule> PostConditions,
    LimitConditions Limits,
    RollupDefinition Rollup,
    ObjectiveDefinition PrimaryObjective,
    IReadOnlyList<ObjectiveDefinition> Objectives,
    Randomization Randomization,
    DeliveryControls Delivery,
    ConstrainedChoice ConstrainedChoice)
{
    public static readonly SequencingDefinition Default = new(
        ControlMode.Default,
        [],
        [],
        [],
        LimitConditions.None,
        RollupDefinition.Default,
        ObjectiveDefinition.DefaultPrimary,
        [],
        Randomization.None,
        DeliveryControls.Default,
        ConstrainedChoice.None);
}
