using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>
/// Captions in WebVTT (W3C), held to its plain part: cues in order, each with a beginning, an end and words. No styles, regions or tags: what is shown over a film is read
/// by machines too, and none of it may be a program.
/// </summary>
internal static partial class WebVtt
{
    private const int MostCues = 5_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private const string Remedy = "Réexportez les sous-titres en WebVTT simple : une ligne « 00:00:01.000 --> 00:00:03.500 », puis les mots, puis une ligne vide.";

    public static void Check(SourceFile file, Findings findings)
    {
        if (!file.Content.IsInMemory || file.Text(findings) is not { } text)
            return;
        if (Fault(text.Split('\n')) is var (line, why))
            findings.Error(new Place(file.Shown, line, 1), "media.captions", why, Remedy);
    }

    /// <summary>The first line (from 1) that cannot be shown as a caption, and why.</summary>
    internal static (int Line, string Why)? Fault(string[] lines)
    {
        var (cues, last) = (0, TimeSpan.Zero);
        // The header goes to the first empty line.
        var at = Array.FindIndex(lines, string.IsNullOrWhiteSpace) is >= 0 and var empty ? empty : lines.Length;
        if (at > 1)
            return (2, "Une ligne vide suit « WEBVTT ».");
        for (; at < lines.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
                continue;
            var end = Array.FindIndex(lines, at, string.IsNullOrWhiteSpace) is >= 0 and var blank ? blank : lines.Length;
            if (!lines[at].StartsWith("NOTE", StringComparison.Ordinal))
            {
                if (CueFault(lines, at, end, ref last) is { } fault)
                    return fault;
                cues++;
            }

            at = end;
        }

        return cues switch
        {
            0 => (1, "Ce fichier ne contient aucun sous-titre."),
            > MostCues => (1, $"Plus de {MostCues} sous-titres."),
            _ => null,
        };
    }

    /// <summary>What is said, without its times: a paragraph for each pause of three seconds.</summary>
    public static string Words(string captions)
    {
        var (words, last) = (new System.Text.StringBuilder(), TimeSpan.Zero);
        foreach (var cue in captions.Split("\n\n").Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            var timed = Array.FindIndex(cue, line => Timing().IsMatch(line.TrimEnd()));
            if (timed < 0)
                continue;
            var timing = Timing().Match(cue[timed].TrimEnd());
            words.Append(words.Length == 0 ? "" : Time(timing.Groups["from"].Value) - last > Pause ? "\n\n" : " ").AppendJoin(' ', cue.Skip(timed + 1).Select(line => line.Trim()));
            last = Time(timing.Groups["to"].Value) ?? last;
        }

        return words.ToString();
    }

    private static (int, string)? CueFault(string[] lines, int at, int end, ref TimeSpan last)
    {
        var timed = lines[at].Contains("-->", StringComparison.Ordinal) ? at : at + 1;
        if (timed >= end || Timing().Match(lines[timed].TrimEnd()) is not { Success: true } timing)
            return (Math.Min(timed, end - 1) + 1, "Ce n'est pas le moment d'un sous-titre.");
        var (from, to) = (Time(timing.Groups["from"].Value), Time(timing.Groups["to"].Value));
        if (from is null || to is null || to <= from)
            return (timed + 1, "Ce sous-titre finit avant d'avoir commencé.");
        if (from < last)
            return (timed + 1, "Ce sous-titre vient avant celui qui le précède.");
        last = from.Value;
        if (timed + 1 == end)
            return (timed + 1, "Ce sous-titre n'a pas de texte.");
        for (var line = timed + 1; line < end; line++)
        {
            if (lines[line].AsSpan().IndexOfAny('<', '>') >= 0)
                return (line + 1, "Un sous-titre est un texte simple, sans balise.");
        }

        return null;
    }

    private static TimeSpan? Time(string text) =>
        TimeSpan.TryParseExact(text.Count(c => c == ':') == 1 ? "00:" + text : text, [@"h\:mm\:ss\.fff", @"hh\:mm\:ss\.fff"], CultureInfo.InvariantCulture, out var time) ? time : null;

    // The settings of a cue (where it stands on the picture) are names and values.
    [GeneratedRegex(@"\A(?<from>(?:\d{1,2}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+(?<to>(?:\d{1,2}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t]+[a-z]+:[A-Za-z0-9.,%-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Timing();
}
