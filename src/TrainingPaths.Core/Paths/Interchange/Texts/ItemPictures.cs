using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Format.Rules;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>The pictures of one question: checked by their bytes as those of a folder are, and named so that no two differ under one name.</summary>
internal sealed class ItemPictures(PictureSource source)
{
    private static readonly (byte[] Start, string Ending)[] Starts = [([0x89, (byte)'P', (byte)'N', (byte)'G'], "png"), ([0xFF, 0xD8, 0xFF], "jpg"), ([(byte)'R', (byte)'I', (byte)'F', (byte)'F'], "webp")];

    private readonly Dictionary<string, ImportedMedia> all = [];

    public IReadOnlyList<ImportedMedia> All => [.. all.Values];

    /// <summary>The picture as Markdown, from where a quiz stands; its description alone when it is not to be had.</summary>
    public string Markdown(string address, string alternative, ItemReading item)
    {
        alternative = alternative.Replace('[', '(').Replace(']', ')').ReplaceLineEndings(" ").Trim();
        if (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal))
        {
            item.Changed("import.picture-outside", $"Une image d'un autre site n'est pas reprise : « {Shown.Of(address)} ».");
            return alternative;
        }
        if (Bytes(address) is not { } bytes)
        {
            item.Refused("import.picture", $"Image introuvable dans le fichier : « {Shown.Of(address)} ». La question est reprise sans elle.");
            return alternative;
        }
        return Checked(address, bytes, item) is { } media ? InMarkdown(media, alternative, item) : alternative;
    }

    private static string InMarkdown(ImportedMedia media, string alternative, ItemReading item)
    {
        if (alternative.Length == 0)
            item.Changed("import.picture-alt", "Une image n'a pas de description : écrivez entre crochets ce qu'elle montre.");
        return $"![{alternative}](../../{media.Path})";
    }

    private byte[]? Bytes(string address)
    {
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return source(address);
        var comma = address.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        return comma < 0 ? null : EncodedBytes.Of(address[(comma + 8)..]);
    }

    private ImportedMedia? Checked(string address, byte[] bytes, ItemReading item)
    {
        if (bytes.Length > ImportLimits.MostPictureBytes)
            return Refuse(address, "elle dépasse 1 Mo", item);
        var ending = Starts.FirstOrDefault(start => bytes.AsSpan().StartsWith(start.Start)).Ending ?? "svg";
        var path = $"media/{NameOf(address)}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.{ending}";
        var findings = new Findings();
        var file = new SourceFile(path, path, bytes);
        var media = PackageMediaTypes.Read(file, findings);
        if (media is { ContentType: PackageMediaTypes.Svg })
            SvgRules.Check(file, findings);
        if (media is null || findings.All.Count > 0)
            return Refuse(address, findings.All.Select(finding => finding.Message.TrimEnd('.')).FirstOrDefault() ?? "type inconnu", item);
        return all[path] = new ImportedMedia(path, media.ContentType, bytes);
    }

    private static ImportedMedia? Refuse(string address, string why, ItemReading item)
    {
        item.Refused("import.picture", $"Image refusée ({why}) : « {Shown.Of(address)} ». La question est reprise sans elle.");
        return null;
    }

    private static string NameOf(string address)
    {
        var name = address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "image" : Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(address.Split('?')[0].Split('/')[^1]));
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            slug.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        var clean = slug.ToString().Trim('-');
        return clean.Length == 0 ? "image" : clean[..Math.Min(40, clean.Length)].Trim('-');
    }
}
