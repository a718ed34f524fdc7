using System.Xml.Linq;

namespace TrainingPaths.Scorm.Writing;

/// <summary>SCORM 2004 4th Edition.</summary>
internal sealed class ManifestWriter2004() : ManifestWriter(Schema.Content2004, Schema.Adl2004)
{
    protected override string SchemaVersion => "2004 4th Edition";

    protected override string ScormType => "scormType";

    protected override IEnumerable<XAttribute> Declarations => [new(XNamespace.Xmlns + "imsss", Schema.Sequencing), new(XNamespace.Xmlns + "adlseq", Schema.AdlSequencing)];

    /// <summary>What somebody passed in this course opens nothing in another registration of it (SN 3.10.2).</summary>
    protected override IEnumerable<XAttribute> OrganizationAttributes(Course course) =>
        Names.All(course).Any(one => one.Item.OpensAfter is not null) ? [new(Schema.AdlSequencing + "objectivesGlobalToSystem", false)] : [];

    protected override IEnumerable<XElement> Extras(Course course) => [new(Schema.Sequencing + "sequencing", SequencingParts.Control(course.Navigation))];

    protected override IEnumerable<XElement?> Extras(CourseItem item, Course course)
    {
        yield return item.LaunchText is null ? null : new XElement(Adl + "dataFromLMS", item.LaunchText);
        yield return item.CompletionThreshold is null ? null : new XElement(
            Adl + "completionThreshold",
            new XAttribute("completedByMeasure", true),
            new XAttribute("minProgressMeasure", item.CompletionThreshold));
        var parts = SequencingParts.Of(item, course).ToList();
        yield return parts.Count == 0 ? null : new XElement(Schema.Sequencing + "sequencing", parts);
    }
}
