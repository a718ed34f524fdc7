namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>Looks for tags with too many attributes before the framework's reader meets them: it compares each attribute with the others and needs seconds for one tag of 4 MB.</summary>
internal static class TagScan
{
    /// <summary>The busiest element of any schema here has 15.</summary>
    public const int MostAttributes = 1000;

    /// <summary>Where a tag begins that has more; -1 when none has. What is no well-formed XML is left to the reader.</summary>
    public static int FindOverfull(ReadOnlySpan<char> text)
    {
        for (var at = 0; ; at++)
        {
            var next = text[at..].IndexOf('<');
            if (next < 0) return -1;
            at += next;
            var rest = text[at..];
            var attributes = 0;
            var length = Skipped(rest, "<!--", "-->") ?? Skipped(rest, "<![CDATA[", "]]>") ?? Skipped(rest, "<?", "?>") ?? Tag(rest, out attributes);
            if (attributes > MostAttributes) return at;
            if (length < 0) return -1;
            at += length - 1;
        }
    }

    /// <summary>Null when it does not begin so, -1 when it does not end.</summary>
    private static int? Skipped(ReadOnlySpan<char> text, string start, string end)
    {
        if (!text.StartsWith(start, StringComparison.Ordinal)) return null;
        var close = text[start.Length..].IndexOf(end, StringComparison.Ordinal);
        return close < 0 ? -1 : start.Length + close + end.Length;
    }

    private static int Tag(ReadOnlySpan<char> text, out int attributes)
    {
        attributes = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '>') return at + 1;
            if (text[at] is not ('"' or '\'')) continue;
            attributes++;
            var close = text[(at + 1)..].IndexOf(text[at]);
            if (close < 0) return -1;
            at += close + 1;
        }

        return -1;
    }
}
