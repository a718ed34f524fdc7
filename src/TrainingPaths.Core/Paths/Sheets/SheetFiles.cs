using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Gives the sheets of published paths as files, made when first asked for. Whoever may read the page may take it away: sheets are open to everybody.</summary>
public sealed class SheetFiles(TrainingPathsDbContext db, Lessons lessons, FileStore files)
{
    private const int LongestName = 80;

    // About 40 KB each. What is forgotten is made again.
    private const int MostRemembered = 400;

    private static readonly ConcurrentDictionary<(string Mark, SheetForm Form), byte[]> Made = new();

    /// <summary>A sheet of the current version; null when no path of this name is published, or its version has no such sheet.</summary>
    /// <param name="site">Public address of the site, for links to its own pages.</param>
    public async Task<SheetDownload?> FindAsync(string slug, string sheetId, SheetForm form, Uri site, CancellationToken ct)
    {
        if (await db.TrainingPaths.AsNoTracking().Where(p => p.Slug == slug).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct) is not { } versionId)
            return null;
        var version = await FrozenVersions.FindAsync(db, versionId, ct);
        if (await lessons.FindSheetAsync(versionId, sheetId, ct) is not { } sheet)
            return null;
        var mark = MarkOf(versionId, sheetId, site);
        if (!Made.TryGetValue((mark, form), out var content))
        {
            if (Made.Count >= MostRemembered)
                Made.Clear();
            content = Made[(mark, form)] = new SheetFile(sheet.Id, Document(version, sheet, site), Picture).Write(form);
        }

        return new SheetDownload(content, AsciiName.Of(sheet.Title, LongestName).ToLowerInvariant() + SheetFile.EndingOf(form), mark);
    }

    /// <summary>Stands for the bytes of a sheet's files: a version never changes, but the site may move, and the program write otherwise.</summary>
    public static string MarkOf(Guid versionId, string sheetId, Uri site) => ContentHash.Of(versionId, sheetId, site, SheetPdf.Template, OdtPackage.Template)[..16];

    private static SheetDocument Document(FrozenVersion version, SheetView sheet, Uri site)
    {
        var day = DateOnly.FromDateTime(version.PublishedAt.UtcDateTime);
        var imprint = new SheetWords(version.Header.Language).OfVersion(version.Header, version.Number, day);
        return new SheetDocument(sheet.Title, sheet.Summary, version.Header.Language, version.Header.Authors, imprint, day, SheetReader.Read(sheet.Html, site));
    }

    private byte[]? Picture(string address)
    {
        // /media/{sha256}/{name}
        if (address.Split('/') is not ["", "media", { Length: 64 } sha256, _] || !sha256.All(char.IsAsciiHexDigitLower) || !files.Has(sha256))
            return null;
        using var stored = files.Open(sha256);
        var bytes = new byte[stored.Length];
        stored.ReadExactly(bytes);
        return bytes;
    }
}

/// <param name="FileName">For whoever saves it.</param>
/// <param name="Mark">The same for the same bytes.</param>
public sealed record SheetDownload(byte[] Content, string FileName, string Mark);
