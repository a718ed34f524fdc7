using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace TrainingPaths.Core.Platform;

/// <summary>Text as the fonts can draw it: composed, and without the two characters that French typography wants and neither font has.</summary>
internal static class PrintableText
{
    public static string Of(string text) => text
        .Normalize(NormalizationForm.FormC)
        .Replace('\u202F', '\u00A0')
        .Replace('\u2011', '-');

    /// <returns>Each character that the font cannot draw, once; empty when all of it prints.</returns>
    public static string CharactersWithoutGlyph(string text, XFont font) => string.Concat(text.EnumerateRunes()
        .Where(rune => Rune.IsControl(rune) || GlyphHelper.GlyphIndexFromCodePoint(rune.Value, font) == 0)
        .Distinct()
        .Select(rune => rune.ToString()));

    /// <summary>The same for a text as it was written, of whatever was typed: a title, the name of a structure.</summary>
    public static string Unprintable(string text) => Texts.IsWellFormed(text)
        ? CharactersWithoutGlyph(Of(text), PrintFonts.StrongAt(11))
        : "\uFFFD";
}
