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
