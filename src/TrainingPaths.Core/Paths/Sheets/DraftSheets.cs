using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The sheets of a folder as they would be published, so that their author sees them on paper without a site.</summary>
public static class DraftSheets
{
    /// <param name="package">Without errors.</param>
    /// <param name="day">Written on each page instead of a version.</param>
    public static IEnumerable<SheetFile> Of(ContentPackage package, DateOnly day)
    {
        var header = VersionContent.Of(package).Header;
        var imprint = new SheetWords(header.Language).OfDraft(header, day);
        return package.Sheets.Zip(SheetContent.AllOf(package), (text, sheet) => new SheetFile(
            Path.GetFileNameWithoutExtension(text.Body.Path),
            new SheetDocument(sheet.Title, sheet.Summary, header.Language, header.Authors, imprint, day, SheetReader.Read(sheet.Html, site: null)),
            address => package.Media.FirstOrDefault(media => address.Contains(media.Sha256, StringComparison.Ordinal))?.File.Bytes));
    }
}
