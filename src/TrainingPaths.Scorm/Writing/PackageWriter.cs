using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Writing;

/// <summary>
/// Writes packages of SCORM 1.2 and of 2004 4th Edition. The same course gives the same bytes.
/// The schema files of ADL and IMS are not put in, and manifests do not point to them: their licences are not ours to pass on, and an LMS that validates must trust its own copies, not a package's.
/// A strict conformance checker misses them (CAM 3.2); copy them into the zip file for it.
/// </summary>
public static class PackageWriter
{
    /// <summary>The oldest time that a zip file can say: no clock makes two files of one course differ.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="edition">1.2 or 2004 4th Edition.</param>
    /// <param name="output">Not closed. Where it can seek, the zip file needs no data descriptors, which old LMSs stumble over.</param>
    /// <exception cref="ArgumentException">The course or the edition cannot be written; nothing was.</exception>
    public static async Task WriteAsync(Course course, ScormEdition edition, Stream output, CancellationToken cancel = default)
    {
        var files = CourseRules.Check(course);
        var manifest = Manifest(course, edition);
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await AddAsync(zip, "imsmanifest.xml", new MemoryStream(manifest), cancel);
        foreach (var file in files) await AddAsync(zip, file.Name, file.Open(), cancel);
    }

    private static async Task AddAsync(ZipArchive zip, string name, Stream content, CancellationToken cancel)
    {
        await using var from = content;
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        await using var to = await entry.OpenAsync(cancel);
        await from.CopyToAsync(to, cancel);
    }

    private static byte[] Manifest(Course course, ScormEdition edition)
    {
        ManifestWriter writer = edition switch
        {
            ScormEdition.Scorm12 => new ManifestWriter12(),
            ScormEdition.Scorm2004Fourth => new ManifestWriter2004(),
            _ => throw new ArgumentException("Packages are written for SCORM 1.2 and for SCORM 2004 4th Edition only.", nameof(edition)),
        };
        var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using (var xml = XmlWriter.Create(bytes, settings)) new XDocument(writer.Write(course)).Save(xml);
        return bytes.ToArray();
    }
}
