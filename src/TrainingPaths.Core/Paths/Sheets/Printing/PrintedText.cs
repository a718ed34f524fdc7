using PdfSharp.Drawing;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Cuts runs of text into lines that fit. Each letter is set in a face that has it: arrows come from the face of titles, boxes are drawn, and what no face has shows as its code point.</summary>
internal sealed class PrintedText(PrintedStyle style)
{
    private const double BoxWidth = 0.98;

    // Only measures: its page is never written.
    private static readonly ThreadLocal<XGraphics> Measure = new(() => XGraphics.CreateMeasureContext(new XSize(595, 842), XGraphicsUnit.Point, XPageDirection.Downwards));

    public IReadOnlyList<PrintedLine> Lines(IEnumerable<SheetRun> runs, double width)
    {
        List<PrintedLine> lines = [new()];
        foreach (var word in Words(runs))
        {
            if (word.BreaksLine)
                lines.Add(new PrintedLine());
            else if (lines[^1].Width + word.Width <= width)
                word.Pieces.ForEach(lines[^1].Add);
            else if (word.Width <= width && !(word.IsLeader && lines[^1].Width < width / 2))
                AddOnNewLine(lines, word);
            else
                AddByLetters(lines, word, width);
        }

        return lines;
    }

    /// <summary>The width that the text would like, and the one below which a word is cut.</summary>
    public (double Least, double Best) Widths(IEnumerable<SheetRun> runs)
    {
        double least = 0, line = 0, best = 0;
        foreach (var word in Words(runs))
        {
            line = word.BreaksLine ? 0 : line + word.Width;
            best = Math.Max(best, line);
            least = Math.Max(least, word.IsLeader ? Math.Min(word.Width, 4 * style.Size) : word.Width);
        }

        return (least, best);
    }

    private static void AddOnNewLine(List<PrintedLine> lines, PrintedWord word)
    {
        if (lines[^1].Pieces.Count > 0)
            lines.Add(new PrintedLine());
        word.Pieces.ForEach(lines[^1].Add);
    }

    // A line to write on is cut where the paper ends; a word that no line holds begins on a new one.
    private static void AddByLetters(List<PrintedLine> lines, PrintedWord word, double width)
    {
        if (!word.IsLeader && lines[^1].Pieces.Count > 0)
            lines.Add(new PrintedLine());
        foreach (var piece in word.Pieces)
        {
            if (lines[^1].Width + piece.Width > width && lines[^1].Pieces.Count > 0)
                lines.Add(new PrintedLine());
            lines[^1].Add(piece);
        }
    }

    private IEnumerable<PrintedWord> Words(IEnumerable<SheetRun> runs)
    {
        var word = new PrintedWord([]);
        foreach (var (run, text) in runs.SelectMany(run => Parts(run.Text).Select(text => (run, text))))
        {
            if (text == "\n")
            {
                yield return word;
                yield return PrintedWord.LineBreak;
                word = new PrintedWord([]);
                continue;
            }

            word.Pieces.AddRange(Pieces(text, run));
            if (text[^1] is not (' ' or '-'))
                continue;
            yield return word;
            word = new PrintedWord([]);
        }

        yield return word;
    }

    // A line may end after a space, or after a hyphen between letters. Not char.IsWhiteSpace: a no-break space is there so that nothing breaks.
    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' or ' ' || text[i] == '-' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
            if (!ends)
                continue;
            if (text[i] == '\n' && i > start)
                yield return text[start..i];
            yield return text[i] == '\n' ? "\n" : text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length)
            yield return text[start..];
    }

    private IEnumerable<PrintedPiece> Pieces(string text, SheetRun run)
    {
        var font = style.FontOf(run);
        foreach (var rune in PrintableText.Of(text).EnumerateRunes())
        {
            if (rune.IsBmp && SheetRun.Boxes.Contains((char)rune.Value))
                yield return new PrintedPiece(rune.ToString(), font, BoxWidth * style.Size, run.Link, (char)rune.Value);
            else
                yield return Piece(SheetGlyphs.Printed(rune, font, out var face), face, run.Link);
        }
    }

    private static PrintedPiece Piece(string text, XFont font, string? link) => new(text, font, Measure.Value!.MeasureString(text, font).Width, link, null);
}
