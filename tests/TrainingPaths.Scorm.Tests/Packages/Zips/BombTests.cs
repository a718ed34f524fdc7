using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Zips;

/// <summary>3 GB in 3 MB: refused without taking the memory or the time that it asks for.</summary>
[NonParallelizable]
public sealed class BombTests
{
    private const int Megabytes = 3 * 1024;
    private const long MostBytes = 64L << 20;

    private static readonly PackageLimits NoRatio = PackageLimits.Default with { Ratio = int.MaxValue, EntryBytes = 8L << 30, TotalBytes = 8L << 30 };

    [TestCase("video.mp4", 3L << 30)]
    [TestCase("video.mp4", 1000L)]
    [TestCase("video.mp4", 150L << 20)]
    [TestCase("imsmanifest.xml", 3L << 30)]
    [TestCase("imsmanifest.xml", 1000L)]
    public async Task A_bomb_of_3_GB_is_refused_under_64_MB_and_2_seconds(string name, long said)
    {
        var bomb = TestEntry.Zeros(name, Megabytes) with { Size = said };
        var zip = name == "imsmanifest.xml" ? new TestZip(bomb, TestEntry.Text("index.html")) : new TestZip([.. TestManifest.Scorm2004.Zip().Entries, bomb]);
        await using var stream = zip.Build();
        var (allocated, spent) = (GC.GetTotalAllocatedBytes(precise: true), Cpu.Spent);
        var reading = await new PackageReader().ReadAsync(stream);
        var (took, memory) = (Cpu.Spent - spent, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        await TestContext.Out.WriteLineAsync($"{reading.First} in {took.TotalMilliseconds:F1} ms of processor, {memory / 1024.0:F0} KB allocated");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Verdict, Is.EqualTo(PackageVerdict.Refused));
            Assert.That(memory, Is.LessThan(MostBytes));
            Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(2)));
        });
    }

    [Test]
    public async Task Without_limits_the_same_bomb_would_come_out_whole()
    {
        // The control: what is refused above is a real bomb, and nothing but the limits stops it.
        var bomb = TestEntry.Zeros("video.mp4", 8) with { Crc = TestEntry.Checksum(new byte[8 << 20]) };
        var reading = await new TestZip([.. TestManifest.Scorm2004.Zip().Entries, bomb]).ReadAsync(NoRatio);
        Assert.That(reading.Problems.Told(), Is.Empty);
        Assert.That(reading.Bytes, Is.GreaterThan(8L << 20));
    }
}
