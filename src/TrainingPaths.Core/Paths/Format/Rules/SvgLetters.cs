using System.Xml;
using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A text of an SVG whose colour and background are both known.</summary>
internal sealed record SvgLetters(string Words, int Line, int Column, bool IsLarge, double Contrast)
{
    // 18 points, or 14 in bold, in CSS pixels (WCAG 2.2, « large scale »).
    private const double Large = 24;
    private const double LargeBold = 18.66;
    private const double UsualSize = 16;
    private const int MostElements = 5_000;

    /// <summary>In the order of painting: a shape covers what came before it. Nothing of a file that cannot be read, or is drawn in ways not followed here.</summary>
    public static IReadOnlyList<SvgLetters> Read(byte[] bytes)
    {
        var (found, surfaces) = (new List<SvgLetters>(), new List<SvgSurface>());
        foreach (var element in Elements(bytes))
        {
            if (SvgSurface.Of(element) is { } surface)
                surfaces.Add(surface);
            else if (element.Name.LocalName is "text" && Of(element, surfaces) is { } letters)
                found.Add(letters);
        }
        return found;
    }

    private static XElement[] Elements(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            XElement[] all = [.. XDocument.Load(reader, LoadOptions.SetLineInfo).Root!.Descendants().Where(element => !element.Ancestors().Any(outer => outer.Name.LocalName is "defs")).Take(MostElements + 1)];
            return all.Length > MostElements || all.Any(element => element.Name.LocalName is "style" or "use") ? [] : all;
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static SvgLetters? Of(XElement text, List<SvgSurface> surfaces)
    {
        if (SvgAttributes.AreBeyond(text) || text.Number("x") is not { } x || text.Number("y") is not { } y || SvgColour.Of(text.Inherited("fill") ?? "black") is not { } colour)
            return null;
        var size = text.Inherited("font-size") is { } written ? SvgAttributes.Number(written) : UsualSize;
        // Letters stand on their line: a third of their size above it is within them.
        if (size is not { } height || surfaces.FindLast(surface => surface.Holds(x, y - height / 3))?.Colour is not { } background)
            return null;
        var bold = text.Inherited("font-weight") is "bold" or "600" or "700" or "800" or "900";
        var line = (IXmlLineInfo)text;
        return new SvgLetters(Fingerprint.Excerpt(text.Value), line.LineNumber, line.LinePosition, height >= (bold ? LargeBold : Large), colour.Contrast(background));
    }
}
