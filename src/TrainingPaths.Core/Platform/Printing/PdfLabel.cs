namespace TrainingPaths.Core.Platform;

/// <summary>
/// Text that stands beside the page: a title, a bookmark, what a picture shows. PDFsharp 6.5.0 writes it as Latin-1 where it can, and readers take it
/// for PDFDocEncoding, where the no-break space's place is the euro sign's (ISO 32000-1, D.3).
/// </summary>
internal static class PdfLabel
{
    public static string Of(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
