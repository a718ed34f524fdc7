using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Packages;

public sealed class AcceptUploadTests
{
    private World world = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync(services => services.AddSingleton(new PackagesSettings(LargestMegabytes: 1)));

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task A_file_above_the_limit_is_refused_and_leaves_nothing()
    {
        var refused = await Assert.CatchAsync<RuleViolation>(() => world.SendAsync(new byte[(1 << 20) + 1]));

        Assert.That((refused!.Rule, refused.Values[0]), Is.EqualTo((PackagesRules.TooLarge, 1)));
        Assert.That(Directory.Exists(Path.Combine(world.Folder, "files")) ? Directory.GetFiles(Path.Combine(world.Folder, "files"), ".*") : [], Is.Empty);
    }

    [Test]
    public async Task A_file_of_the_limit_itself_is_taken() => Assert.That((await world.SendAsync(new byte[1 << 20])).IsNew, Is.True);

    [Test]
    public async Task An_empty_file_is_refused() =>
        Assert.That((await Assert.CatchAsync<RuleViolation>(() => world.SendAsync([])))!.Rule, Is.EqualTo(PackagesRules.Empty));

    [Test]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var before = await world.CountAsync("select count(*) from packages.scorm_package");

        await Assert.CatchAsync<IOException>(() => world.SendAsync(new BreaksOff()));

        Assert.That(Directory.GetFiles(Path.Combine(world.Folder, "files"), ".*"), Is.Empty);
        Assert.That(await world.CountAsync("select count(*) from packages.scorm_package"), Is.EqualTo(before));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_full_disk_is_told_from_other_failures()
    {
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        var failure = await Assert.CatchAsync<IOException>(() => full.WriteAsync(new byte[1]).AsTask());

        Assert.That(FileStore.HasNoRoom(failure!), Is.True);
        Assert.That(FileStore.HasNoRoom(new IOException("broken pipe")), Is.False);
        var refused = await Assert.CatchAsync<RuleViolation>(() => world.SendAsync(new BreaksOff(failure)));
        Assert.That(refused!.Rule, Is.EqualTo(PackagesRules.NoRoom));
    }

    [TestCase("C:\\Users\\moi\\cours.zip", "cours.zip")]
    [TestCase("a/b\u0000.zip", "b.zip")]
    [TestCase("", "package.zip")]
    public async Task The_name_of_a_file_is_its_last_part_made_fit_to_keep(string given, string kept)
    {
        var sent = await world.SendAsync(Guid.NewGuid().ToByteArray(), given);
        Assert.That((await world.PackageAsync(sent.PackageId)).FileName, Is.EqualTo(kept));
    }

    [Test]
    public void The_limit_is_a_setting_with_bounds()
    {
        Assert.That(PackagesSettings.Of(null).LargestBytes, Is.EqualTo(500L << 20));
        Assert.That(PackagesSettings.Of(2048).LargestBytes, Is.EqualTo(2L << 30));
        Assert.That(() => PackagesSettings.Of(2049), Throws.InvalidOperationException);
    }

    /// <summary>A megabyte's beginning, then the line is lost.</summary>
    private sealed class BreaksOff(IOException? failure = null) : MemoryStream(new byte[1000])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw failure ?? new IOException("Unexpected end of stream.");
    }
}
