using System.Text;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>
/// Refuses text that costs more to parse than any lesson does, before the parser sees it: 21 KB of pipe table became 90 MB of HTML
/// in ten seconds, and nesting or unclosed brackets grow quadratically.
/// </summary>
public static class MarkdownLimits
{
    public const int MostBytes = 65_536;
    private const int MostLines = 1_500;
    private const int MostBlockFences = 80;
    private const int LongestLine = 4_000;
    private const int MostColumns = 12;
    private const int DeepestNesting = 6;
    private const int MostOpenBrackets = 20;
    private const int MostMarksInParagraph = 240;
    private const int WidestIndent = 24;

    /// <summary>The first line (from 1) that goes too far, and why in French; null when the text may be parsed.</summary>
    public static (int Line, string Reason)? Refusal(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
            return (1, "Le texte dépasse 64 Ko.");
        if (text.AsSpan().Count('\n') >= MostLines)
            return (MostLines, $"Le texte dépasse {MostLines} lignes.");
        if (text.AsSpan().Count("\n:::") > MostBlockFences)
            return (1, $"Le texte a plus de {MostBlockFences / 2} blocs « ::: ».");
        var number = 0;
        var (brackets, marks) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
                (brackets, marks) = (0, 0);
            brackets = Math.Max(0, brackets + line.Count('[') - line.Count(']'));
            marks += line.Count('*') + line.Count('_') + line.Count('`') + line.Count('<') + line.Count('!');
            if (Reason(line, brackets, marks) is { } reason)
                return (number, reason);
        }
        return null;
    }

    private static string? Reason(ReadOnlySpan<char> line, int brackets, int marks)
    {
        if (line.Length > LongestLine)
            return $"La ligne dépasse {LongestLine} caractères.";
        if (line.Count('|') > MostColumns + 1)
            return $"Le tableau a plus de {MostColumns} colonnes.";
        if (brackets > MostOpenBrackets)
            return $"Plus de {MostOpenBrackets} crochets restent ouverts.";
        if (marks > MostMarksInParagraph)
            return $"Un paragraphe contient plus de {MostMarksInParagraph} signes de mise en forme.";
        return Nesting(line) > DeepestNesting ? "Les listes ou citations sont trop imbriquées." : null;
    }

    /// <summary>How many lists and quotations the line opens, counting its indentation as lists already open.</summary>
    private static int Nesting(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart();
        var indent = line.Length - rest.Length;
        if (indent > WidestIndent || line[..indent].Contains('\t') && indent > DeepestNesting)
            return int.MaxValue;
        var nesting = indent / 4;
        while (!rest.IsEmpty && Marker(rest) is > 0 and var length)
        {
            nesting++;
            rest = rest[length..].TrimStart();
        }
        return nesting;
    }

    private static int Marker(ReadOnlySpan<char> text)
    {
        if (text[0] is '>')
            return 1;
        // A rule such as « - - - » or « *** » opens nothing, but a line of a hundred dashes might: count them all.
        if (text[0] is '-' or '*' or '+')
            return text.Length > 1 && char.IsWhiteSpace(text[1]) ? 1 : 0;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && text[digits] is '.' or ')' && digits > 0 ? digits + 1 : 0;
    }
}
