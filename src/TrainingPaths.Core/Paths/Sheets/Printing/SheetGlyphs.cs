using System.Globalization;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Which face has a character. A sheet is printed whatever it says; lint tells its author beforehand what will show as a code point.</summary>
internal static class SheetGlyphs
{
    /// <summary>What is printed for a character: itself, or <c>[U+1F680]</c> where no face has it.</summary>
    public static string Printed(Rune rune, XFont wanted, out XFont face)
    {
        face = wanted;
        if (Has(wanted, rune))
            return rune.ToString();
        face = PrintFonts.TitleAt(wanted.Size);
        if (Has(face, rune))
            return rune.ToString();
        face = wanted;
        return string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
    }

    /// <summary>The characters of a text that no face has, each once.</summary>
    public static IReadOnlyList<string> Missing(string text) => [.. PrintableText.Of(text).EnumerateRunes()
        .Where(rune => rune.Value is not '\n' && !(rune.IsBmp && SheetRun.Boxes.Contains((char)rune.Value)))
        .Where(rune => !Has(PrintFonts.BodyAt(11), rune) && !Has(PrintFonts.TitleAt(11), rune))
        .Distinct()
        .Select(rune => rune.ToString())];

    private static bool Has(XFont font, Rune rune) => !Rune.IsControl(rune) && GlyphHelper.GlyphIndexFromCodePoint(rune.Value, font) != 0;
}
