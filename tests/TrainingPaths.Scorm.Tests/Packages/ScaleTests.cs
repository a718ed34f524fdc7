using System.Globalization;
using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages;

[NonParallelizable]
public sealed class ScaleTests
{
    private const string Sequencing = """<imsss:sequencing><imsss:controlMode flow="true"/><imsss:objectives><imsss:primaryObjective objectiveID="P"><imsss:mapInfo targetObjectiveID="G"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>""";

    [Test]
    public void Five_thousand_items_are_read_in_well_under_a_second()
    {
        var items = string.Concat(Enumerable.Range(1, 5000).Select(n => $"""<item identifier="I{n}" identifierref="R1"><title>Item {n}</title>{Sequencing}</item>"""));
        var manifest = Timed((TestManifest.Scorm2004 with { Items = items }).ToString(), TimeSpan.FromSeconds(1));
        Assert.That(manifest.Manifest!.Default.AllItems().Count(), Is.EqualTo(5000));
    }

    [Test]
    public void Four_hundred_levels_are_read_in_well_under_a_second()
    {
        var opened = string.Concat(Enumerable.Range(1, 400).Select(n => $"""<item identifier="I{n}"><title>Level {n}</title>"""));
        var items = opened.Replace("""identifier="I400" """.TrimEnd(), """identifier="I400" identifierref="R1" """.TrimEnd(), StringComparison.Ordinal) + string.Concat(Enumerable.Repeat("</item>", 400));
        var manifest = Timed((TestManifest.Scorm2004 with { Items = items }).ToString(), TimeSpan.FromSeconds(1));
        Assert.That(manifest.Manifest!.Default.AllItems().Last().Identifier, Is.EqualTo("I400"));
        Assert.That(manifest.Problems.Told(), Is.Empty);
    }

    [Test]
    public void Five_thousand_items_of_1_2_that_wait_for_each_other_in_a_row_are_read_in_well_under_a_second()
    {
        var items = string.Concat(Enumerable.Range(1, 5000).Select(n =>
            $"""<item identifier="I{n}" identifierref="R1"><title>Item {n}</title><adlcp:prerequisites type="aicc_script">I{Math.Max(n - 1, 1)}</adlcp:prerequisites></item>"""));
        var reading = Timed((TestManifest.Scorm12 with { Items = items }).ToString(), TimeSpan.FromSeconds(1));
        Assert.That(reading.Problems.Told(), Is.EqualTo(new[] { "SCORM-PREREQUISITE-CYCLE I1" }));
    }

    private static IEnumerable<TestCaseData> Bombs()
    {
        yield return Bomb("60,000 nested tags", () => string.Concat(Enumerable.Repeat("<a>", 60_000)));
        yield return Bomb("19 million characters of text", () => $"<manifest>{new string('a', 19_000_000)}</manifest>");
        yield return Bomb("400,000 attributes", () => $"<manifest {string.Concat(Enumerable.Range(0, 400_000).Select(n => $"a{n}='' "))}/>");
        yield return Bomb("300,000 namespaces", () => $"<manifest {string.Concat(Enumerable.Range(0, 300_000).Select(n => $"xmlns:a{n}='u' "))}/>");
        yield return Bomb("480 levels of new namespaces", () => string.Concat(Enumerable.Range(0, 480).Select(n => $"<manifest {string.Concat(Enumerable.Range(0, 500).Select(m => $"xmlns:p{n}x{m}='u{m}' "))}>")));
        yield return Bomb("100,000 CDATA sections", () => $"<manifest>{string.Concat(Enumerable.Repeat("<![CDATA[aaaaaaaaaaaaaaaa]]>", 100_000))}</manifest>");
        yield return Bomb("an entity bomb", () => """<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><manifest>&b;</manifest>""");
        yield return Bomb("an external entity", () => """<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a SYSTEM "http://127.0.0.1:1/">]><manifest>&a;</manifest>""");
        yield return Bomb("sub-manifests that multiply", () => Multiplying());
        yield return Bomb("a base of 10 million folders over 50,000 resources", () => (TestManifest.Scorm2004 with
        {
            ResourcesBase = $"xml:base=\"{string.Concat(Enumerable.Repeat("a/", 5_000_000))}\"",
            Resources = string.Concat(Enumerable.Range(0, 50_000).Select(n => TestManifest.Sco($"R{n}"))),
        }).ToString());
        yield return Bomb("a base of 2,040 characters over 249,000 files", () => (TestManifest.Scorm2004 with
        {
            ResourcesBase = $"xml:base=\"{new string('b', 2_039)}/\"",
            Resources = TestManifest.Sco(file: string.Concat(Enumerable.Repeat("""<file href="a"/>""", 249_000))),
        }).ToString());
        yield return Bomb("a base of 1,000 folders over 120,000 nested manifests", () => (TestManifest.Scorm2004 with
        {
            RootAttributes = $"xml:base=\"{string.Concat(Enumerable.Repeat("a/", 1_000))}\"",
            Rest = string.Concat(Enumerable.Repeat("""<manifest xml:base="b/"/>""", 120_000)),
        }).ToString());
        yield return Bomb("18 MB of prerequisites", () => (TestManifest.Scorm12 with
        {
            Items = string.Concat(Enumerable.Range(0, 1900).Select(n =>
                $"""<item identifier="I{n}" identifierref="R1"><title>x</title><adlcp:prerequisites>{string.Join('|', Enumerable.Range(0, 1900).Select(m => "I" + m))}</adlcp:prerequisites></item>""")),
        }).ToString());
        yield return Bomb("a circle, 30,000 free items and 4,000 that wait for each other in reverse", () => (TestManifest.Scorm12 with
        {
            Items = string.Concat(Enumerable.Range(0, 30_000).Select(n => $"""<item identifier="F{n}" identifierref="R1"><title>x</title></item>"""))
                + """<item identifier="C" identifierref="R1"><title>x</title><adlcp:prerequisites>C</adlcp:prerequisites></item>"""
                + string.Concat(Enumerable.Range(0, 4_000).Select(n => $"""<item identifier="I{n}" identifierref="R1"><title>x</title><adlcp:prerequisites>{(n < 3_999 ? $"I{n + 1}" : "F0")}</adlcp:prerequisites></item>""")),
        }).ToString());
        yield return Bomb("one collection of 60,000 rules for 20,000 items", () => (TestManifest.Scorm2004 with
        {
            Items = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"""<item identifier="I{n}" identifierref="R1"><title>x</title><imsss:sequencing IDRef="C"/></item>""")),
            Rest = $"""<imsss:sequencingCollection><imsss:sequencing ID="C"><imsss:sequencingRules>{string.Concat(Enumerable.Repeat("""<imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>""", 40_000))}</imsss:sequencingRules></imsss:sequencing></imsss:sequencingCollection>""",
        }).ToString());
        yield return Bomb("one sub-manifest of 40,000 rules for 24,900 items", () => Repeated(
            $"<imsss:sequencing><imsss:sequencingRules>{string.Concat(Enumerable.Repeat("""<imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>""", 40_000))}</imsss:sequencingRules></imsss:sequencing>"));
        yield return Bomb("one sub-manifest of 65,536 characters for 24,900 items", () => Repeated($"<adlcp:dataFromLMS>{new string('a', 65_536)}</adlcp:dataFromLMS>"));
        yield return Bomb("one sub-manifest of 100,000 stores for 24,900 items", () => Repeated($"<adlcp:data>{string.Concat(Enumerable.Repeat("""<adlcp:map targetID="s"/>""", 100_000))}</adlcp:data>"));
        yield return Bomb("one sub-manifest of a long parameter for 24,900 items", () => Repeated("", $"parameters=\"{new string('a', 65_536)}\""));
        yield return Bomb("one sub-manifest of 200,000 strange tags for 24,900 items", () => Repeated("", around: string.Concat(Enumerable.Repeat("<a/>", 200_000))));
    }

    [TestCaseSource(nameof(Bombs))]
    public void Read_or_refused_within_two_seconds(Func<string> xml)
    {
        const long most = 1L << 30;
        var text = xml();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Timed(text, TimeSpan.FromSeconds(2));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(most));
    }

    private static ManifestReading Timed(string xml, TimeSpan most)
    {
        var bytes = Encoding.UTF8.GetBytes(xml);
        var (allocated, spent) = (GC.GetTotalAllocatedBytes(precise: true), Cpu.Spent);
        var reading = ManifestReader.Read(new MemoryStream(bytes));
        var (took, memory) = (Cpu.Spent - spent, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        TestContext.Out.WriteLine($"{bytes.Length / 1024} KB in {took.TotalMilliseconds:F0} ms of processor, {memory >> 20} MB allocated: {reading.Problems.Told().FirstOrDefault() ?? "read"}");
        Assert.That(took, Is.LessThan(most));
        return reading;
    }

    private static TestCaseData Bomb(string what, Func<string> xml) => new TestCaseData(xml).SetName($"A manifest with {what} is read or refused within two seconds");

    /// <summary>Each of the items stands for a sub-manifest that has one item with this inside.</summary>
    private static string Repeated(string inItem, string attributes = "", string around = "") => (TestManifest.Scorm2004 with
    {
        Items = string.Concat(Enumerable.Range(0, 24_900).Select(n => $"""<item identifier="I{n}" identifierref="S"><title>x</title></item>""")),
        Rest = $"""<manifest identifier="S">{around}<organizations><organization identifier="OS">{around}<item identifier="IS" identifierref="R1" {attributes}><title>x</title>{inItem}</item></organization></organizations></manifest>""",
    }).ToString();

    /// <summary>Each sub-manifest refers to the next ten times: 10 to the 30th items.</summary>
    private static string Multiplying()
    {
        var nested = new StringBuilder();
        for (var n = 0; n < 30; n++)
        {
            var items = string.Concat(Enumerable.Range(0, 10).Select(m => $"""<item identifier="I{n}x{m}" identifierref="S{n + 1}"><title>x</title></item>"""));
            nested.Append(CultureInfo.InvariantCulture, $"""<manifest identifier="S{n}"><organizations><organization identifier="O{n}x">{items}</organization></organizations></manifest>""");
        }

        return (TestManifest.Scorm12 with { Items = """<item identifier="I" identifierref="S0"><title>x</title></item>""", Rest = nested.ToString() }).ToString();
    }
}
