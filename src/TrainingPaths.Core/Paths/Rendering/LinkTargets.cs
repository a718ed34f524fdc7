namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Where a text's links lead: pictures and recordings to their content's address, sheets to their page, the rest outside.</summary>
public sealed class LinkTargets(IReadOnlyDictionary<string, string> addressByPackagePath)
{
    /// <summary>Of the path: what is written around a recording is part of its text.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Bytes of recordings, by address.</summary>
    public IReadOnlyDictionary<string, long> Sizes { get; init; } = new Dictionary<string, long>();

    public long? SizeOf(string? address) => address is not null && Sizes.TryGetValue(address, out var size) ? size : null;

    public static bool IsExternal(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && url.Contains("://", StringComparison.Ordinal);

    /// <summary>The package path a relative link points to; null when it leaves the package.</summary>
    public static string? PackagePath(string fromFile, string url)
    {
        var parts = new List<string>(fromFile.Split('/')[..^1]);
        foreach (var part in url.Split('/'))
        {
            if (part is "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    /// <summary>The address to print for a link written in a file; null when it leads nowhere.</summary>
    public string? AddressOf(string fromFile, string url)
    {
        if (IsExternal(url))
            return url;
        return PackagePath(fromFile, url) is { } path ? addressByPackagePath.GetValueOrDefault(path) : null;
    }
}
