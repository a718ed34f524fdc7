using System.Text;

namespace TrainingPaths.Core.Paths.Interchange.Csv;

/// <summary>Several words in one cell, with <c>|</c> between them and <c>\|</c> for the sign itself.</summary>
internal static class CsvLists
{
    public static string Join(IEnumerable<string> words) =>
        string.Join(" | ", words.Select(word => word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)));

    public static string[] Split(string cell)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] == '\\' && at + 1 < cell.Length && cell[at + 1] is '\\' or '|')
                word.Append(cell[++at]);
            else if (cell[at] == '|')
                Take();
            else
                word.Append(cell[at]);
        }
        Take();
        return [.. words.Where(taken => taken.Length > 0)];

        void Take()
        {
            words.Add(word.ToString().Trim());
            word.Clear();
        }
    }
}
