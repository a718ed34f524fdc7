using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Names of files that authors send, as the format writes them.</summary>
internal static class MediaNames
{
    private const int LongestName = 60;

    public static string Of(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var (stem, extension) = dot < 0 ? (fileName, "") : (fileName[..dot], fileName[dot..].ToLowerInvariant());
        return AsciiName.Of(stem, LongestName).ToLowerInvariant() + (extension == ".jpeg" ? ".jpg" : extension);
    }

    /// <summary>The file that holds this already, or a new one under a name that is free.</summary>
    public static DraftFile Keep(DraftFolder folder, string name, DraftText text) =>
        folder.Files.FirstOrDefault(f => f.Place.Kind == DraftPlaceKind.Media && f.Sha256 == text.Sha256 && Path.GetExtension(f.Path) == Path.GetExtension(name)) ?? folder.Add(Free(folder, name), text);

    private static string Free(DraftFolder folder, string name)
    {
        var dot = name.LastIndexOf('.');
        for (var copy = 1; ; copy++)
        {
            var path = copy == 1 ? $"media/{name}" : $"media/{name[..dot]}-{copy}{name[dot..]}";
            if (folder.At(path) is null)
                return path;
        }
    }
}
