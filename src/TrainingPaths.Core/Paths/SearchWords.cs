namespace TrainingPaths.Core.Paths;

/// <summary>Makes what a visitor types fit for the French search.</summary>
internal static class SearchWords
{
    private const int Longest = 200;
    private const int ShortestBeginning = 3;

    // PostgreSQL's French stop list misses these, and a stop file of our own would need the server's disk.
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase) { "les", "aux", "ces", "ses", "mes", "nos", "vos", "leurs", "cette", "quel", "quelle", "quels", "quelles", "comment" };

    // What people of the sector say, and what texts write out: neither stemming nor likeness leads from one to the other.
    private static readonly (string Said, string Written)[] SaidOtherwise = [("tms", "\"troubles musculo-squelettiques\""), ("burn out", "\"épuisement professionnel\""), ("burn-out", "\"épuisement professionnel\""), ("burnout", "\"épuisement professionnel\"")];

    /// <summary>The words but the last, and the last as the beginning of a word for <c>to_tsquery</c>; null when that one is too short, or is an operator of the search.</summary>
    public static (string Before, string Last)? Unfinished(string words)
    {
        var at = words.LastIndexOf(' ') + 1;
        var last = words[at..];
        return last.Length >= ShortestBeginning && last.All(char.IsLetterOrDigit) && !words.Contains('"') ? (words[..at].Trim(), last + ":*") : null;
    }

    /// <summary>Null when nothing is left to search for.</summary>
    public static string? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var words = typed[..Math.Min(typed.Length, Longest)].Replace('’', '\'').Replace('\0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kept = string.Join(' ', words.Where(word => !Dropped.Contains(word)));
        return !kept.Any(char.IsLetterOrDigit) ? null
            : SaidOtherwise.FirstOrDefault(w => string.Equals(w.Said, kept, StringComparison.OrdinalIgnoreCase)) is { Written: { } written } ? $"{kept} or {written}"
            : kept;
    }
}
