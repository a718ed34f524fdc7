using System.Text;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>Finds quoted words again by their letters and digits alone: what a page puts between them when somebody selects a passage is not the author's.</summary>
internal static class Passage
{
    public static bool IsIn(string quote, string words) => Letters(quote) is { Length: > 0 } sought && Letters(words).Contains(sought, StringComparison.Ordinal);

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit))
            letters.Append(letter);
        return letters.ToString();
    }
}
