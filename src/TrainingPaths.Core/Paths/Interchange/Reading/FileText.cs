using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Turns the bytes of a text file into text, and says so where they were not plain UTF-8. Lines end in <c>\n</c>.</summary>
internal static class FileText
{
    public static string Of(byte[] bytes, ImportLog log)
    {
        var (read, encoding) = TextBytes.Decode(bytes);
        if (encoding == TextEncoding.Windows1252)
            Say(log, "Le fichier n'est pas en UTF-8 : il a été lu comme du Windows-1252 (Latin-1). Vérifiez les accents.");
        else if (encoding == TextEncoding.Utf16)
            Say(log, "Le fichier est en UTF-16 : il a été lu comme tel.");
        var text = read.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.AsSpan().ContainsAny(ControlCharacters.Refused) ? WithoutControls(text, log) : text;
    }

    /// <summary>Lines stay where they are; a column may move by what was taken out.</summary>
    private static string WithoutControls(string text, ImportLog log)
    {
        log.Changed(new At(1, 1), "", "import.control-character", "Des caractères invisibles ont été retirés.");
        return string.Concat(text.Split([.. text.Where(ControlCharacters.Refused.Contains).Distinct()]));
    }

    private static void Say(ImportLog log, string how) => log.Changed(new At(1, 1), "", "import.encoding", how);
}
