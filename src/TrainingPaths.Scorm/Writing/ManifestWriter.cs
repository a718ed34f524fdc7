using System.Xml.Linq;

namespace TrainingPaths.Scorm.Writing;

/// <summary>Makes the manifest of a course: what both editions have in common (IMS Content Packaging).</summary>
internal abstract class ManifestWriter(XNamespace content, XNamespace adl)
{
    protected XNamespace Adl { get; } = adl;

    protected abstract string SchemaVersion { get; }

    /// <summary>SCORM 1.2 wrote it in small letters.</summary>
    protected abstract string ScormType { get; }

    /// <summary>Namespace declarations besides those of content packaging and ADL.</summary>
    protected virtual IEnumerable<XAttribute> Declarations => [];

    /// <summary>What follows an item's title and items.</summary>
    protected abstract IEnumerable<XElement?> Extras(CourseItem item, Course course);

    protected virtual IEnumerable<XAttribute> OrganizationAttributes(Course course) => [];

    protected virtual IEnumerable<XElement> Extras(Course course) => [];

    public XElement Write(Course course) => new(
        content + "manifest",
        new XAttribute("identifier", course.Identifier),
        new XAttribute("version", "1.0"),
        new XAttribute(XNamespace.Xmlns + "adlcp", Adl),
        Declarations,
        new XElement(content + "metadata", new XElement(content + "schema", "ADL SCORM"), new XElement(content + "schemaversion", SchemaVersion)),
        new XElement(
            content + "organizations",
            new XAttribute("default", Names.Organization(course)),
            new XElement(
                content + "organization",
                new XAttribute("identifier", Names.Organization(course)),
                OrganizationAttributes(course),
                new XElement(content + "title", course.Title),
                course.Items.Select(item => Item(item, course)),
                Extras(course))),
        new XElement(content + "resources", Names.All(course).Where(one => one.Item.Content is not null).Select(one => Resource(one.Item, course)), Shared(course)));

    private XElement Item(CourseItem item, Course course) => new(
        content + "item",
        new XAttribute("identifier", item.Identifier),
        item.Content is null ? null : new XAttribute("identifierref", Names.Resource(item)),
        item.Content?.Parameters is { Length: > 0 } parameters ? new XAttribute("parameters", "?" + parameters) : null,
        new XElement(content + "title", item.Title),
        item.Items.Select(inner => Item(inner, course)),
        Extras(item, course));

    private XElement Resource(CourseItem item, Course course) => new(
        content + "resource",
        new XAttribute("identifier", Names.Resource(item)),
        new XAttribute("type", "webcontent"),
        new XAttribute(Adl + ScormType, item.Content!.IsSco ? "sco" : "asset"),
        new XAttribute("href", Href(item.Content.Launch)),
        item.Content.Files.Select(File),
        course.SharedFiles.Count == 0 ? null : new XElement(content + "dependency", new XAttribute("identifierref", Names.Shared)));

    private XElement? Shared(Course course) => course.SharedFiles.Count == 0 ? null : new XElement(
        content + "resource",
        new XAttribute("identifier", Names.Shared),
        new XAttribute("type", "webcontent"),
        new XAttribute(Adl + ScormType, "asset"),
        course.SharedFiles.Select(File));

    private XElement File(CourseFile file) => new(content + "file", new XAttribute("href", Href(file.Name)));

    private static string Href(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
