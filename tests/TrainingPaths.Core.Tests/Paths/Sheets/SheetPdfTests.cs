using System.Text;
using TrainingPaths.Core.Paths.Sheets;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

[Parallelizable(ParallelScope.All)]
public sealed class SheetPdfTests
{
    private const string All = """
        **Équipe :** ………………

        ## Préparer

        ### Avant

        - Un point
          - un point dans le point
        - [ ] une case
        - [x] une case cochée

        3. trois
        4. quatre

        | Qui | Combien |
        |---|--:|
        | Nadia | 12 |

        ::: example
        #### Un exemple

        Voir [la loi](https://www.legifrance.gouv.fr/) et [l'autre fiche](autre.md).
        :::

        > Une citation *importante*.

        ![Un point rouge](../media/point.png)
        """;

    [Test]
    public void A_screen_reader_finds_structure_language_titles_and_descriptions()
    {
        using var pdf = new PdfReading(Sample.Of(All, title: "Une fiche\u00A0: la mienne"));

        using (Assert.EnterMultipleScope())
        {
            foreach (var (type, count) in new[] { ("H1", 1), ("H2", 1), ("H3", 1), ("H4", 1), ("L", 3), ("LI", 6), ("Lbl", 6), ("LBody", 6), ("Table", 1), ("THead", 1), ("TBody", 1), ("TR", 2), ("TH", 2), ("TD", 2), ("Link", 2), ("Figure", 1), ("BlockQuote", 1), ("Sect", 1) })
                Assert.That(pdf.CountOf(type), Is.EqualTo(count), type);
            Assert.That(pdf.Raw, Does.Contain("/Marked true").And.Contain("/Lang(fr)").And.Contain("/DisplayDocTitle true").And.Contain("/Scope/Column").And.Contain("/Tabs/S"));
            Assert.That(pdf.Raw, Does.Contain("/Alt(Un point rouge)"));
            Assert.That(pdf.Document.Information.Title, Is.EqualTo("Une fiche : la mienne"), "no euro sign in place of a no-break space");
            Assert.That(pdf.Document.Information.Author, Is.EqualTo("Claire Œuvrard"));
            Assert.That(pdf.MarksNest());
        }
    }

    [Test]
    public void Boxes_are_drawn_and_read_as_their_character()
    {
        using var pdf = new PdfReading(Sample.Of("☐ oui ☐ non\n\n- [ ] à faire\n- [x] fait\n"));

        // UTF-16 of U+2610 and U+2611, as a PDF writes it.
        Assert.That(ActualTexts(pdf.Raw), Is.EqualTo(new[] { "☐", "☐", "☐", "☑" }));
        Assert.That(pdf.Words, Is.EqualTo("Uneficheouinonàfairefait"));
    }

    [Test]
    public void Links_lead_where_the_page_leads()
    {
        using var pdf = new PdfReading(Sample.Of("[la loi](https://www.legifrance.gouv.fr/) et [l'autre fiche](autre.md)"));

        Assert.That(pdf.Raw, Does.Contain("/URI(https://www.legifrance.gouv.fr/)").And.Contain("/URI(https://formation.example.org/paths/parcours/sheets/autre)"));
        Assert.That(pdf.Pages.Single().GetAnnotations().Count(), Is.EqualTo(2));
    }

    [Test]
    public void Headings_are_bookmarks_one_within_the_other()
    {
        using var pdf = new PdfReading(Sample.Of("## A\n\nTexte\n\n### A1\n\nTexte\n\n## B\n\nTexte\n"));
        Assert.That(pdf.Document.TryGetBookmarks(out var bookmarks), Is.True);

        Assert.That(bookmarks!.GetNodes().Select(node => (node.Level, node.Title)), Is.EqualTo(new[] { (0, "Une fiche"), (1, "A"), (2, "A1"), (1, "B") }));
    }

    [Test]
    public void Every_page_says_where_it_comes_from_and_which_it_is()
    {
        using var pdf = new PdfReading(Sample.Of(string.Concat(Enumerable.Repeat("Une ligne.\n\n", 80))));

        Assert.That(pdf.Document.NumberOfPages, Is.EqualTo(3));
        foreach (var page in pdf.Pages)
        {
            var text = PdfReading.Squeezed(page.Text);
            Assert.That(text, Does.Contain("Unparcours·Version3du1ermars2026·CCBY-SA4.0").And.Contain($"{page.Number}/3"));
            Assert.That(PdfReading.WordsOf(page), Does.Not.Contain("CCBY-SA"), "it is decoration for who listens");
        }
    }

    [Test]
    public void Faces_are_embedded_and_only_what_is_used_of_them()
    {
        using var pdf = new PdfReading(Sample.Of(All));

        Assert.That(pdf.Raw.Split("/FontFile2 ").Length, Is.EqualTo(pdf.Raw.Split("/Type/FontDescriptor").Length).And.GreaterThan(3));
        Assert.That(pdf.Pages.SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct(), Has.All.Match(@"^TPFON[A-Z]\+"));
        Assert.That(pdf.Raw, Has.Length.LessThan(90_000));
    }

    [Test]
    public async Task The_same_sheet_gives_the_same_bytes_whatever_the_clock()
    {
        var sheet = Sample.Of(All);
        var (pdf, odt) = (sheet.Write(SheetForm.Pdf), sheet.Write(SheetForm.Odt));
        await Task.Delay(TimeSpan.FromSeconds(2.1));   // a PDF's dates count seconds, a ZIP's count two

        Assert.That(Sample.Of(All).Write(SheetForm.Pdf), Is.EqualTo(pdf));
        Assert.That(Sample.Of(All).Write(SheetForm.Odt), Is.EqualTo(odt));
    }

    [Test]
    public async Task Sheets_are_written_by_several_requests_at_once()
    {
        var expected = Sample.Of(All).Write(SheetForm.Pdf);

        var written = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Sample.Of(All).Write(SheetForm.Pdf))));

        Assert.That(written, Has.All.EqualTo(expected));
    }

    [Test]
    public void A_path_in_English_gives_a_sheet_in_English()
    {
        using var pdf = new PdfReading(Sample.Of("Text", language: "en"));

        Assert.That(pdf.Raw, Does.Contain("/Lang(en)"));
        Assert.That(new OdtReading(Sample.Of("Text", language: "en")).Parts["styles.xml"].ToString(), Does.Contain("fo:language=\"en\" fo:country=\"GB\""));
    }

    private static IEnumerable<string> ActualTexts(string raw) =>
        System.Text.RegularExpressions.Regex.Matches(raw, @"/ActualText<FEFF([0-9A-F]+)>|/ActualText\((þÿ[^)]*)\)").Select(match => match.Groups[1].Success
            ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups[1].Value))
            : Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(match.Groups[2].Value)[2..]));
}
