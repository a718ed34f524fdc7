using System.Text;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

/// <summary>For each code that a package's manifest or files may earn, the smallest package that does, and what is told of it.</summary>
internal static class CodeSamples
{
    private static readonly TestManifest M = TestManifest.Scorm2004;
    private static readonly TestManifest Old = TestManifest.Scorm12;

    /// <summary>An exclamation mark stands before errors, and semicolons between what comes together.</summary>
    public static readonly (string Told, TestZip Zip)[] All =
    [
        .. Xml(), .. Editions(), .. Structure(), .. Items(), .. Addresses(), .. Sequencing(), .. Prerequisites(), .. Files(), .. NoPackages(),
    ];

    private static IEnumerable<(string, TestZip)> Xml()
    {
        yield return ("! " + ProblemCode.XmlDoctype + " imsmanifest.xml", Text("<!DOCTYPE manifest SYSTEM \"file:///etc/passwd\"><manifest/>"));
        yield return ("! " + ProblemCode.XmlMalformed + " imsmanifest.xml", Text("<manifest><metadata></manifest>"));
        yield return ("! " + ProblemCode.XmlDepth + " imsmanifest.xml", Text(string.Concat(Enumerable.Repeat("<manifest>", 60_000))));
        yield return ("! " + ProblemCode.XmlNodes + " imsmanifest.xml", Stored($"<manifest>{string.Concat(Enumerable.Repeat("<a/>", 500_001))}</manifest>"));
        yield return ("! " + ProblemCode.XmlSize + " imsmanifest.xml", Stored("<manifest>" + new string(' ', 20_000_000)));
        yield return (ProblemCode.XmlEncoding + " utf-16", (M with { Declaration = """<?xml version="1.0" encoding="utf-16"?>""" }).Zip());
        yield return (ProblemCode.XmlBeforeDeclaration + " imsmanifest.xml", (M with { Declaration = "\r\n " + M.Declaration }).Zip());
        yield return (ProblemCode.XmlPrefix + " adlcp:scormType", (M with { Namespaces = """xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" """ }).Zip());
    }

    private static IEnumerable<(string, TestZip)> Editions()
    {
        yield return ("! " + ProblemCode.ManifestRoot + " package", (M with { Root = "package" }).Zip());
        yield return (ProblemCode.EditionGuessed + " 1.1", (M with { Metadata = "<metadata><schemaversion>1.1</schemaversion></metadata>" }).Zip());
        yield return (ProblemCode.EditionContradicted + " 1.2", (M with { Metadata = Old.Metadata }).Zip());
    }

    private static IEnumerable<(string, TestZip)> Structure()
    {
        yield return ("! " + ProblemCode.OrganizationNone + " imsmanifest.xml", (M with { Organizations = "<organizations/>" }).Zip());
        yield return (ProblemCode.OrganizationDefault + " O9", (M with { Default = """ default="O9" """ }).Zip());
        yield return (ProblemCode.OrganizationSeveral + " imsmanifest.xml", (M with { Organizations = $"<organizations>{Organization("A")}{Organization("B")}</organizations>" }).Zip());
        yield return (ProblemCode.IdentifierMissing + " item", (M with { Items = """<item identifierref="R1"><title>Lesson</title></item>""" }).Zip());
        yield return (ProblemCode.IdentifierDuplicate + " I1", (M with { Items = M.Items + M.Items }).Zip());
        yield return (ProblemCode.TitleMissing + " O1", (M with { Title = "<title> </title>" }).Zip());
        yield return (ProblemCode.ItemValue + " O1 objectivesGlobalToSystem", (M with { Organization = """adlseq:objectivesGlobalToSystem="perhaps" """ }).Zip());
        yield return (ProblemCode.SubManifest + " I1 S1", SubManifests("""<item identifier="I1" identifierref="S1"><title>Part</title></item>""", "<manifest identifier=\"S1\"/>"));
        yield return ("! " + ProblemCode.ItemDepth + " imsmanifest.xml; " + ProblemCode.IdentifierDuplicate + " S", SubManifests(
            """<item identifier="I1" identifierref="S1"><title>Part</title></item>""",
            $"""<manifest identifier="S1"><organizations>{Organization("S", """<item identifier="S" identifierref="S1"><title>Itself</title></item>""")}</organizations></manifest>"""));
    }

    private static IEnumerable<(string, TestZip)> Items()
    {
        yield return ("! " + ProblemCode.ItemNone + " O1", (M with { Items = "" }).Zip());
        yield return ("! " + ProblemCode.ItemTooMany + " imsmanifest.xml", Stored((M with { Items = string.Concat(Enumerable.Repeat("<item/>", 50_001)) }).ToString()));
        yield return (ProblemCode.ItemEmpty + " I2", (M with { Items = M.Items + """<item identifier="I2"><title>Nothing</title></item>""" }).Zip());
        yield return (ProblemCode.ItemCluster + " I1", M.With("""<item identifier="I2" identifierref="R1"><title>Inner</title></item>""").Zip());
        yield return ("! " + ProblemCode.ItemReference + " I1 R9", (M with { Items = """<item identifier="I1" identifierref="R9"><title>Lesson</title></item>""" }).Zip());
        yield return (ProblemCode.ItemValue + " I1 masteryscore", Old.With("<adlcp:masteryscore>250</adlcp:masteryscore>").Zip());
        yield return (ProblemCode.ResourceType + " R1", (M with { Resources = """<resource identifier="R1" type="webcontent" href="index.html"/>""" }).Zip());
        yield return (ProblemCode.ResourceDependency + " R1 R9", (M with { Resources = TestManifest.Sco(file: """<dependency identifierref="R9"/>""") }).Zip());
    }

    private static IEnumerable<(string, TestZip)> Addresses()
    {
        yield return (ProblemCode.BaseSlash + " R1 index.html", (M with { ResourcesBase = "xml:base=\"content\"" }).Zip("content/index.html"));
        yield return ("! " + ProblemCode.AddressOutside + " R1 ../index.html", (M with { Resources = TestManifest.Sco(href: "../index.html") }).Zip());
        yield return ("! " + ProblemCode.AddressOutside + " R1 %2e%2e%2Findex.html", (M with { Resources = TestManifest.Sco(href: "%2e%2e%2Findex.html") }).Zip());
        yield return ("! " + ProblemCode.AddressInvalid + " R1 ?page=1", (M with { Resources = TestManifest.Sco(href: "?page=1") }).Zip());
        yield return (ProblemCode.AddressAbsolute + " R1 /index.html", (M with { Resources = TestManifest.Sco(href: "/index.html") }).Zip());
        yield return (ProblemCode.AddressBackslash + @" R1 a\index.html", (M with { Resources = TestManifest.Sco(href: @"a\index.html") }).Zip("a/index.html"));
        yield return ("! " + ProblemCode.LaunchRemote + " R1 https://example.org/index.html", (M with { Resources = TestManifest.Sco(href: "https://example.org/index.html") }).Zip());
        yield return ("! " + ProblemCode.LaunchRemote + " R1 javascript:alert(1)", (M with { Resources = TestManifest.Sco(href: "javascript:alert(1)") }).Zip());
    }

    private static IEnumerable<(string, TestZip)> Sequencing()
    {
        yield return (ProblemCode.SequencingValue + " I1 flow", Sequenced("""<imsss:controlMode flow="sometimes"/>"""));
        yield return (ProblemCode.SequencingRule + " I1 preConditionRule", Sequenced("""<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="lucky"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>"""));
        yield return (ProblemCode.SequencingReference + " I1 S9", M.With("""<imsss:sequencing IDRef="S9"/>""").Zip());
        yield return (ProblemCode.SequencingObjective + " I1 Z9", Sequenced("""<adlseq:objectives><adlseq:objective objectiveID="Z9"/></adlseq:objectives>"""));
    }

    private static IEnumerable<(string, TestZip)> Prerequisites()
    {
        yield return (ProblemCode.PrerequisiteSyntax + " I1", Waiting("(A"));
        yield return (ProblemCode.PrerequisiteUnknown + " I1 Z9", Waiting("Z9"));
        yield return (ProblemCode.PrerequisiteCycle + " I1", Waiting("I1"));
    }

    private static IEnumerable<(string, TestZip)> Files()
    {
        yield return ("! " + ProblemCode.LaunchNone + " O1; " + ProblemCode.ItemEmpty + " I1", (M with { Resources = """<resource identifier="R1" type="webcontent" adlcp:scormType="sco"/>""" }).Zip());
        yield return ("! " + ProblemCode.LaunchMissing + " R1 index.html", M.Zip("other.html"));
        yield return (ProblemCode.LaunchMissing + " R2 other.html", (M with
        {
            Organizations = $"""<organizations default="A">{Organization("A")}{Organization("B", """<item identifier="B1" identifierref="R2"><title>x</title></item>""")}</organizations>""",
            Resources = TestManifest.Sco() + TestManifest.Sco("R2", "other.html"),
        }).Zip());
        yield return (ProblemCode.LaunchCase + " R1 index.html", M.Zip("Index.HTML"));
        yield return (ProblemCode.FileMissing + " R1 media/a.mp4", (M with { Resources = TestManifest.Sco(file: """<file href="media/a.mp4"/>""") }).Zip());
        yield return (ProblemCode.ManifestNested + " course/imsmanifest.xml", Moved("course/"));
        yield return (ProblemCode.ManifestNested + " course/imsmanifest.xml; " + ProblemCode.OutsideFolder + " readme.txt", new TestZip([.. Moved("course/").Entries, TestEntry.Text("readme.txt")]));
        yield return (ProblemCode.ManifestCase + " IMSManifest.xml", new TestZip(TestEntry.Text("IMSManifest.xml", M.ToString()), TestEntry.Text("index.html")));
        yield return (ProblemCode.ZipBackslash, (M with { Resources = TestManifest.Sco(href: "a/index.html") }).Zip(@"a\index.html"));
    }

    private static IEnumerable<(string, TestZip)> NoPackages()
    {
        yield return ("! " + ProblemCode.ManifestTwice + " a/imsmanifest.xml b/imsmanifest.xml", new TestZip([.. Moved("a/").Entries, .. Moved("b/").Entries]));
        yield return ("! " + ProblemCode.ManifestMissing + " a/b/imsmanifest.xml", Moved("a/b/"));
        yield return ("! " + ProblemCode.ManifestMissing + " imsmanifest.xml", new TestZip(TestEntry.Text("notes.txt")));
        foreach (var file in new[] { "cmi5.xml", "tincan.xml", "h5p.json", "course.crs", "course.au", "moodle_backup.xml", "[Content_Types].xml", "course.imscc", "assessmentTest.xml", "story.html" })
            yield return ("! " + ProblemCode.NotScorm + " " + file, new TestZip(TestEntry.Text(file)));
        var none = M with { Metadata = "", Namespaces = """xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" """, Resources = """<resource identifier="R1" type="webcontent" href="index.html"/>""" };
        yield return ("! " + ProblemCode.NotScorm + " imsmanifest.xml", none.Zip());
        yield return ("! " + ProblemCode.NotScorm + " imsmanifest.xml", (none with { Namespaces = """xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" """ }).Zip());
        yield return ("! " + ProblemCode.NotScorm + " imsmanifest.xml", (none with { Resources = """<resource identifier="R1" type="imsqti_xmlv1p2" href="index.html"/>""" }).Zip());
    }

    private static TestZip Text(string manifest) => new(TestEntry.Text("imsmanifest.xml", manifest), TestEntry.Text("index.html"));

    /// <summary>Not compressed: repetition would make it a bomb.</summary>
    private static TestZip Stored(string manifest) => new(TestEntry.Stored("imsmanifest.xml", Encoding.UTF8.GetBytes(manifest)), TestEntry.Text("index.html"));

    private static TestZip Moved(string folder) => new([.. M.Zip().Entries.Select(entry => entry with { Name = [.. Encoding.UTF8.GetBytes(folder), .. entry.Name] })]);

    private static TestZip Sequenced(string parts) => M.With($"<imsss:sequencing>{parts}</imsss:sequencing>").Zip();

    private static TestZip Waiting(string expression) => Old.With($"""<adlcp:prerequisites type="aicc_script">{expression}</adlcp:prerequisites>""").Zip();

    private static TestZip SubManifests(string item, string nested) => (Old with { Items = Old.Items.Replace("I1", "I0", StringComparison.Ordinal) + item, Rest = nested }).Zip();

    private static string Organization(string identifier, string? items = null) =>
        $"""<organization identifier="{identifier}"><title>{identifier}</title>{items ?? $"""<item identifier="{identifier}1" identifierref="R1"><title>x</title></item>"""}</organization>""";
}
