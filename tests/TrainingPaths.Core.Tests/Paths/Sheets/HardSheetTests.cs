using TrainingPaths.Core.Paths.Sheets;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

/// <summary>What authors do that a page of paper does not like.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class HardSheetTests
{
    // Points: the margins of an A4 page, with room for rounding.
    private const double Left = 48, Right = 548;

    [Test]
    public void No_row_is_cut_and_each_page_repeats_the_headings()
    {
        using var pdf = new PdfReading(Sample.Of(Sample.Table(3, 50, (row, column) => column == 1 ? $"début{row}x " + string.Concat(Enumerable.Repeat("du texte ", 20)) + $"fin{row}x" : $"c{row}")));
        var pages = pdf.Pages.Select(PdfReading.WordsOf).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pages, Has.Count.GreaterThan(2));
            for (var row = 0; row < 50; row++)
                Assert.That(pages.Count(page => page.Contains($"début{row}x", StringComparison.Ordinal) && page.Contains($"fin{row}x", StringComparison.Ordinal)), Is.EqualTo(1), $"row {row}");
            Assert.That(pdf.Pages.Select(page => PdfReading.Squeezed(page.Text)), Has.All.Contain("Titre0").And.All.Contain("Titre2"));
            Assert.That(pages.Skip(1), Has.None.Contain("Titre0"), "who listens hears the headings once");
            Assert.That(pdf.CountOf("TH"), Is.EqualTo(3));
        }
    }

    [Test]
    public void A_cell_that_no_page_holds_goes_on_and_loses_nothing()
    {
        var words = string.Join(' ', Enumerable.Range(0, 500).Select(i => $"mot{i}"));
        var sheet = Sample.Of(Sample.Table(12, 1, (_, column) => column == 5 ? words : "incompressible"));
        using var pdf = new PdfReading(sheet);

        Assert.That(pdf.Document.NumberOfPages, Is.GreaterThan(1));
        Assert.That(new OdtReading(sheet).Words, Does.Contain(PdfReading.Squeezed(words)));
        foreach (var i in Enumerable.Range(0, 500))
            Assert.That(pdf.Words, Does.Contain($"mot{i}"));
        AssertWithinMargins(pdf);
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(12)]
    public void Twelve_columns_and_long_words_stay_on_the_paper(int columns)
    {
        var word = new string('W', 90);
        using var pdf = new PdfReading(Sample.Of($"{word}{word}\n\n" + Sample.Table(columns, 3, (row, column) => (row + column) % 3 == 0 ? "" : (row + column) % 3 == 1 ? word : "https://www.exemple.fr/une/adresse/qui-ne-finit-pas")));

        Assert.That(pdf.Words.Count(letter => letter == 'W'), Is.GreaterThanOrEqualTo(270));
        AssertWithinMargins(pdf);
    }

    [Test]
    public void Empty_cells_and_short_rows_keep_their_place()
    {
        var sheet = Sample.Of("| A | B | C |\n|---|---|---|\n| | | |\n| seul |\n");
        using var pdf = new PdfReading(sheet);

        Assert.That(pdf.CountOf("TD"), Is.EqualTo(6));
        Assert.That(new OdtReading(sheet).Body.Descendants(Odf.Table + "table-cell").Count(), Is.EqualTo(9));
    }

    [Test]
    public void A_table_of_headings_alone_is_printed()
    {
        using var pdf = new PdfReading(Sample.Of("| A | B |\n|---|---|\n"));

        Assert.That((pdf.CountOf("TH"), pdf.CountOf("TBody")), Is.EqualTo((2, 0)));
    }

    [Test]
    public void A_character_without_a_letter_shows_as_its_code_and_an_arrow_as_an_arrow()
    {
        using var pdf = new PdfReading(Sample.Of("Décoller 🚀 → 李"));

        Assert.That(pdf.Words, Is.EqualTo("UneficheDécoller[U+1F680]→[U+674E]"));
    }

    [Test]
    public void A_heading_is_never_left_alone_at_the_foot_of_a_page([Range(34, 44)] int lines, [Values("Du texte qui suit.", "| A |\n|---|\n| Du texte qui suit. |", "- Du texte qui suit.")] string next)
    {
        using var pdf = new PdfReading(Sample.Of(string.Concat(Enumerable.Repeat("Une ligne.\n\n", lines)) + $"## LaSuite\n\n{next}\n"));

        Assert.That(pdf.Pages.Select(PdfReading.WordsOf).Single(page => page.Contains("LaSuite", StringComparison.Ordinal)), Does.Contain("Dutextequisuit."));
    }

    [Test]
    public void A_picture_is_embedded_and_one_that_cannot_be_printed_leaves_its_description()
    {
        var sheet = Sample.Of("![Un point](../media/point.png)\n\n![Une frise du temps](../media/frise.svg)\n\n![Une image perdue](../media/perdue.png)\n");
        using var pdf = new PdfReading(sheet);
        var odt = new OdtReading(sheet);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pdf.Words, Is.EqualTo("Unefiche[Unefrisedutemps][Uneimageperdue]"));
            Assert.That(pdf.Pages.Single().NumberOfImages, Is.EqualTo(1));
            Assert.That(pdf.MarksNest());
            Assert.That(odt.Names, Does.Contain("Pictures/00ff-point.png").And.Contain("Pictures/00aa-frise.svg"));
            Assert.That(odt.Body.Descendants(Odf.Svg + "desc").Select(text => text.Value), Is.EqualTo(new[] { "Un point", "Une frise du temps" }));
            Assert.That(odt.Words, Is.EqualTo("Unefiche[Uneimageperdue]"));
        }
    }

    [Test]
    public void A_broken_picture_leaves_its_description()
    {
        var sheet = Sample.Of("![Une image cassée](../media/cassee.png)\n");
        using var pdf = new PdfReading(sheet);

        Assert.That(pdf.Words, Is.EqualTo("Unefiche[Uneimagecassée]"));
        Assert.That(new OdtReading(sheet).Names, Does.Contain("Pictures/00cc-cassee.png"));
    }

    [Test]
    public void A_page_that_begins_with_a_box_nests_its_marks()
    {
        using var pdf = new PdfReading(Sample.Of(string.Concat(Enumerable.Repeat("- [ ] à faire\n", 120))));

        Assert.That(pdf.Document.NumberOfPages, Is.GreaterThan(1));
        Assert.That(pdf.MarksNest());
    }

    private static void AssertWithinMargins(PdfReading pdf)
    {
        var letters = pdf.Pages.SelectMany(page => page.Letters).Where(letter => letter.Value != " ").ToList();
        Assert.That(letters.Min(letter => letter.BoundingBox.Left), Is.GreaterThanOrEqualTo(Left));
        Assert.That(letters.Max(letter => letter.BoundingBox.Right), Is.LessThanOrEqualTo(Right));
        Assert.That(letters.Min(letter => letter.BoundingBox.Bottom), Is.GreaterThan(15));
    }
}
