using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads <c>imsss:sequencing</c> (CAM chapter 5): an item's own parts, and from the collection it refers to those that it does not have itself (CAM 5.1.1).</summary>
internal sealed class SequencingReader(ProblemLog problems)
{
    /// <summary>Parts of collections, read once: a thousand items may share one.</summary>
    private readonly Dictionary<(Element Part, Type Read), object> shared = [];

    private readonly RollupReader rollups = new(problems);
    private readonly RuleReader rules = new(problems);
    private readonly ObjectiveReader objectives = new(problems);

    public SequencingDefinition Read(Element parent, string identifier, ManifestScope scope)
    {
        var own = parent.First(Vocabulary.Sequencing, "sequencing");
        if (own is null) return SequencingDefinition.Default;
        var collection = Collection(own, identifier, scope);
        var parts = new Parts(own, collection, shared);
        var constrained = parts.Read(Vocabulary.AdlSequencing, "constrainedChoiceConsiderations", part => Constrained(Values(part)), ConstrainedChoice.None);
        var ruleSets = parts.Read(Vocabulary.Sequencing, "sequencingRules", part => rules.Read(part, identifier), RuleSets.None);
        var goals = parts.ReadTwo(Vocabulary.Sequencing, Vocabulary.AdlSequencing, "objectives", (imsss, adlseq) => objectives.Read(imsss, adlseq, identifier), ObjectiveSet.None);
        var considerations = parts.Read(Vocabulary.AdlSequencing, "rollupConsiderations", part => RollupReader.Considerations(Values(part)), RollupConsiderations.Default);
        return new SequencingDefinition(
            parts.Read(Vocabulary.Sequencing, "controlMode", part => Controls(Values(part)), ControlMode.Default),
            ruleSets.Before,
            ruleSets.Leaving,
            ruleSets.After,
            parts.Read(Vocabulary.Sequencing, "limitConditions", part => Limits(Values(part)), LimitConditions.None),
            parts.Read(Vocabulary.Sequencing, "rollupRules", part => rollups.Read(part, identifier), RollupDefinition.Default) with { Considerations = considerations },
            goals.Primary,
            goals.Others,
            parts.Read(Vocabulary.Sequencing, "randomizationControls", part => Randomized(Values(part)), Randomization.None),
            parts.Read(Vocabulary.Sequencing, "deliveryControls", part => Delivery(Values(part)), DeliveryControls.Default),
            constrained);

        Values Values(Element part) => new(part, identifier, problems);
    }

    private Element? Collection(Element own, string identifier, ManifestScope scope)
    {
        if (own.Attribute("IDRef") is not { Length: > 0 } reference) return null;
        if (scope.Collection(reference) is { } found) return found;
        problems.Warn(ProblemCode.SequencingReference, $"{identifier} {reference}", "The sequencing collection does not have what the item refers to.", own.Line, own.Column);
        return null;
    }

    private static ControlMode Controls(Values values) => new(
        values.Flag("choice", true),
        values.Flag("choiceExit", true),
        values.Flag("flow", false),
        values.Flag("forwardOnly", false),
        values.Flag("useCurrentAttemptObjectiveInfo", true),
        values.Flag("useCurrentAttemptProgressInfo", true));

    private static LimitConditions Limits(Values values) => new(values.Count("attemptLimit"), values.Duration("attemptAbsoluteDurationLimit"));

    private static DeliveryControls Delivery(Values values) => new(
        values.Flag("tracked", true),
        values.Flag("completionSetByContent", false),
        values.Flag("objectiveSetByContent", false));

    private static Randomization Randomized(Values values) => new(
        values.Word("selectionTiming", RandomizationTiming.Never),
        values.Count("selectCount"),
        values.Word("randomizationTiming", RandomizationTiming.Never),
        values.Flag("reorderChildren", false));

    private static ConstrainedChoice Constrained(Values values) => new(values.Flag("constrainChoice", false), values.Flag("preventActivation", false));
}
