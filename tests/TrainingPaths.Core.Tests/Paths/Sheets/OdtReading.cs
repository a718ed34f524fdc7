using System.IO.Compression;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Sheets;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

/// <summary>A sheet's text document read back.</summary>
internal sealed class OdtReading
{
    public OdtReading(SheetFile sheet)
    {
        Bytes = sheet.Write(SheetForm.Odt);
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        Names = [.. zip.Entries.Select(entry => entry.FullName)];
        Parts = zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
        });
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyDictionary<string, XElement> Parts { get; }

    public XElement Body => Parts["content.xml"].Descendants(Odf.Office + "text").Single();

    /// <summary>Without spaces and boxes, as <see cref="PdfReading.Words"/>.</summary>
    public string Words => PdfReading.Squeezed(string.Concat(Body.DescendantNodes().OfType<XText>().Where(text => text.Parent!.Name.Namespace != Odf.Svg).Select(text => text.Value)));

    /// <summary>Styles that something names and nothing defines.</summary>
    public IEnumerable<string> UndefinedStyles()
    {
        var defined = Parts.Values.SelectMany(part => part.Descendants()).Where(element => element.Name == Odf.Style + "style" || element.Name == Odf.Text + "list-style" || element.Name == Odf.Style + "page-layout")
            .Select(style => style.Attribute(Odf.Style + "name")!.Value).ToHashSet();
        return Parts.Values.SelectMany(part => part.DescendantsAndSelf().Attributes()).Where(attribute => attribute.Name.LocalName is "style-name" or "parent-style-name" or "next-style-name" or "page-layout-name")
            .Select(attribute => attribute.Value).Distinct().Where(name => !defined.Contains(name));
    }
}
