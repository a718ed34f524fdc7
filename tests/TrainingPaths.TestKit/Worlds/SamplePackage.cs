using System.IO.Compression;
using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>SCORM packages as trainers send them: good ones by the library's own writer, others by hand.</summary>
public static class SamplePackage
{
    private const string Manifest = """
        <manifest identifier="M" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="O"><organization identifier="O"><title>Un module</title><item identifier="I1" identifierref="R1"><title>Leçon</title></item></organization></organizations>
          <resources><resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="{0}"/></resources>
        </manifest>
        """;

    /// <param name="more">Further files beside <c>index.html</c>.</param>
    public static async Task<byte[]> ZipAsync(string title, ScormEdition edition = ScormEdition.Scorm2004Fourth, params (string Name, string Content)[] more)
    {
        CourseFile[] files = [CourseFile.Of("index.html", Encoding.UTF8.GetBytes($"<!doctype html><title>{title}</title>")), .. more.Select(file => CourseFile.Of(file.Name, Encoding.UTF8.GetBytes(file.Content)))];
        var lesson = new CourseItem("lesson-1", title) { Content = new CourseContent(IsSco: true, "index.html", files) };
        using var zip = new MemoryStream();
        await PackageWriter.WriteAsync(new Course("course-1", title, [lesson]), edition, zip);
        return zip.ToArray();
    }

    /// <summary>Accepted with one warning: its manifest lies a folder down.</summary>
    public static byte[] InAFolder() => Zip(("module/imsmanifest.xml", ManifestOf("index.html")), ("module/index.html", "<!doctype html>"));

    /// <summary>Refused: what its item opens is not there.</summary>
    public static byte[] WithoutLaunch() => Zip(("imsmanifest.xml", ManifestOf("absent.html")));

    public static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    private static string ManifestOf(string href) => Manifest.Replace("{0}", href, StringComparison.Ordinal);
}
