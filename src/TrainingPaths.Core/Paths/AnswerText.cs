using System.Globalization;
using System.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>Typed answers as they are compared: what a keyboard or a habit adds makes no difference. The runtime of exported packages does the same (<c>Assets/ts/scorm-runtime</c>).</summary>
public static class AnswerText
{
    /// <summary>More than a word or two is no short answer.</summary>
    public const int LongestShortAnswer = 100;

    /// <summary>Two pages: a trainer reads it.</summary>
    public const int LongestOpenText = 4000;

    /// <summary>No answer about people, hours or euros is further from zero; arithmetic with what is larger could fail.</summary>
    public const decimal LargestNumber = 1_000_000_000_000;

    private const int LongestNumber = 30;
    private const string FinalPunctuation = ".,;:!?… ";

    /// <summary>Without case, accents, surrounding spaces and final punctuation; apostrophes and ligatures as a typewriter has them.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            folded.Append(c switch { 'œ' => "oe", 'æ' => "ae", '’' => "'", _ when char.IsWhiteSpace(c) => " ", _ => c.ToString() });
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd(FinalPunctuation.ToCharArray());
    }

    /// <summary>A word or two that can be kept and shown.</summary>
    public static bool IsShort(string text) => text.Length is > 0 and <= LongestShortAnswer && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl) && Texts.IsWellFormed(text);

    /// <summary>A text of several lines that can be kept and shown.</summary>
    public static bool IsOpenText(string text) =>
        text.Length is > 0 and <= LongestOpenText && !string.IsNullOrWhiteSpace(text) && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && Texts.IsWellFormed(text);

    /// <summary>« 12,5 », « 12.5 », « 1 250 »; null for what is no number, or beyond <see cref="LargestNumber"/>.</summary>
    public static decimal? Number(string text)
    {
        if (text.Length > LongestNumber || text.Any(char.IsControl))
            return null;
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.').Replace('\u2212', '-');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= LargestNumber ? number : null;
    }
}
