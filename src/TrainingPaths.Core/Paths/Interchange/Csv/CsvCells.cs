namespace TrainingPaths.Core.Paths.Interchange.Csv;

/// <summary>A cell that begins like a formula would be run by the program that opens the file: it goes out behind an apostrophe, and comes in without (CWE-1236).</summary>
internal static class CsvCells
{
    private const string Starts = "=+-@\t\r\n";

    public static string Out(string text) => IsFormula(text.TrimStart('\'')) ? "'" + text : text;

    public static string In(string text) => text.StartsWith('\'') && IsFormula(text.TrimStart('\'')) ? text[1..] : text;

    public static bool IsFormula(string text) => text.Length > 0 && Starts.Contains(text[0]);
}
