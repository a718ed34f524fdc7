using System.IO.Compression;
using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages;

public sealed class PackageReaderTests
{
    [Test]
    public async Task A_reading_tells_what_an_LMS_needs()
    {
        var manifest = TestManifest.Scorm12 with
        {
            Items = """<item identifier="I1"><title>Part</title><item identifier="I2" identifierref="R1" parameters="?p=1"><title>A</title></item></item><item identifier="I3" identifierref="R2"><title>B</title></item>""",
            Resources = TestManifest.Sco(href: "a/leçon.html", type: "scormtype") + """<resource identifier="R2" adlcp:scormtype="asset" href="b.pdf#page=2"/>""",
        };
        var reading = await manifest.Zip("a/leçon.html", "b.pdf", "c/d.png").ReadAsync();
        Assert.Multiple(() =>
        {
            Assert.That((reading.Verdict, reading.First, reading.Edition, reading.Title, reading.ItemCount), Is.EqualTo((PackageVerdict.Accepted, (object?)null, ScormEdition.Scorm12, "Course", 3)));
            Assert.That(reading.Launches, Is.EqualTo(new[]
            {
                new Launch("I2", "R1", "a/leçon.html", true, "a/le%C3%A7on.html?p=1"),
                new Launch("I3", "R2", "b.pdf", false, "b.pdf#page=2"),
            }));
            Assert.That(reading.Files, Is.EqualTo(4));
        });
    }

    [Test]
    public async Task Files_are_handed_over_with_clean_names_and_their_own_bytes()
    {
        var stored = new Dictionary<string, string>();
        var zip = TestManifest.Scorm2004.Zip("index.html", @"media\a.png", "./b//e\u0301.txt", "__MACOSX/._index.html", ".DS_Store", "x/.DS_Store", "empty/");
        var reading = await new PackageReader().ReadAsync(zip.Build(), async (name, content, cancel) =>
        {
            using var reader = new StreamReader(content);
            stored.Add(name, await reader.ReadToEndAsync(cancel));
        });
        Assert.That(stored.Keys, Is.EquivalentTo(new[] { "imsmanifest.xml", "index.html", "media/a.png", "b/\u00e9.txt" }));
        Assert.That(stored["media/a.png"], Is.EqualTo(@"media\a.png"));
        Assert.That(reading.Bytes, Is.EqualTo(stored.Values.Sum(Encoding.UTF8.GetByteCount)));
    }

    [Test]
    public async Task A_package_in_a_folder_is_handed_over_as_if_it_were_not()
    {
        var names = new List<string>();
        var zip = new TestZip([.. TestManifest.Scorm2004.Zip().Entries.Select(entry => entry with { Name = [.. "My course/"u8, .. entry.Name] })]);
        var reading = await new PackageReader().ReadAsync(zip.Build(), Keep(names));
        Assert.That(names, Is.EqualTo(new[] { "imsmanifest.xml", "index.html" }));
        Assert.That(reading.Launches.Single().Address, Is.EqualTo("index.html"));
    }

    [Test]
    public async Task Nothing_is_handed_over_of_a_package_that_its_directory_or_manifest_condemns()
    {
        var names = new List<string>();
        await new PackageReader().ReadAsync(TestManifest.Scorm2004.Zip("other.html").Build(), Keep(names));
        await new PackageReader().ReadAsync(TestManifest.Scorm2004.Zip("index.html", "../evil.txt").Build(), Keep(names));
        Assert.That(names, Is.Empty);
    }

    [Test]
    public async Task A_lie_that_only_reading_finds_refuses_the_package_though_the_caller_reads_nothing()
    {
        var lying = TestEntry.Text("z.txt", "content") with { Crc = 7 };
        var reading = await new PackageReader().ReadAsync(new TestZip([.. TestManifest.Scorm2004.Zip().Entries, lying]).Build(), (_, _, _) => Task.CompletedTask);
        Assert.That((reading.Verdict, reading.First!.ToString()), Is.EqualTo((PackageVerdict.Refused, "SCORM-ZIP-CHECKSUM z.txt")));
    }

    [TestCase(CompressionLevel.NoCompression)]
    [TestCase(CompressionLevel.SmallestSize)]
    public async Task What_the_framework_zips_is_read(CompressionLevel level)
    {
        var stream = new MemoryStream();
        var noise = new byte[3_000_000];
        new Random(1).NextBytes(noise);
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in new[] { ("imsmanifest.xml", Encoding.UTF8.GetBytes(TestManifest.Scorm2004.ToString())), ("index.html", noise) })
            {
                await using var entry = await zip.CreateEntry(name, level).OpenAsync();
                await entry.WriteAsync(bytes);
            }
        }

        var reading = await new PackageReader().ReadAsync(stream);
        Assert.That((reading.Verdict, reading.Problems.Told()), Is.EqualTo((PackageVerdict.Accepted, Array.Empty<string>())));
    }

    [Test]
    public async Task Names_that_tools_wrote_in_the_code_page_of_DOS_are_read()
    {
        var names = new List<string>();
        var old = TestEntry.Bytes([(byte)'t', 0x82, (byte)'.', (byte)'t'], [1]) with { Flags = 0 };
        await new PackageReader().ReadAsync(new TestZip([.. TestManifest.Scorm2004.Zip().Entries, old]).Build(), Keep(names));
        Assert.That(names, Does.Contain("té.t"));
    }

    [Test]
    public async Task A_file_whose_very_name_is_percent_encoded_is_found()
    {
        var reading = await (TestManifest.Scorm2004 with { Resources = TestManifest.Sco(href: "a%20b.html") }).Zip("a%20b.html").ReadAsync();
        Assert.That((reading.Verdict, reading.Launches.Single().Address), Is.EqualTo((PackageVerdict.AcceptedWithWarnings, "a%2520b.html")));
    }

    [Test]
    public async Task A_zip_file_of_64_bit_records_is_read() =>
        Assert.That((await (TestManifest.Scorm2004.Zip() with { IsWide = true }).ReadAsync()).Verdict, Is.EqualTo(PackageVerdict.Accepted));

    [Test]
    public async Task What_is_no_zip_file_is_refused([Values(0, 1, 21, 22, 100, 70_000)] int length)
    {
        var reading = await new PackageReader().ReadAsync(new MemoryStream(new byte[length]));
        Assert.That(reading.First!.Code, Is.EqualTo("SCORM-ZIP-UNREADABLE"));
    }

    [Test]
    public async Task A_zip_file_cut_anywhere_is_refused_and_never_fails_otherwise()
    {
        var whole = TestManifest.Scorm2004.Zip().Build().ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            var reading = await new PackageReader().ReadAsync(new MemoryStream(whole[..length]));
            Assert.That(reading.Verdict, Is.EqualTo(PackageVerdict.Refused), $"{length} bytes");
        }
    }

    [Test]
    public async Task A_zip_file_with_any_byte_changed_is_read_or_refused_and_never_fails_otherwise()
    {
        var whole = TestManifest.Scorm2004.Zip().Build().ToArray();
        var random = new Random(2026);
        var refused = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= (byte)random.Next(1, 256);
            if ((await new PackageReader().ReadAsync(new MemoryStream(changed))).Verdict == PackageVerdict.Refused) refused++;
        }

        Assert.That(refused, Is.GreaterThan(whole.Length / 2));
    }

    [Test]
    public async Task A_stream_that_cannot_seek_is_a_mistake_of_the_caller() =>
        await Assert.CatchAsync<ArgumentException>(() => new PackageReader().ReadAsync(new DeflateStream(new MemoryStream(), CompressionMode.Decompress)));

    private static StoreFile Keep(List<string> names) => (name, _, _) =>
    {
        names.Add(name);
        return Task.CompletedTask;
    };
}
