namespace TrainingPaths.Core.Paths.Format;

/// <summary>The kinds of pictures and recordings that a package may hold, known by their ending and confirmed by their first bytes.</summary>
internal static class PackageMediaTypes
{
    public const string Svg = "image/svg+xml";
    public const string Captions = "text/vtt";
    public const string VideoStart = "video/";
    public const string AudioStart = "audio/";

    private const string Kinds = "une image SVG, PNG, JPEG ou WebP, un enregistrement MP3, M4A, Ogg ou Opus, une vidéo MP4 ou WebM, ni des sous-titres WebVTT";

    public static PackageMedia? Read(SourceFile file, Findings findings)
    {
        var head = file.Content.Head;
        if ((PictureOf(file.Path, head) ?? RecordingStart.TypeOf(file.Path, head)) is not { } type)
        {
            findings.Error(file.Start, "media.type", $"Ce fichier n'est pas {Kinds}.", "Réexportez-le dans l'un de ces formats, avec la terminaison qui correspond.");
            return null;
        }

        if (type == RecordingStart.Mp4Video && Mp4Tracks.Unplayable(file.Content) is { } coding)
            findings.Error(file.Start, "media.coding", $"Cette vidéo est codée en {coding} : bien des téléphones et des ordinateurs ne la liront pas.", "Réexportez-la en MP4 H.264 avec le son en AAC.");
        return new PackageMedia(file, type, file.Content.Sha256);
    }

    private static string? PictureOf(string path, byte[] head) => Path.GetExtension(path) switch
    {
        ".svg" => Svg,
        ".png" when head is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        ".jpg" or ".jpeg" when head is [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        ".webp" when head is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
