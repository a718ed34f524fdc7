using System.Xml.Linq;

namespace TrainingPaths.Scorm.Writing;

/// <summary>SCORM 1.2 (CAM 1.2, 2.3.2.5): no sequencing.</summary>
internal sealed class ManifestWriter12() : ManifestWriter(Schema.Content12, Schema.Adl12)
{
    protected override string SchemaVersion => "1.2";

    protected override string ScormType => "scormtype";

    protected override IEnumerable<XElement?> Extras(CourseItem item, Course course)
    {
        yield return item.LaunchText is null ? null : new XElement(Adl + "datafromlms", item.LaunchText);
        yield return item.MasteryScore is null ? null : new XElement(Adl + "masteryscore", item.MasteryScore);
    }
}
