namespace TrainingPaths.Core.Tests.Paths;

public sealed class YamlReadingTests
{
    private const string Module = "modules/01-preparer/module.yaml";

    [TestCase("id: acc-m1\ntitle: Préparer\nsummary: Oui\nnotes: non\n", "yaml.unknown-key", 4, 1)]
    [TestCase("id: acc-m1\ntitle: Préparer\ntitle: Encore\nsummary: Oui\n", "yaml.duplicate-key", 3, 1)]
    [TestCase("id: acc-m1\nsummary: Préparer\n", "yaml.missing-key", 1, 1)]
    [TestCase("id: acc-m1\ntitle: ~\nsummary: Oui\n", "yaml.missing-key", 2, 1)]
    [TestCase("id: acc-m1\ntitle: [un, deux]\nsummary: Oui\n", "yaml.type", 2, 8)]
    [TestCase("id: &ancre acc-m1\ntitle: Préparer\nsummary: Oui\n", "yaml.alias", 1, 5)]
    [TestCase("id: acc-m1\ntitle: &t Préparer\nsummary: *t\n", "yaml.alias", 3, 10)]
    [TestCase("id: !!python/object acc-m1\ntitle: Préparer\nsummary: Oui\n", "yaml.alias", 1, 5)]
    [TestCase("id: acc-m1\ntitle: Préparer : l'arrivée\nsummary: Oui\n", "yaml.syntax", 2, 17)]
    [TestCase("id: acc-m1\ntitle: \"Préparer\nsummary: Oui\n", "yaml.syntax", 2, 8)]
    [TestCase("id: acc-m1\n\ttitle: Préparer\n", "yaml.syntax", 1, 5)]
    [TestCase("id: acc-m1\n---\nid: autre\n", "yaml.syntax", 2, 1)]
    [TestCase("- un\n- deux\n", "yaml.type", 1, 1)]
    [TestCase("", "yaml.empty", 1, 1)]
    [TestCase("# rien\n", "yaml.empty", 1, 1)]
    [TestCase("id: {a: {b: {c: {d: {e: {f: {g: {h: {i: j}}}}}}}}}\ntitle: t\nsummary: s\n", "yaml.too-deep", 1, 33)]
    public void Broken_yaml_is_reported_with_its_line_and_column(string text, string rule, int line, int column)
    {
        using var sample = new SampleFolder();
        sample.Write(Module, text);

        var found = sample.Lint().Findings;

        Assert.That(found.Where(finding => finding.File == Module).Select(finding => (finding.Rule, finding.Line, finding.Column)), Does.Contain((rule, line, column)), string.Join('\n', found.Select(f => f.ToString())));
    }

    [Test]
    public void A_front_matter_is_located_in_its_file()
    {
        using var sample = new SampleFolder();

        sample.Edit("sheets/semaine-type.md", "summary:", "resume:");

        Assert.That(sample.Lint().Findings.Select(found => (found.Rule, found.Line)), Is.EquivalentTo(new[] { ("yaml.unknown-key", 4), ("yaml.missing-key", 2) }));
    }

    [TestCase("id: x\ntitle: y")]
    [TestCase("---\nid: x\n")]
    [TestCase("----\nid: x\n----\n")]
    public void A_text_without_front_matter_is_reported_once(string text)
    {
        using var sample = new SampleFolder();

        sample.Write("sheets/autre.md", text);

        Assert.That(sample.Lint().Findings.Select(found => found.Rule), Is.EqualTo(new[] { "yaml.front-matter" }));
    }

    [Test]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        using var sample = new SampleFolder();
        foreach (var file in SampleFolder.Files)
            sample.Write(file, '\uFEFF' + sample.Read(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.That(sample.Lint().Findings, Is.Empty);
    }
}
