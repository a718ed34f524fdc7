namespace TrainingPaths.Core.Paths;

/// <summary>Makes what a visitor types fit for the French search.</summary>
internal static class SearchWords
{
    private const int Longest = 200;

    // PostgreSQL's French stop list misses these, and a stop file of our own would need the server's disk.
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase) { "les", "aux", "ces", "ses", "mes", "nos", "vos", "leurs", "cette", "quel", "quelle", "quels", "quelles", "comment" };

    /// <summary>Null when nothing is left to search for.</summary>
    public static string? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var words = typed[..Math.Min(typed.Length, Longest)].Replace('’', '\'').Replace('\0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kept = string.Join(' ', words.Where(word => !Dropped.Contains(word)));
        return kept.Any(char.IsLetterOrDigit) ? kept : null;
    }
}
