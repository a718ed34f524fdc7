using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>
/// Makes spaces unbreakable where a line must not end: before « : ; ? ! » », after « « », between a number and its unit. Authors type plain
/// spaces, and a title on a phone would begin a line with a colon. Other languages write no space there, so nothing changes for them.
/// </summary>
internal static partial class Typography
{
    // U+00A0 rather than the narrow U+202F: the typefaces of the site and of the certificates have no glyph for that one.
    public static string Bind(string text) => Breaking().Replace(text, "\u00A0");

    [GeneratedRegex(@" (?=[:;?!](?:[\s)»,]|$)|»)|(?<=«) |(?<=\d) (?=(?:h|min|km|€|%)(?!\w))|(?<=\d[ \u00A0]h) (?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Breaking();
}
