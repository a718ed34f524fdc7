using System.Xml.Linq;

namespace TrainingPaths.Scorm.Writing;

/// <summary>What an item asks of SCORM 2004's sequencing, in the order of the schema (SN 3; CAM 5.1).</summary>
internal static class SequencingParts
{
    private const string Gate = "GATE";

    public static IEnumerable<XElement> Of(CourseItem item, Course course) =>
        new[] { item.Items.Count > 0 ? Control(item.Navigation) : null, Rules(item), Rollup(item), Objectives(item, course), Delivery(item) }.OfType<XElement>();

    public static XElement Control(Navigation navigation) =>
        new(Schema.Sequencing + "controlMode", new XAttribute("choice", navigation.Choice), new XAttribute("flow", navigation.Flow));

    /// <summary>Not passed and never tried are two answers to the question whether it was passed: both keep it shut (SN 3.4.2).</summary>
    private static XElement? Rules(CourseItem item) => item.OpensAfter is null ? null : new XElement(
        Schema.Sequencing + "sequencingRules",
        new XElement(
            Schema.Sequencing + "preConditionRule",
            new XElement(Schema.Sequencing + "ruleConditions", new XAttribute("conditionCombination", "any"), Not("satisfied"), Not("objectiveStatusKnown")),
            new XElement(Schema.Sequencing + "ruleAction", new XAttribute("action", "disabled"))));

    private static XElement Not(string condition) => new(
        Schema.Sequencing + "ruleCondition",
        new XAttribute("referencedObjective", Gate),
        new XAttribute("operator", "not"),
        new XAttribute("condition", condition));

    private static XElement? Rollup(CourseItem item) => item.CountsForSuccess ? null : new XElement(
        Schema.Sequencing + "rollupRules",
        new XAttribute("rollupObjectiveSatisfied", false),
        new XAttribute("objectiveMeasureWeight", 0));

    private static XElement? Objectives(CourseItem item, Course course)
    {
        var awaited = Names.All(course).Any(one => one.Item.OpensAfter == item.Identifier);
        if (item.MasteryScore is null && item.OpensAfter is null)
            return null;
        return new XElement(
            Schema.Sequencing + "objectives",
            item.MasteryScore is null ? new XElement(Schema.Sequencing + "primaryObjective") : new XElement(
                Schema.Sequencing + "primaryObjective",
                new XAttribute("objectiveID", "PRIMARY"),
                new XAttribute("satisfiedByMeasure", true),
                new XElement(Schema.Sequencing + "minNormalizedMeasure", item.MasteryScore / 100),
                awaited ? Map(Names.Passed(course, item.Identifier), reads: false) : null),
            item.OpensAfter is null ? null : new XElement(
                Schema.Sequencing + "objective",
                new XAttribute("objectiveID", Gate),
                Map(Names.Passed(course, item.OpensAfter), reads: true)));
    }

    private static XElement Map(string target, bool reads) => new(
        Schema.Sequencing + "mapInfo",
        new XAttribute("targetObjectiveID", target),
        new XAttribute("readSatisfiedStatus", reads),
        new XAttribute("readNormalizedMeasure", false),
        new XAttribute("writeSatisfiedStatus", !reads));

    /// <summary>Without this an LMS takes a SCO that was closed halfway for completed and passed (SN 3.13).</summary>
    private static XElement? Delivery(CourseItem item) => item.Content is not { IsSco: true } ? null : new XElement(
        Schema.Sequencing + "deliveryControls",
        new XAttribute("completionSetByContent", true),
        new XAttribute("objectiveSetByContent", true));
}
