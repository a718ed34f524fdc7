using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

public sealed class SheetLintTests
{
    private const string Sheet = "sheets/semaine-type.md";

    [Test]
    public void A_character_that_paper_cannot_show_is_a_warning_that_names_it()
    {
        using var sample = new SampleFolder();
        sample.Write(Sheet, sample.Read(Sheet) + "\nBravo 🚀 🚀 → 李 ☐\n");

        var found = sample.Lint().Findings.Single();

        Assert.That((found.Severity, found.File, found.Rule), Is.EqualTo((Severity.Warning, Sheet, "sheet.glyph")));
        Assert.That(found.Message, Does.EndWith(": 🚀 李"), "each once; arrows and boxes are printed");
    }

    [Test]
    public void A_drawing_that_paper_cannot_show_is_a_warning_that_names_it()
    {
        using var sample = new SampleFolder();
        sample.Write(Sheet, sample.Read(Sheet) + "\n![La semaine](../media/semaine.svg)\n");

        var found = sample.Lint().Findings.Single();

        Assert.That((found.Severity, found.Rule), Is.EqualTo((Severity.Warning, "sheet.picture")));
        Assert.That(found.Message, Does.EndWith("semaine.svg"));
    }
}
