using System.IO.Compression;
using System.Text;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

public sealed class DraftArchiveTests
{
    private static IEnumerable<string> Folders => ExportedPaths.Folders;

    [TestCaseSource(nameof(Folders))]
    public void A_folder_goes_out_and_comes_back_byte_for_byte(string folder)
    {
        var package = ContentPackage.Read(folder);
        using var zip = new MemoryStream();
        DraftArchive.Write(zip, package.Slug, package.Files.Select(f => (f.Path, f.Bytes)));

        var back = DraftArchive.Read(zip);

        Assert.That(back.Slug, Is.EqualTo(package.Slug));
        Assert.That(back.Files.Select(f => (f.Path, Convert.ToHexString(f.Bytes))), Is.EqualTo(package.Files.Select(f => (f.Path, Convert.ToHexString(f.Bytes)))));
    }

    [Test]
    public void What_systems_leave_in_a_folder_is_left_aside() =>
        Assert.That(DraftArchive.Read(Zip(("mon-parcours/path.yaml", "format: 1"), ("mon-parcours/.DS_Store", "x"), ("__MACOSX/._path.yaml", "x"), ("mon-parcours/README.md", "x"))).Files.Select(f => f.Path), Is.EqualTo(new[] { "path.yaml" }));

    [TestCase("p/autre.yaml")]
    [TestCase("p/path.yaml", "p/../../etc/passwd")]
    [TestCase("p/path.yaml", "p/Photo de l'équipe.PNG")]
    [TestCase("p/path.yaml", "p/a/b/c/d.md")]
    public void What_a_folder_of_the_format_must_not_hold_is_refused_with_its_name(params string[] names)
    {
        var refused = Assert.Throws<RuleViolation>(() => DraftArchive.Read(Zip([.. names.Select(name => (name, "x"))])));

        Assert.That(refused!.Rule, Is.EqualTo(DraftsRules.Unreadable));
        Assert.That((string)refused.Values[0], Is.Not.Empty);
    }

    [Test]
    public void What_is_no_zip_file_is_refused() => Assert.Throws<RuleViolation>(() => DraftArchive.Read(new MemoryStream(Encoding.UTF8.GetBytes("pas un zip"))));

    private static MemoryStream Zip(params (string Name, string Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in files)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
