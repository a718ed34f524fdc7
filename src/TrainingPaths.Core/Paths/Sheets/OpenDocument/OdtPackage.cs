using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>
/// A sheet as OpenDocument text 1.3 (ISO/IEC 26300), to change in any word processor: real headings, lists and tables. The type comes first and
/// uncompressed (part 2, 3.3), so that a system knows the file by its beginning. Entries are dated as the sheet is: the same sheet gives the same bytes.
/// </summary>
internal static class OdtPackage
{
    public const string ContentType = "application/vnd.oasis.opendocument.text";

    /// <summary>Raise it with every change of what is written: what readers' browsers keep is asked for again.</summary>
    public const int Template = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Write(SheetDocument sheet, Func<string, byte[]?> find)
    {
        var pictures = new OdtPictures(find);
        var content = OdtParts.Content(sheet, pictures);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("mimetype", Encoding.ASCII.GetBytes(ContentType), CompressionLevel.NoCompression);
            Add("content.xml", Bytes(content));
            Add("styles.xml", Bytes(OdtStyles.Of(sheet)));
            Add("meta.xml", Bytes(OdtParts.Meta(sheet)));
            foreach (var (name, bytes) in pictures.Kept)
                Add(name, bytes);
            Add("META-INF/manifest.xml", Bytes(OdtParts.Manifest(pictures.Kept.Keys)));

            void Add(string name, byte[] bytes, CompressionLevel level = CompressionLevel.SmallestSize)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(sheet.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
    }

    // Spaces between elements would be text.
    private static byte[] Bytes(XElement root) => Utf8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting));
}
