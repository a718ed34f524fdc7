using System.Text;

namespace TrainingPaths.Core.Platform;

/// <summary>What people type, made fit to keep: composed accents, trimmed, no control character but line breaks.</summary>
public static class Texts
{
    /// <exception cref="RuleViolation">Longer than <paramref name="longest"/> characters, or holding characters that PostgreSQL or a PDF cannot keep.</exception>
    public static string Checked(string? text, int longest)
    {
        var clean = Typed(text ?? "").Trim();
        if (clean.Length > longest)
            throw new RuleViolation(PlatformRules.TooLong, longest);
        if (clean.Any(c => char.IsControl(c) && c is not '\n' and not '\t') || !IsWellFormed(clean))
            throw new RuleViolation(PlatformRules.Unreadable);
        return clean.Normalize(NormalizationForm.FormC);
    }

    // What word processors and PDF viewers put on the clipboard: a line break within a paragraph, a page break, and the mark of a hyphen at a
    // line's end (U+FFFE), which is no character and which Normalize refuses.
    private static string Typed(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\v', '\n').Replace('\f', '\n').Replace("\uFFFE", "", StringComparison.Ordinal).Replace("\uFFFF", "", StringComparison.Ordinal);

    // A lone surrogate cannot be written as UTF-8.
    internal static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
