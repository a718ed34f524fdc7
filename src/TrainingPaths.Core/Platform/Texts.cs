using System.Text;

namespace TrainingPaths.Core.Platform;

/// <summary>What people type, made fit to keep: composed accents, trimmed, no control character but line breaks.</summary>
public static class Texts
{
    /// <exception cref="RuleViolation">Longer than <paramref name="longest"/> characters, or holding characters that PostgreSQL or a PDF cannot keep.</exception>
    public static string Checked(string? text, int longest)
    {
        var clean = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (clean.Length > longest)
            throw new RuleViolation(PlatformRules.TooLong, longest);
        if (clean.Any(c => char.IsControl(c) && c is not '\n' and not '\t') || !IsWellFormed(clean))
            throw new RuleViolation(PlatformRules.Unreadable);
        return clean.Normalize(NormalizationForm.FormC);
    }

    // A lone surrogate cannot be written as UTF-8.
    private static bool IsWellFormed(string text)
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
