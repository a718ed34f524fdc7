using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

public sealed class SequencingTests
{
    [Test]
    public void Where_the_manifest_is_silent_the_defaults_of_the_specification_hold()
    {
        Assert.That(Read(""), Is.EqualTo(SequencingDefinition.Default).Using<SequencingDefinition>(Same));
        Assert.That(TestManifest.Scorm2004.Read().Manifest!.Default.Items[0].Sequencing, Is.SameAs(SequencingDefinition.Default));
    }

    [Test]
    public void Control_mode_limits_delivery_and_choice_are_read()
    {
        var read = Read(
            """
            <imsss:controlMode choice="false" choiceExit="false" flow="true" forwardOnly="true" useCurrentAttemptObjectiveInfo="false" useCurrentAttemptProgressInfo="0"/>
            <imsss:limitConditions attemptLimit="3" attemptAbsoluteDurationLimit="PT1H30M"/>
            <imsss:deliveryControls tracked="false" completionSetByContent="true" objectiveSetByContent="true"/>
            <imsss:randomizationControls randomizationTiming="once" selectCount="2" reorderChildren="true" selectionTiming="onEachNewAttempt"/>
            <adlseq:constrainedChoiceConsiderations constrainChoice="true" preventActivation="true"/>
            """);
        Assert.Multiple(() =>
        {
            Assert.That(read.ControlMode, Is.EqualTo(new ControlMode(false, false, true, true, false, false)));
            Assert.That(read.Limits, Is.EqualTo(new LimitConditions(3, "PT1H30M")));
            Assert.That(read.Delivery, Is.EqualTo(new DeliveryControls(false, true, true)));
            Assert.That(read.Randomization, Is.EqualTo(new Randomization(RandomizationTiming.OnEachNewAttempt, 2, RandomizationTiming.Once, true)));
            Assert.That(read.ConstrainedChoice, Is.EqualTo(new ConstrainedChoice(true, true)));
        });
    }

    [Test]
    public void Rules_are_read_in_their_three_lists()
    {
        var read = Read(
            """
            <imsss:sequencingRules>
              <imsss:preConditionRule>
                <imsss:ruleConditions conditionCombination="any">
                  <imsss:ruleCondition condition="objectiveMeasureGreaterThan" referencedObjective=" O1 " measureThreshold="0.5" operator="not"/>
                  <imsss:ruleCondition condition="always"/>
                </imsss:ruleConditions>
                <imsss:ruleAction action="stopForwardTraversal"/>
              </imsss:preConditionRule>
              <imsss:exitConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="completed"/></imsss:ruleConditions><imsss:ruleAction action="exit"/></imsss:exitConditionRule>
              <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="retryAll"/></imsss:postConditionRule>
              <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:postConditionRule>
            </imsss:sequencingRules>
            """);
        Assert.Multiple(() =>
        {
            var before = read.PreConditions.Single();
            Assert.That((before.Any, before.Action), Is.EqualTo((true, RuleAction.StopForwardTraversal)));
            Assert.That(before.Conditions[0], Is.EqualTo(new RuleCondition(RuleConditionKind.ObjectiveMeasureGreaterThan, true, "O1", 0.5m)));
            Assert.That(read.ExitConditions.Single().Any, Is.False);
            Assert.That(read.PostConditions.Single().Action, Is.EqualTo(RuleAction.RetryAll), "skip cannot stand after an activity");
        });
    }

    [Test]
    public void Rollup_is_read()
    {
        var rollup = Read(
            """
            <imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0.25">
              <imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.5" minimumCount="2">
                <imsss:rollupConditions><imsss:rollupCondition condition="attempted" operator="not"/></imsss:rollupConditions>
                <imsss:rollupAction action="notSatisfied"/>
              </imsss:rollupRule>
            </imsss:rollupRules>
            <adlseq:rollupConsiderations requiredForSatisfied="ifAttempted" requiredForNotSatisfied="ifNotSkipped" requiredForCompleted="ifNotSuspended" measureSatisfactionIfActive="false"/>
            """).Rollup;
        var rule = rollup.Rules.Single();
        Assert.Multiple(() =>
        {
            Assert.That((rollup.SatisfiedCounts, rollup.CompletionCounts, rollup.ObjectiveMeasureWeight), Is.EqualTo((false, false, 0.25m)));
            Assert.That((rule.Children, rule.MinimumCount, rule.MinimumPercent, rule.Any, rule.Action), Is.EqualTo((ChildSet.AtLeastPercent, 2, 0.5m, true, RollupAction.NotSatisfied)));
            Assert.That(rule.Conditions.Single(), Is.EqualTo(new RollupCondition(RollupConditionKind.Attempted, true)));
            Assert.That(rollup.Considerations, Is.EqualTo(new RollupConsiderations(RequiredFor.IfAttempted, RequiredFor.IfNotSkipped, RequiredFor.IfNotSuspended, RequiredFor.Always, false)));
        });
    }

    [Test]
    public void Maps_of_both_vocabularies_meet_in_one_objective()
    {
        var read = Read(
            """
            <imsss:objectives>
              <imsss:primaryObjective objectiveID="P" satisfiedByMeasure="true">
                <imsss:minNormalizedMeasure> 0.8 </imsss:minNormalizedMeasure>
                <imsss:mapInfo targetObjectiveID="G1" readSatisfiedStatus="false" writeNormalizedMeasure="true"/>
              </imsss:primaryObjective>
              <imsss:objective objectiveID="O2"/>
            </imsss:objectives>
            <adlseq:objectives>
              <adlseq:objective objectiveID="P"><adlseq:mapInfo targetObjectiveID="G1" readRawScore="false" writeCompletionStatus="true"/><adlseq:mapInfo targetObjectiveID="G2"/></adlseq:objective>
            </adlseq:objectives>
            """);
        Assert.Multiple(() =>
        {
            Assert.That((read.PrimaryObjective.Id, read.PrimaryObjective.SatisfiedByMeasure, read.PrimaryObjective.MinimumNormalizedMeasure), Is.EqualTo(("P", true, 0.8m)));
            Assert.That(read.PrimaryObjective.Maps, Is.EqualTo(new[]
            {
                new ObjectiveMap("G1", false, true, false, true, false, true, true, true, true, false, false, false, true, false),
                new ObjectiveMap("G2", false, false, false, false, true, true, true, true, true, false, false, false, false, false),
            }));
            Assert.That(read.Objectives.Single().Id, Is.EqualTo("O2"));
        });
    }

    [Test]
    public void An_activitys_own_parts_win_whole_over_its_collection()
    {
        var manifest = TestManifest.Scorm2004.With("""<imsss:sequencing IDRef=" C1 "><imsss:controlMode choice="false"/></imsss:sequencing>""") with
        {
            Rest = """
                <imsss:sequencingCollection>
                  <imsss:sequencing ID=" C1 "><imsss:controlMode flow="true"/><imsss:limitConditions attemptLimit="1"/><imsss:objectives><imsss:primaryObjective objectiveID="P"/></imsss:objectives></imsss:sequencing>
                </imsss:sequencingCollection>
                """,
        };
        var read = manifest.Read().Manifest!.Default.Items.Single().Sequencing;
        Assert.Multiple(() =>
        {
            Assert.That(read.ControlMode, Is.EqualTo(ControlMode.Default with { Choice = false }), "not flow, which is the collection's");
            Assert.That(read.Limits.AttemptLimit, Is.EqualTo(1));
            Assert.That(read.PrimaryObjective.Id, Is.EqualTo("P"));
        });
    }

    [TestCase("""<imsss:controlMode flow="maybe"/>""")]
    [TestCase("""<imsss:limitConditions attemptLimit="-1"/>""")]
    [TestCase("""<imsss:limitConditions attemptAbsoluteDurationLimit="an hour"/>""")]
    [TestCase("""<imsss:rollupRules objectiveMeasureWeight="2"/>""")]
    [TestCase("""<imsss:randomizationControls randomizationTiming="2"/>""")]
    [TestCase("""<imsss:randomizationControls selectionTiming="once, never"/>""")]
    public void A_value_that_cannot_be_gives_way_to_its_default_with_a_warning(string part)
    {
        var reading = TestManifest.Scorm2004.With($"<imsss:sequencing>{part}</imsss:sequencing>").Read();
        Assert.That(reading.Problems.Told().Single(), Does.StartWith("SCORM-SEQUENCING-VALUE I1 "));
        Assert.That(reading.Manifest!.Default.Items[0].Sequencing, Is.EqualTo(SequencingDefinition.Default).Using<SequencingDefinition>(Same));
    }

    private static SequencingDefinition Read(string parts) =>
        TestManifest.Scorm2004.With($"<imsss:sequencing>{parts}</imsss:sequencing>").Read().Manifest!.Default.Items.Single().Sequencing;

    /// <summary>Lists in records are compared by reference: their lengths are enough where all must be empty.</summary>
    private static bool Same(SequencingDefinition one, SequencingDefinition other) =>
        one.ControlMode == other.ControlMode && one.Limits == other.Limits && one.Delivery == other.Delivery && one.Randomization == other.Randomization
        && one.ConstrainedChoice == other.ConstrainedChoice && one.Rollup.Considerations == other.Rollup.Considerations
        && one.Rollup.ObjectiveMeasureWeight == other.Rollup.ObjectiveMeasureWeight && one.Rollup.Rules.Count == 0
        && one.PreConditions.Count + one.ExitConditions.Count + one.PostConditions.Count + one.Objectives.Count == 0 && one.PrimaryObjective == other.PrimaryObjective;
}
