namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Counts how deep the elements of a piece of HTML may lie in each other, before anything that calls itself for each level meets it.</summary>
internal static class HtmlDepth
{
    // Those that end by themselves where the next one begins, or hold nothing.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase) { "p", "li", "br", "hr", "img", "td", "th", "tr", "dd", "dt", "option", "input", "meta", "link", "col" };

    /// <summary>Never too small where elements are opened in order; elements that nobody closes count to the end.</summary>
    public static int Of(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (closes ? 2 : 1)));
            if (name.Length == 0 || Flat.Contains(name))
                continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    private static string Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 20 && char.IsAsciiLetterOrDigit(text[length]))
            length++;
        return text[..length].ToString();
    }
}
