using System.Text;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

public sealed class EncodingTests
{
    private const string Title = "L’été à l’œuvre";

    private static IEnumerable<TestCaseData> Encodings()
    {
        yield return Case("utf-8", new UTF8Encoding(false));
        yield return Case("utf-8", new UTF8Encoding(true));
        yield return Case("utf-16", new UnicodeEncoding(false, true));
        yield return Case("utf-16", new UnicodeEncoding(true, true));
        yield return Case("utf-16", new UnicodeEncoding(false, false));
        yield return Case("UTF-16BE", new UnicodeEncoding(true, false));
        yield return Case("utf-32", new UTF32Encoding(false, true));
        yield return Case("windows-1252", Western);
        yield return Case("ISO-8859-1", Western);
        yield return Case("macintosh", CodePagesEncodingProvider.Instance.GetEncoding("macintosh")!);
    }

    private static Encoding Western => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [TestCaseSource(nameof(Encodings))]
    public void A_manifest_is_read_in_the_encoding_that_it_declares(string name, Encoding encoding)
    {
        var reading = Manifest(name).Read(encoding);
        Assert.That(reading.Problems.Told(), Is.Empty);
        Assert.That(reading.Manifest!.Default.Title, Is.EqualTo(Title));
    }

    [Test]
    public void Japanese_is_read_too()
    {
        var shiftJis = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!;
        var reading = (Manifest("Shift_JIS") with { Title = "<title>研修コース</title>" }).Read(shiftJis);
        Assert.That(reading.Manifest!.Default.Title, Is.EqualTo("研修コース"));
    }

    [Test]
    public void A_manifest_that_is_not_the_UTF8_it_declares_is_read_as_windows_1252_with_a_warning()
    {
        var reading = Manifest("UTF-8").Read(Western);
        Assert.That(reading.Manifest!.Default.Title, Is.EqualTo(Title));
        Assert.That(reading.Problems.Told(), Is.EqualTo(new[] { "SCORM-XML-ENCODING utf-8" }));
    }

    [TestCase("utf-7")]
    [TestCase("klingon")]
    public void An_encoding_that_cannot_be_is_read_as_UTF8_with_a_warning(string name)
    {
        var reading = Manifest(name).Read();
        Assert.That(reading.Manifest!.Default.Title, Is.EqualTo(Title));
        Assert.That(reading.Problems.Told(), Is.EqualTo(new[] { $"SCORM-XML-ENCODING {name}" }));
    }

    private static TestCaseData Case(string name, Encoding encoding) =>
        new TestCaseData(name, encoding).SetName($"A manifest in {name} ({encoding.WebName}, {encoding.GetPreamble().Length} bytes of mark) is read");

    private static TestManifest Manifest(string encoding) =>
        TestManifest.Scorm2004 with { Declaration = $"""<?xml version="1.0" encoding="{encoding}"?>""", Title = $"<title>{Title}</title>" };
}
