using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths;

/// <summary>A practical sheet as a version will store it.</summary>
public sealed record SheetContent(string StableId, string Title, string Summary, string Hash, string Html)
{
    internal static SheetContent[] AllOf(ContentPackage package)
    {
        var renderer = new MarkdownRenderer(package.Links());
        return [.. package.Sheets.Select(sheet => new SheetContent(sheet.Header.Id, sheet.Header.Title, sheet.Header.Summary, HashOf(package, sheet), renderer.Page(sheet.Body)))];
    }

    private static string HashOf(ContentPackage package, SheetText sheet) => ContentHash.Of(sheet.Header, sheet.Body.Text, package.MediaShownIn(sheet.Body).Select(media => media.Sha256));
}
