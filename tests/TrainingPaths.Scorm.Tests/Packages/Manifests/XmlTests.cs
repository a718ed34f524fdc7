using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

public sealed class XmlTests
{
    [Test]
    public void Problems_tell_line_and_column()
    {
        var doctype = TestManifest.ReadText("<?xml version=\"1.0\"?>\n\n  <!DOCTYPE m><manifest/>").Problems.Errors.Single();
        var malformed = TestManifest.ReadText("<manifest>\n  <a></b>\n</manifest>").Problems.Errors.Single();
        var item = (TestManifest.Scorm2004 with { Items = "\n <item identifier='I1' identifierref='R9'><title>x</title></item>" }).Read().Problems.Errors.Single();
        Assert.Multiple(() =>
        {
            Assert.That((doctype.Line, doctype.Column), Is.EqualTo(((int?)3, (int?)3)));
            Assert.That((malformed.Line, malformed.Column), Is.EqualTo(((int?)2, (int?)8)));
            Assert.That((item.Line, item.Column), Is.EqualTo(((int?)2, (int?)3)));
        });
    }

    [Test]
    public void What_only_looks_like_a_thousand_attributes_is_no_trouble()
    {
        var quotes = string.Concat(Enumerable.Repeat("a=\"b\" ", 2000));
        var manifest = TestManifest.Scorm2004 with { Title = $"<title>A &gt; B<!-- <x {quotes}> --></title><![CDATA[<x {quotes}>]]><?x {quotes}?>" };
        Assert.That(manifest.Read().Problems.Told(), Is.Empty);
    }

    [Test]
    public void Nothing_is_fetched_and_no_include_is_followed()
    {
        var manifest = TestManifest.Scorm2004 with
        {
            RootAttributes = """xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://127.0.0.1:1/a http://127.0.0.1:1/a.xsd" """,
            Title = """<title>Course<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/></title>""",
        };
        var reading = manifest.Read();
        Assert.That((reading.Manifest!.Default.Title, reading.Problems.Told()), Is.EqualTo(("Course", Array.Empty<string>())));
    }

    [Test]
    public void Warnings_are_capped_and_the_rest_counted()
    {
        var items = string.Concat(Enumerable.Range(0, 1000).Select(n => $"<item identifier='I{n}' identifierref='R1'/>"));
        var problems = (TestManifest.Scorm2004 with { Items = items }).Read().Problems;
        Assert.That((problems.Warnings.Count, problems.WarningsLeftOut), Is.EqualTo((100, 900)));
    }

    [Test]
    public void What_a_problem_quotes_is_short_and_printable()
    {
        var said = (TestManifest.Scorm2004 with { Items = $"<item identifier='I1' identifierref='&#x85;{new string('x', 5000)}'><title>x</title></item>" }).Read().Problems.Errors.Single().Subject;
        Assert.That(said, Has.Length.LessThan(250));
        Assert.That(said.Any(char.IsControl), Is.False);
    }
}
