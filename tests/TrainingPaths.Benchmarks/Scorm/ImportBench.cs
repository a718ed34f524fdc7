using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using TrainingPaths.Core.Packages;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Benchmarks.Scorm;

/// <summary>The product's import of a package of 90 MB and 2,001 files, every check and hash included, against <c>unzip</c> of the same file in the same run.</summary>
/// <param name="GrownBytes">How much more memory this process held at most while it imported.</param>
internal sealed record ImportBench(double Seconds, double UnzipSeconds, long Bytes, int Files, long GrownBytes)
{
    private const int Pages = 2000, BytesPerPage = 45_000;

    public double Ratio => Seconds / UnzipSeconds;

    public static async Task<ImportBench> RunAsync(World world)
    {
        var folder = Directory.CreateTempSubdirectory("tp-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "package.zip");
            await WriteAsync(file);
            var before = await UnzipAsync(file, folder);
            await using var zip = File.OpenRead(file);
            var sent = await world.SendAsync(zip, "package.zip");
            var (seconds, grown) = await GrownAsync(() => world.ReadSentAsync(sent.PackageId));
            var found = await world.PackageAsync(sent.PackageId);
            if (found.State != PackageState.Accepted)
                throw new InvalidOperationException($"The package was not accepted: {found.Refusal}");
            // Before and after, so that a machine that others use at the same time favours neither.
            return new ImportBench(seconds, (before + await UnzipAsync(file, folder)) / 2, new FileInfo(file).Length, found.Files, grown);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> UnzipAsync(string file, string folder)
    {
        var into = Path.Combine(folder, "unzipped");
        var begun = Stopwatch.GetTimestamp();
        using (var unzip = Process.Start(new ProcessStartInfo("unzip", ["-q", file, "-d", into]))!)
        {
            await unzip.WaitForExitAsync();
            if (unzip.ExitCode != 0)
                throw new InvalidOperationException("unzip failed.");
        }

        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Directory.Delete(into, recursive: true);
        return seconds;
    }

    private static async Task<(double Seconds, long Bytes)> GrownAsync(Func<Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (before, most) = (Environment.WorkingSet, 0L);
        using var done = new CancellationTokenSource();
        var watcher = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                most = Math.Max(most, Environment.WorkingSet);
                await Task.Delay(10);
            }
        });
        var begun = Stopwatch.GetTimestamp();
        await work();
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await done.CancelAsync();
        await watcher;
        return (seconds, Math.Max(0, most - before));
    }

    // Half text, half what does not compress, as pictures: neither unzip nor the import is spared.
    private static async Task WriteAsync(string file)
    {
        var random = new Random(1);
        await using var to = File.Create(file);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create);
        await AddAsync(zip, "imsmanifest.xml", Encoding.UTF8.GetBytes("""
            <manifest identifier="M" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="O"><organization identifier="O"><title>Un grand module</title><item identifier="I1" identifierref="R1"><title>Leçon</title></item></organization></organizations>
              <resources><resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="page0.html"/></resources>
            </manifest>
            """));
        var page = new byte[BytesPerPage];
        for (var n = 0; n < Pages; n++)
        {
            random.NextBytes(page.AsSpan(0, BytesPerPage / 2));
            page.AsSpan(BytesPerPage / 2).Fill((byte)('a' + (n % 26)));
            await AddAsync(zip, $"page{n}.{(n == 0 ? "html" : "bin")}", page);
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content)
    {
        await using var to = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        await to.WriteAsync(content);
    }
}
