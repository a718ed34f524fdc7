using System.Diagnostics;
using System.Text;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Mutations;

/// <summary>Spoiled manifests: each is read, or refused with a code, and none takes long.</summary>
[NonParallelizable]
public sealed class MutationTests
{
    private const int Seed = 20261123;

    /// <summary>2,000 take about a second of the processor, 10,000 six.</summary>
    [TestCase(2_000)]
    [TestCase(10_000, Explicit = true, Category = "Long")]
    public void Spoiled_manifests_are_each_read_or_refused_within_two_seconds(int count)
    {
        var manifests = Manifests();
        var (read, refused, slowest, codes) = (0, 0, TimeSpan.Zero, new SortedSet<string>());
        for (var n = 0; n < count; n++)
        {
            var spoiled = new Mutator(new Random(Seed + n)).Spoil(manifests[n % manifests.Count]);
            var watch = Stopwatch.StartNew();
            var reading = Read(spoiled, n);
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
            codes.UnionWith(reading.Problems.Errors.Concat(reading.Problems.Warnings).Select(problem => problem.Code));
            if (reading.Manifest is not null && !reading.Problems.HasErrors) read++;
            else if (reading.Manifest is null && reading.Problems.HasErrors) refused++;
            else Assert.Fail($"manifest {n} is neither read nor refused");
        }

        TestContext.Out.WriteLine($"{read} read, {refused} refused, slowest {slowest.TotalMilliseconds:F0} ms, {codes.Count} codes: {string.Join(' ', codes)}");
        Assert.Multiple(() =>
        {
            Assert.That(slowest, Is.LessThan(TimeSpan.FromSeconds(2)));
            Assert.That(read, Is.GreaterThan(count / 10), "else the mutations are too coarse to reach anything behind the XML");
            Assert.That(refused, Is.GreaterThan(count / 10));
            Assert.That(codes, Has.Count.GreaterThan(20));
        });
    }

    private static ManifestReading Read(byte[] spoiled, int n)
    {
        try
        {
            var reading = ManifestReader.Read(new MemoryStream(spoiled));
            _ = reading.Manifest?.Default.Title;
            return reading;
        }
        catch (Exception e)
        {
            throw new AssertionException($"manifest {n} made the reader fail: {Encoding.UTF8.GetString(spoiled.AsSpan(0, Math.Min(spoiled.Length, 2000)))}", e);
        }
    }

    private static List<byte[]> Manifests()
    {
        var collection = TestManifest.Scorm2004.With("""<imsss:sequencing IDRef="C1"/>""") with
        {
            Rest = """<imsss:sequencingCollection><imsss:sequencing ID="C1"><imsss:rollupRules><imsss:rollupRule><imsss:rollupConditions><imsss:rollupCondition condition="satisfied"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules></imsss:sequencing></imsss:sequencingCollection>""",
        };
        var nested = TestManifest.Scorm12 with
        {
            Items = """<item identifier="I1" identifierref="S1"><title>x</title><adlcp:prerequisites type="aicc_script">2*{I1,~I2}|I3=passed</adlcp:prerequisites></item>""",
            Rest = $"""<manifest identifier="S1" xml:base="a/"><organizations><organization identifier="O2"><title>y</title><item identifier="I2" identifierref="R1"/></organization></organizations></manifest>""",
        };
        return
        [
            .. AuthoringToolTests.Fixtures.Order().Select(File.ReadAllBytes),
            .. new[] { TestManifest.Scorm12, TestManifest.Scorm2004, collection, nested }.Select(manifest => Encoding.UTF8.GetBytes(manifest.ToString())),
        ];
    }
}
