using System.Globalization;
using System.Text;

namespace TrainingPaths.Scorm.DataModels;

/// <summary>An element's name as content wrote it, taken apart.</summary>
/// <param name="Pattern">As the table has it: <c>n</c> for each index, <c>{target}</c> for an activity.</param>
/// <param name="Steps">Each collection on the way, as a pattern and as written, with the index asked for.</param>
/// <param name="BadIndex">Whether an index is a number written otherwise than 0, 1, 2…: 01, 99999999.</param>
internal sealed record ElementName(string Text, string Pattern, IReadOnlyList<CollectionStep> Steps, bool BadIndex)
{
    private const string Unknown = "?";
    private const int MostDigits = 6;

    // Each index keeps what stands before it: a name made of nothing else would cost the square of its length, and the tables have no third one.
    private const int MostIndexes = 2;

    /// <summary>The name's last word: <c>_count</c>, <c>id</c>…</summary>
    public string Leaf => Pattern[(Pattern.LastIndexOf('.') + 1)..];

    public string Parent => Pattern.LastIndexOf('.') is var dot and > 0 ? Pattern[..dot] : "";

    /// <summary>The same for the name as written: the record or container that holds the element.</summary>
    public string Holder => Text.LastIndexOf('.') is var dot and > 0 ? Text[..dot] : "";

    public static ElementName Parse(string text)
    {
        var (plain, target) = CutTarget(text);
        var pattern = new StringBuilder();
        var steps = new List<CollectionStep>();
        var bad = false;
        var start = 0;
        while (start <= plain.Length)
        {
            var end = plain.IndexOf('.', start) is var dot and >= 0 ? dot : plain.Length;
            var word = plain[start..end];
            if (start > 0 && word.Length > 0 && word.All(char.IsAsciiDigit))
            {
                if (steps.Count == MostIndexes) return new ElementName(text, Unknown, [], bad);
                bad |= word.Length > MostDigits || (word.Length > 1 && word[0] == '0');
                var index = bad ? 0 : int.Parse(word, CultureInfo.InvariantCulture);
                steps.Add(new CollectionStep(pattern.ToString(), plain[..(start - 1)], index));
                word = "n";
            }
            else if (word is "n" or "{target}")
            {
                // The table's own signs are no names.
                word = Unknown;
            }

            pattern.Append(start > 0 ? "." : "").Append(word);
            start = end + 1;
        }

        return new ElementName(text, pattern + target, steps, bad);
    }

    // SN 5.6.2: adl.nav.request_valid.choice.{target=ID}; an id may have dots in it.
    private static (string Plain, string Target) CutTarget(string text)
    {
        const string open = ".{target=";
        var at = text.IndexOf(open, StringComparison.Ordinal);
        return at > 0 && text.Length > at + open.Length + 1 && text[^1] == '}' ? (text[..at], ".{target}") : (text, "");
    }
}

/// <param name="Pattern">The collection's name in the table.</param>
/// <param name="Path">The collection's name as written.</param>
internal sealed record CollectionStep(string Pattern, string Path, int Index);
