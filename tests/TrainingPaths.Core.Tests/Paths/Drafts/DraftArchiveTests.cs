using System.IO.Compression;
using System.Text;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

public sealed class DraftArchiveTests
{
    private readonly string store = Directory.CreateTempSubdirectory("tp-archive-").FullName;

    [OneTimeTearDown]
    public void Stop() => Directory.Delete(store, recursive: true);

    private static IEnumerable<string> Folders => ExportedPaths.Folders;

    [TestCaseSource(nameof(Folders))]
    public async Task A_folder_goes_out_and_comes_back_byte_for_byte(string folder)
    {
        var package = ContentPackage.Read(folder);
        using var zip = new MemoryStream();
        DraftArchive.Write(zip, package.Slug, package.Files.Select(f => new FolderFile(f.Path, f.Content)));

        var back = await ReadAsync(zip);

        Assert.That(back.Slug, Is.EqualTo(package.Slug));
        Assert.That(back.Files.Select(f => (f.Path, Convert.ToHexString(f.Bytes))), Is.EqualTo(package.Files.Select(f => (f.Path, Convert.ToHexString(f.Bytes)))));
    }

    [Test]
    public async Task What_systems_leave_in_a_folder_is_left_aside() =>
        Assert.That((await ReadAsync(Zip(("mon-parcours/path.yaml", "format: 1"), ("mon-parcours/.DS_Store", "x"), ("__MACOSX/._path.yaml", "x"), ("mon-parcours/README.md", "x")))).Files.Select(f => f.Path), Is.EqualTo(new[] { "path.yaml" }));

    [TestCase("p/autre.yaml")]
    [TestCase("p/path.yaml", "p/../../etc/passwd")]
    [TestCase("p/path.yaml", "p/Photo de l'équipe.PNG")]
    [TestCase("p/path.yaml", "p/a/b/c/d.md")]
    public async Task What_a_folder_of_the_format_must_not_hold_is_refused_with_its_name(params string[] names)
    {
        var refused = await Assert.CatchAsync<RuleViolation>(() => ReadAsync(Zip([.. names.Select(name => (name, "x"))])));

        Assert.That(refused!.Rule, Is.EqualTo(DraftsRules.Unreadable));
        Assert.That((string)refused.Values[0], Is.Not.Empty);
    }

    [Test]
    public async Task What_is_no_zip_file_is_refused() => await Assert.CatchAsync<RuleViolation>(() => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes("pas un zip"))));

    [Test]
    public async Task A_film_of_three_megabytes_goes_through_the_file_store()
    {
        byte[] film = [.. SmallFilm.Bytes, .. Enumerable.Range(0, 3 << 20).Select(i => (byte)(i * 7 % 251))];
        using var zip = new MemoryStream();
        DraftArchive.Write(zip, "p", [new FolderFile("path.yaml", "format: 1"u8.ToArray()), new FolderFile("media/film.webm", film)]);

        var back = (await ReadAsync(zip)).Files.Single(f => f.Path == "media/film.webm").Content;

        await using var from = back.Open();
        using var bytes = new MemoryStream();
        await from.CopyToAsync(bytes);
        Assert.That((back.IsInMemory, back.IsStored, back.Length), Is.EqualTo((false, true, film.LongLength)));
        Assert.That(bytes.ToArray(), Is.EqualTo(film));
    }

    [TestCase("p/sheets/longue.md")]
    [TestCase("p/media/photo.png")]
    public async Task What_is_no_recording_is_not_kept_at_that_size(string name)
    {
        var refused = await Assert.CatchAsync<RuleViolation>(() => ReadAsync(Zip(("p/path.yaml", "format: 1"), (name, new string('x', 9 << 20)))));

        Assert.That(refused!.Rule, Is.EqualTo(DraftsRules.Unreadable));
    }

    private Task<DraftArchive> ReadAsync(Stream zip) => DraftArchive.ReadAsync(zip, new FileStore(store), CancellationToken.None);

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
