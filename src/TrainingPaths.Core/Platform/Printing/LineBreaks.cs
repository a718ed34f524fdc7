using System.Globalization;
using PdfSharp.Drawing;

namespace TrainingPaths.Core.Platform;

/// <summary>Cuts a text into lines that fit: after a space or a hyphen where it can, inside a word where it must.
/// The space stays at the end of its line: a screen reader, or whoever copies the text, would otherwise read two words as one.</summary>
internal static class LineBreaks
{
    public static List<string> Wrap(XGraphics graphics, string text, XFont font, double width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var piece in Pieces(text).SelectMany(piece => Fits(piece) ? [piece] : Letters(piece)))
        {
            if (!Fits(line + piece) && line.Length > 0)
            {
                lines.Add(line);
                line = "";
            }
            line += piece;
        }
        lines.Add(line);
        return lines;

        bool Fits(string candidate) => graphics.MeasureString(candidate.TrimEnd(' '), font).Width <= width;
    }

    // Not char.IsWhiteSpace: a no-break space is there so that nothing breaks.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '-')) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        if (start < text.Length) yield return text[start..];
    }

    private static IEnumerable<string> Letters(string piece)
    {
        var letters = StringInfo.GetTextElementEnumerator(piece);
        while (letters.MoveNext()) yield return letters.GetTextElement();
    }
}
