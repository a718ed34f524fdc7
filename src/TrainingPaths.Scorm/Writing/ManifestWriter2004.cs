using System.Xml.Linq;

namespace TrainingPaths.Scorm.Writing;

/// <summary>SCORM 2004 4th Edition.</summary>
internal sealed class ManifestWriter2004() : ManifestWriter(Schema.Content2004, Schema.Adl2004)
{
    protected override string SchemaVersion => "2004 4th Edition";

    protected override string ScormType => "scormType";

    protected override IEnumerable<XAttribute> Declarations => [new(XNamespace.Xmlns + "imsss", Schema.Sequencing)];

    protected override IEnumerable<XElement> Extras(Course course) => [new(Schema.Sequencing + "sequencing", Control(course.Navigation))];

    protected override IEnumerable<XElement?> Extras(CourseItem item)
    {
        yield return item.LaunchText is null ? null : new XElement(Adl + "dataFromLMS", item.LaunchText);
        yield return item.CompletionThreshold is null ? null : new XElement(
            Adl + "completionThreshold",
            new XAttribute("completedByMeasure", true),
            new XAttribute("minProgressMeasure", item.CompletionThreshold));
        var parts = new[] { item.Items.Count > 0 ? Control(item.Navigation) : null, Objectives(item), Delivery(item) }.OfType<XElement>().ToList();
        yield return parts.Count == 0 ? null : new XElement(Schema.Sequencing + "sequencing", parts);
    }

    private static XElement Control(Navigation navigation) =>
        new(Schema.Sequencing + "controlMode", new XAttribute("choice", navigation.Choice), new XAttribute("flow", navigation.Flow));

    private static XElement? Objectives(CourseItem item) => item.MasteryScore is null ? null : new XElement(
        Schema.Sequencing + "objectives",
        new XElement(
            Schema.Sequencing + "primaryObjective",
            new XAttribute("objectiveID", "PRIMARY"),
            new XAttribute("satisfiedByMeasure", true),
            new XElement(Schema.Sequencing + "minNormalizedMeasure", item.MasteryScore / 100)));

    /// <summary>Without this an LMS takes a SCO that was closed halfway for completed and passed (SN 3.13).</summary>
    private static XElement? Delivery(CourseItem item) => item.Content is not { IsSco: true } ? null : new XElement(
        Schema.Sequencing + "deliveryControls",
        new XAttribute("completionSetByContent", true),
        new XAttribute("objectiveSetByContent", true));
}
