using System.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Platform;

public sealed class FileStoreTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("attestation");

    private string folder = "";
    private FileStore files = null!;

    [SetUp]
    public void Open() => files = new FileStore(Path.Combine(folder = Directory.CreateTempSubdirectory("tp-files-").FullName, "files"));

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task What_is_saved_twice_is_there_once()
    {
        var (first, second) = (await files.SaveAsync(Content, CancellationToken.None), await files.SaveAsync(Content, CancellationToken.None));
        Assert.That((second, await files.ReadAsync(first, CancellationToken.None)), Is.EqualTo((first, Content)));
        Assert.That(Everything(), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_batch_is_found_as_a_whole_and_only_once_it_is_kept()
    {
        using var batch = files.Batch(DateTimeOffset.UtcNow);
        var hashes = new List<string>();
        foreach (var text in new[] { "un", "deux", "deux", "trois" })
            hashes.Add((await batch.AddAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), 100, CancellationToken.None)).Sha256);
        Assert.That(hashes.Where(files.Has), Is.Empty);

        await batch.KeepAsync(CancellationToken.None);
        Assert.That(hashes.Where(hash => !files.Has(hash)), Is.Empty);
        Assert.That(Encoding.UTF8.GetString(await files.ReadAsync(hashes[1], CancellationToken.None)), Is.EqualTo("deux"));
        Assert.That(Everything(), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task What_a_batch_finds_in_the_store_is_not_written_again_and_is_as_young_as_if_it_were()
    {
        var hash = await files.SaveAsync(Content, CancellationToken.None);
        var file = Everything().Single();
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-3));

        using var batch = files.Batch(DateTimeOffset.UtcNow);
        Assert.That((batch.Renew(hash), batch.Renew(new string('0', 64))), Is.EqualTo((true, false)));
        Assert.That(Everything(), Is.EqualTo(new[] { file }), "nothing was written aside");
        await batch.KeepAsync(CancellationToken.None);
        Assert.That(files.SavedBefore(DateTimeOffset.UtcNow.AddHours(-1), hash[0]), Is.Empty);
    }

    [Test]
    public async Task A_batch_that_is_not_kept_leaves_nothing_and_one_that_was_killed_goes_after_a_day()
    {
        using (var dropped = files.Batch(DateTimeOffset.UtcNow))
        {
            await dropped.AddAsync(new MemoryStream(Content), 100, CancellationToken.None);
            await Assert.CatchAsync<FileTooLargeException>(() => dropped.AddAsync(new MemoryStream(Content), 3, CancellationToken.None));
            Assert.That(Everything(), Has.Length.EqualTo(1));
        }

        Assert.That(Everything(), Is.Empty);

        var killed = files.Batch(DateTimeOffset.UtcNow);
        await killed.AddAsync(new MemoryStream(Content), 100, CancellationToken.None);
        using (files.Batch(DateTimeOffset.UtcNow.AddHours(20)))
            Assert.That(Everything(), Has.Length.EqualTo(1));
        using (files.Batch(DateTimeOffset.UtcNow.AddHours(25)))
            Assert.That(Everything(), Is.Empty);
    }

    [Test]
    public async Task A_save_that_was_cancelled_leaves_no_draft()
    {
        await Assert.CatchAsync<OperationCanceledException>(() => files.SaveAsync(Content, new CancellationToken(canceled: true)));
        await Assert.CatchAsync<OperationCanceledException>(() => files.SaveAsync(new MemoryStream(Content), 100, new CancellationToken(canceled: true)));
        Assert.That(Everything(), Is.Empty);
    }

    [Test]
    public async Task A_save_that_fails_on_its_last_step_leaves_no_draft()
    {
        var hash = await new FileStore(Path.Combine(folder, "elsewhere")).SaveAsync(Content, CancellationToken.None);
        Directory.CreateDirectory(Path.Combine(folder, "files", hash[..2], hash));   // in the way

        await Assert.CatchAsync<IOException>(() => files.SaveAsync(Content, CancellationToken.None));

        Assert.That(Everything(), Is.Empty);
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void Flushing_a_folder_reaches_the_disk()
    {
        Assert.That(() => DurableFolder.Flush(folder), Throws.Nothing);
        Assert.That(() => DurableFolder.Flush(Path.Combine(folder, "absent")), Throws.InstanceOf<IOException>(), "control: the system is asked");
    }

    private string[] Everything() => Directory.GetFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories);
}
