using AngleSharp.Html.Parser;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Sheets;
using TrainingPaths.Core.Tests.Architecture;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

/// <summary>Every sheet that comes with the product, in its three forms: the page, the PDF, the text document.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RealSheetTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly string Folder = Path.Combine(Repository.Root.FullName, "content-packages");
    private static readonly Lazy<ContentPackage[]> Packages = new(() => ContentPackage.ReadAll(Folder));

    public static IEnumerable<string> Sheets => Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "sheets")
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Sheets))]
    public void A_sheet_says_the_same_on_its_page_on_paper_and_in_the_text_document(string name)
    {
        var (file, html) = Read(name);
        using var pdf = new PdfReading(file);
        var odt = new OdtReading(file);
        using var page = new HtmlParser().ParseDocument(html);
        var words = PdfReading.Squeezed(file.Document.Title + page.Body!.TextContent);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(words, Has.Length.GreaterThan(300));
            Assert.That(pdf.Words, Is.EqualTo(words));
            Assert.That(odt.Words, Is.EqualTo(words));
            Assert.That(pdf.Document.NumberOfPages, Is.LessThanOrEqualTo(3));
            Assert.That(pdf.CountOf("TH"), Is.EqualTo(page.QuerySelectorAll("th").Length));
            Assert.That(pdf.CountOf("TR"), Is.EqualTo(page.QuerySelectorAll("tr").Length), "no row is cut");
            Assert.That(pdf.CountOf("LI"), Is.EqualTo(page.QuerySelectorAll("li").Length));
            Assert.That(pdf.CountOf("H2"), Is.EqualTo(page.QuerySelectorAll("h2").Length));
            Assert.That(pdf.MarksNest(), "marks and text objects nest");
            Assert.That(odt.UndefinedStyles(), Is.Empty);
        }
    }

    [Test]
    public void There_are_sheets_to_read() => Assert.That(Sheets.Count(), Is.GreaterThan(50));

    private static (SheetFile File, string Html) Read(string name)
    {
        var package = Packages.Value.Single(package => package.Slug == name.Split('/')[0]);
        var place = Array.FindIndex(package.Sheets, sheet => sheet.Body.Path == name[(package.Slug.Length + 1)..]);
        return (DraftSheets.Of(package, Day).ElementAt(place), SheetContent.AllOf(package)[place].Html);
    }
}
