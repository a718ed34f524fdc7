using System.Text;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>One file of a package as it lies on disk. <paramref name="Path"/> is relative to the package, <paramref name="Shown"/> is what findings print.</summary>
public sealed record SourceFile(string Path, string Shown, FileContent Content)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Of anything but a recording.</summary>
    public byte[] Bytes => Content.Bytes;

    public Place Start => Place.StartOf(Shown);

    /// <summary>The text with line ends as <c>\n</c> and without byte order mark, so that an editor's habits change no hash; null when it is no clean text.</summary>
    public string? Text(Findings findings)
    {
        string text;
        try
        {
            text = Strict.GetString(Bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            findings.Error(Start, "file.encoding", "Ce fichier n'est pas un texte UTF-8.", "Enregistrez-le en UTF-8 depuis votre éditeur.");
            return null;
        }
        var at = text.AsSpan().IndexOfAny(ControlCharacters.Refused);
        if (at < 0)
            return text;
        var line = 1 + text.AsSpan(0, at).Count('\n');
        var column = at - text.LastIndexOf('\n', at);
        findings.Error(new Place(Shown, line, column), "file.control-character", $"Caractère invisible U+{(int)text[at]:X4}.", "Supprimez-le : il cache du texte ou casse l'affichage.");
        return null;
    }
}
