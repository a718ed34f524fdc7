using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>
/// A sheet as a tagged PDF (ISO 32000-1, 14.8): headings, lists, tables with their headings, links and pictures described, bookmarks, A4, embedded faces.
/// A pure function of the sheet: the same version gives the same bytes.
/// </summary>
internal static class SheetPdf
{
    /// <summary>Raise it with every change of what is printed: what readers' browsers keep is asked for again.</summary>
    public const int Template = 1;

    public static byte[] Render(SheetDocument sheet, Func<string, byte[]?> pictures)
    {
        _ = PrintFonts.Name;   // before any document: with the faces comes the licence
        // Twice, because each page says how many there are; laying out is a small part of writing a file.
        using var draft = new PdfDocument();
        using var document = new PdfDocument();
        Draw(document, sheet, pictures, Draw(draft, sheet, pictures, null));
        Describe(document, sheet);
        using var pdf = new MemoryStream();
        document.Save(pdf);
        return new FinishedFile(SeedOf(sheet), sheet.Day).Rewrite(pdf.ToArray());
    }

    private static int Draw(PdfDocument document, SheetDocument sheet, Func<string, byte[]?> pictures, int? count)
    {
        using var pages = new SheetPages(document, sheet, count);
        var printer = new SheetPrinter(pages, new SheetBookmarks(document), pictures);
        printer.Title(sheet.Title);
        printer.Print(sheet.Blocks, SheetPages.Left, SheetPages.Right - SheetPages.Left);
        pages.Finish();
        return pages.Number;
    }

    private static void Describe(PdfDocument document, SheetDocument sheet)
    {
        document.Info.Title = PdfLabel.Of(sheet.Title);
        document.Info.Subject = PdfLabel.Of(sheet.Summary);
        document.Info.Author = PdfLabel.Of(string.Join(", ", sheet.Authors));
        document.Info.Creator = "TrainingPaths";
        document.Info.CreationDate = sheet.Day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        document.Info.ModificationDate = document.Info.CreationDate;
        document.ViewerPreferences.DisplayDocTitle = true;
    }

    private static string SeedOf(SheetDocument sheet) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sheet.Runs.Select(run => run.Text).Prepend(sheet.Imprint).Prepend(sheet.Title)))));
}
