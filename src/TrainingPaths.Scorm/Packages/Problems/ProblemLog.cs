using System.Globalization;
using System.Text;

namespace TrainingPaths.Scorm.Packages.Problems;

/// <summary>Gathers problems while a package is read; a hostile package may have millions, so only the first of each kind are kept and the rest counted.</summary>
public sealed class ProblemLog
{
    /// <summary>How many errors, and how many warnings, are kept.</summary>
    public const int Kept = 100;

    /// <summary>Longer identifiers and values are cut before they are quoted.</summary>
    private const int LongestQuote = 200;

    /// <summary>A message says one sentence, and quotes perhaps two values in it.</summary>
    private const int LongestMessage = 1_000;

    private readonly List<Problem> errors = [];
    private readonly List<Problem> warnings = [];

    /// <summary>What makes an import impossible.</summary>
    public IReadOnlyList<Problem> Errors => errors;

    /// <summary>What an import can live with.</summary>
    public IReadOnlyList<Problem> Warnings => warnings;

    public int ErrorsLeftOut { get; private set; }

    public int WarningsLeftOut { get; private set; }

    public bool HasErrors => errors.Count > 0;

    /// <summary>What a message tells of a value: its beginning, « in these marks ».</summary>
    internal static string Quote(string said) => $"« {Printable(said, LongestQuote)} »";

    internal void Error(string code, string subject, string message, int? line = null, int? column = null)
    {
        if (errors.Count < Kept) errors.Add(Quoted(code, subject, message, line, column));
        else ErrorsLeftOut++;
    }

    internal void Warn(string code, string subject, string message, int? line = null, int? column = null)
    {
        if (warnings.Count < Kept) warnings.Add(Quoted(code, subject, message, line, column));
        else WarningsLeftOut++;
    }

    private static Problem Quoted(string code, string subject, string message, int? line, int? column) =>
        new(code, Printable(subject, LongestQuote), Printable(message, LongestMessage), line, column);

    /// <summary>Names and values come from the package: nothing that turns text around, moves a cursor or is half a character may reach a log or a page.</summary>
    private static string Printable(string text, int longest)
    {
        var cut = text.Length > longest ? text[..longest] + "…" : text;
        return string.Concat(cut.EnumerateRunes().Select(rune => IsHarmful(rune) ? "\uFFFD" : rune.ToString()));
    }

    private static bool IsHarmful(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
