using System.Text;
using TrainingPaths.Scorm.Packages;

namespace TrainingPaths.Scorm.Tests.Packages.Kit;

/// <summary>The smallest manifests that are right, with places to put what is not.</summary>
internal sealed record TestManifest
{
    public string Declaration { get; init; } = """<?xml version="1.0" encoding="UTF-8"?>""";

    public string Root { get; init; } = "manifest";

    public string Namespaces { get; init; } = Namespaces2004;

    public string RootAttributes { get; init; } = "";

    public string Metadata { get; init; } = "<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>";

    public string Default { get; init; } = """ default="O1" """;

    public string Organization { get; init; } = "";

    public string Title { get; init; } = "<title>Course</title>";

    /// <summary>Replaces everything in <c>organizations</c>.</summary>
    public string? Organizations { get; init; }

    public string Items { get; init; } = """<item identifier="I1" identifierref="R1"><title>Lesson</title></item>""";

    public string ResourcesBase { get; init; } = "";

    public string Resources { get; init; } = Sco();

    /// <summary>At the end of the root element.</summary>
    public string Rest { get; init; } = "";

    public const string Namespaces2004 =
        """xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" """;

    public static readonly TestManifest Scorm2004 = new();

    public static readonly TestManifest Scorm12 = new()
    {
        Namespaces = """xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" """,
        Metadata = "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>",
        Resources = Sco(type: "scormtype"),
    };

    public static string Sco(string identifier = "R1", string href = "index.html", string type = "scormType", string more = "", string file = "") =>
        $"""<resource identifier="{identifier}" type="webcontent" adlcp:{type}="sco" href="{href}" {more}>{file}</resource>""";

    /// <summary>With one item that has this inside.</summary>
    public TestManifest With(string inItem, string attributes = "") =>
        this with { Items = $"""<item identifier="I1" identifierref="R1" {attributes}><title>Lesson</title>{inItem}</item>""" };

    public override string ToString()
    {
        var organizations = Organizations ?? $"""<organizations {Default}><organization identifier="O1" {Organization}>{Title}{Items}</organization></organizations>""";
        return $"{Declaration}<{Root} identifier=\"M1\" {Namespaces} {RootAttributes}>{Metadata}{organizations}<resources {ResourcesBase}>{Resources}</resources>{Rest}</{Root}>";
    }

    public ManifestReading Read(Encoding? encoding = null) => ReadText(ToString(), encoding);

    public static ManifestReading ReadText(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return ManifestReader.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
    }

    /// <summary>A zip file of this manifest and files that hold their own names.</summary>
    public TestZip Zip(params string[] files) =>
        new([TestEntry.Text("imsmanifest.xml", ToString()), .. files.DefaultIfEmpty("index.html").Select(file => TestEntry.Text(file, file))]);
}
