using System.Security.Cryptography;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>The kinds of pictures a package may hold, known by their ending and confirmed by their first bytes.</summary>
internal static class PackageMediaTypes
{
    public const string Svg = "image/svg+xml";

    public static PackageMedia? Read(SourceFile file, Findings findings)
    {
        var bytes = file.Bytes;
        var type = Path.GetExtension(file.Path) switch
        {
            ".svg" => Svg,
            ".png" when bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            ".jpg" or ".jpeg" when bytes is [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            ".webp" when bytes is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
            _ => null,
        };
        if (type is not null)
            return new PackageMedia(file, type, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        findings.Error(file.Start, "media.type", "Ce fichier n'est pas une image SVG, PNG, JPEG ou WebP valable.", "Réexportez l'image dans l'un de ces formats, avec la terminaison qui correspond.");
        return null;
    }
}
