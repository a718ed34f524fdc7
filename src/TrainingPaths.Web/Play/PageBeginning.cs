namespace TrainingPaths.Web.Play;

/// <summary>What of a page comes before its first element but <c>html</c> and <c>head</c>, read as HTML's tokenizer does (HTML 13.2.5, 13.2.6.4.1 to 13.2.6.4.4).</summary>
internal static class PageBeginning
{
    private static readonly string[] First = ["<html", "<head"];

    /// <returns>In characters of <paramref name="text"/>; 0 where nothing of that kind is there.</returns>
    public static int Length(string text)
    {
        for (var at = 0; ;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            var next = EndOfToken(text, at);
            if (next < 0)
                return at;
            at = next;
        }
    }

    // Less than 0: what begins here is no such token, or does not end.
    private static int EndOfToken(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            return EndOfComment(text, at + 4);
        // A document type, a processing instruction of XML.
        if (text.AsSpan(at).StartsWith("<!", StringComparison.Ordinal) || text.AsSpan(at).StartsWith("<?", StringComparison.Ordinal))
            return After(text, ">", at);
        foreach (var tag in First)
        {
            // <header is another element.
            if (text.AsSpan(at).StartsWith(tag, StringComparison.OrdinalIgnoreCase) && text.Length > at + tag.Length && (char.IsWhiteSpace(text[at + tag.Length]) || text[at + tag.Length] is '>' or '/'))
                return EndOfTag(text, at + tag.Length);
        }

        return -1;
    }

    // <!--> and <!---> are comments too.
    private static int EndOfComment(string text, int at)
    {
        foreach (var empty in (string[])[">", "->"])
        {
            if (text.AsSpan(at).StartsWith(empty, StringComparison.Ordinal))
                return at + empty.Length;
        }

        var (plain, odd) = (After(text, "-->", at), After(text, "--!>", at));
        return plain < 0 ? odd : odd < 0 ? plain : Math.Min(plain, odd);
    }

    // A value in quotes may hold the sign that ends a tag.
    private static int EndOfTag(string text, int at)
    {
        for (char? quote = null; at < text.Length; at++)
        {
            if (quote is null && text[at] == '>')
                return at + 1;
            if (text[at] is '"' or '\'' && (quote is null || quote == text[at]))
                quote = quote is null ? text[at] : null;
        }

        return -1;
    }

    private static int After(string text, string end, int at)
    {
        var found = text.IndexOf(end, Math.Min(at, text.Length), StringComparison.Ordinal);
        return found < 0 ? -1 : found + end.Length;
    }
}
