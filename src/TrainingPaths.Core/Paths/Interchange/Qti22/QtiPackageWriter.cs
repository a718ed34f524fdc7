using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Mapping;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Writes items of QTI 2.2 as a package: one file an item and a manifest with their tags.</summary>
internal sealed class QtiPackageWriter(ExportLog log)
{
    // The oldest time that a zip file can say: no clock makes two files of the same questions differ.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Packaging = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static readonly XNamespace Metadata = "http://ltsc.ieee.org/xsd/LOM";

    public byte[] Write(IReadOnlyList<ExchangeQuestion> questions)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Add(zip, "imsmanifest.xml", Manifest(questions));
            for (var at = 0; at < questions.Count; at++)
                Add(zip, FileOf(at), new QtiItemWriter(questions[at], log).Write(Identifier(at)));
        }
        return bytes.ToArray();
    }

    private static string Identifier(int at) => string.Create(CultureInfo.InvariantCulture, $"item{at + 1}");

    private static string FileOf(int at) => $"items/{Identifier(at)}.xml";

    private static XElement Manifest(IReadOnlyList<ExchangeQuestion> questions) => new(Packaging + "manifest", new XAttribute("identifier", "questions"),
        new XElement(Packaging + "metadata", new XElement(Packaging + "schema", "QTIv2.2 Package"), new XElement(Packaging + "schemaversion", "1.0.0")),
        new XElement(Packaging + "organizations"),
        new XElement(Packaging + "resources", questions.Select(Resource)));

    private static XElement Resource(ExchangeQuestion question, int at) => new(Packaging + "resource", new XAttribute("identifier", Identifier(at)), new XAttribute("type", "imsqti_item_xmlv2p2"), new XAttribute("href", FileOf(at)),
        new XElement(Packaging + "metadata", new XElement(Metadata + "lom", new XElement(Metadata + "general", QuestionMapping.AllTags(question).Select(tag => new XElement(Metadata + "keyword", new XElement(Metadata + "string", XmlWords.Of(tag))))))),
        new XElement(Packaging + "file", new XAttribute("href", FileOf(at))));

    private static void Add(ZipArchive zip, string name, XElement content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        using var to = entry.Open();
        to.Write(XmlWords.Bytes(content));
    }
}
