using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>
/// Looks for what a package could not do on a site that has one host only. It reads the text of pages and scripts: what scripts make up as they run is not seen, so that finding
/// nothing promises nothing.
/// </summary>
internal static class OriginNeeds
{
    // Bytes. Longer scripts are rare, and this is advice.
    private const int Longest = 4 << 20;

    private const int ShownFiles = 3;

    // Strangers wrote what is searched: the time must not depend on what it looks like.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex FrameSet = new(@"<frameset\b", Options);
    private static readonly Regex InnerFrame = new(@"<i?frame\b[^>]*>", Options);
    private static readonly Regex Source = new(@"\ssrc\s*=\s*[""']?\s*([^""'\s>]*)", Options);
    private static readonly Regex Worker = new(@"serviceWorker\s*\.\s*register\s*\(|\bnew\s+(Shared)?Worker\s*\(", Options);
    private static readonly Regex Database = new(@"\bindexedDB\s*\.\s*open\s*\(", Options);

    public static async Task<IReadOnlyList<OriginNeed>> FindAsync(IEnumerable<(string Name, string Sha256)> found, FileStore files, CancellationToken ct)
    {
        var needs = new List<OriginNeed>();
        foreach (var (name, sha256) in found)
        {
            var isPage = MediaTypes.Of(name) is "text/html" or "application/xhtml+xml";
            if (isPage || MediaTypes.Of(name) == "text/javascript")
                needs.AddRange(In(await ReadAsync(files, sha256, ct), isPage).Select(kind => new OriginNeed(kind, name)));
        }

        return [.. needs.GroupBy(need => need.Kind).SelectMany(kind => kind.Take(ShownFiles))];
    }

    internal static IEnumerable<string> In(string text, bool isPage)
    {
        if (FrameSet.IsMatch(text) || (isPage && InnerFrame.Matches(text).Any(ShowsAPage)))
            yield return OriginNeed.Frames;
        if (Worker.IsMatch(text))
            yield return OriginNeed.Workers;
        if (Database.IsMatch(text))
            yield return OriginNeed.Database;
    }

    // Of another site: it never could speak to the page around it. Without an address: a script fills it, with a page of the package most often.
    private static bool ShowsAPage(Match frame)
    {
        var address = Source.Match(frame.Value) is { Success: true } source ? source.Groups[1].Value : "";
        if (address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return false;
        return MediaTypes.Of(address.Split('?', '#')[0]) is "text/html" or "application/xhtml+xml" or MediaTypes.Unknown;
    }

    // What is looked for is ASCII, whatever the page's encoding; UTF-16 has a mark.
    private static async Task<string> ReadAsync(FileStore files, string sha256, CancellationToken ct)
    {
        await using var file = files.Open(sha256);
        using var reader = new StreamReader(file, Encoding.Latin1);
        var text = new char[(int)Math.Min(Longest, file.Length)];
        return new string(text, 0, await reader.ReadBlockAsync(text, ct));
    }
}
