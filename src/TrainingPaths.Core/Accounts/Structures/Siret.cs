namespace TrainingPaths.Core.Accounts.Structures;

/// <summary>The number of an establishment in the French register of companies (Code de commerce, art. R. 123-221): SIREN of nine digits, then five of the establishment.</summary>
public static class Siret
{
    public const int Length = 14;

    // Only La Poste's establishments follow another rule: their digits add up to a multiple of five.
    private const string LaPoste = "356000000";

    /// <summary>What was typed without the spaces that people write in it.</summary>
    public static string Compact(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '.' and not '-'));

    /// <summary>Fourteen digits with a right key: a mistyped digit or two swapped ones are found.</summary>
    public static bool IsOne(string text) =>
        text.Length == Length && text.All(char.IsAsciiDigit) && (Weighted(text) % 10 == 0 || text.StartsWith(LaPoste, StringComparison.Ordinal) && text.Sum(c => c - '0') % 5 == 0);

    /// <summary>The company that an establishment belongs to.</summary>
    public static string Siren(string siret) => siret[..9];

    // Luhn: every second digit from the right counts double, nine less where that passes nine.
    private static int Weighted(string digits) => digits.Reverse().Select((c, place) => place % 2 == 0 ? c - '0' : (c - '0') * 2).Sum(n => n > 9 ? n - 9 : n);
}
