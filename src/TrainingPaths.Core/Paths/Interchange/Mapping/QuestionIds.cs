using System.Globalization;
using System.Text;

namespace TrainingPaths.Core.Paths.Interchange.Mapping;

/// <summary>Ids of our form for questions that come in: their own where it obeys, else made of their name; never one that is taken.</summary>
internal sealed class QuestionIds(IEnumerable<string> taken)
{
    private const int Longest = 60;
    private const int LongestMade = 40;

    private readonly HashSet<string> taken = [.. taken];

    public string Of(string id, string title)
    {
        var wanted = IsId(id) ? id : Slug(id.Length > 0 && !id.StartsWith('_') ? id : title);
        if (!taken.Add(wanted))
            wanted = Enumerable.Range(2, int.MaxValue - 2).Select(number => Numbered(wanted, number)).First(taken.Add);
        return wanted;
    }

    private static string Numbered(string id, int number)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return (id.Length + end.Length > Longest ? id[..(Longest - end.Length)].TrimEnd('-') : id) + end;
    }

    private static bool IsId(string text) => text.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= LongestMade)
                break;
        }
        return slug.ToString().Trim('-') is { Length: > 0 } made ? made : "question";
    }
}
