using System.Diagnostics;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Benchmarks.Studio;

/// <summary>
/// A draft of 200 steps and 500 questions becomes its path's next version, and that version is told apart from the one before: what an author waits for at the
/// end of a day. Between two versions a sentence changes in every module. Seconds by the clock, medians.
/// </summary>
/// <param name="Limit">The least that publishing can cost: see <see cref="PublishLimit"/>.</param>
/// <param name="Difference">Between two published versions.</param>
/// <param name="Diff"><c>diff -ru</c> of the two folders.</param>
internal sealed record PublishBench(double Publish, double Limit, double Difference, double Diff)
{
    public const int Modules = 20, Lessons = 9, QuestionsInModule = 25;
    private const int WarmUps = 3, Rounds = 9;

    public static async Task<PublishBench> RunAsync(World world)
    {
        var place = Directory.CreateTempSubdirectory("tp-bench-").FullName;
        try
        {
            var folder = Path.Combine(place, "un-tres-grand-parcours");
            BigPath.Write(folder, Modules, Lessons, QuestionsInModule);
            var writer = new Writer(await world.PersonAsync(await world.StructureAsync()), "Anne Le Goff", SeesAll: false);
            FolderFile[] files = [.. ContentPackage.Read(folder).Files.Select(f => new FolderFile(f.Path, f.Bytes))];
            var draft = (await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfFolderAsync(null, files, writer, default))).Id;
            var limit = await PublishLimit.PrepareAsync(world, draft);
            var before = await PublishAsync(world, draft, writer);
            List<PublishBench> rounds = [];
            for (var round = 1; round <= WarmUps + Rounds; round++)
            {
                var old = Path.Combine(place, "before");
                Copy(folder, old);
                await ReviseAsync(world, draft, writer, folder, round);
                var after = Guid.Empty;
                var publish = await TimeAsync(async () => after = await PublishAsync(world, draft, writer));
                var least = await limit.SecondsAsync(after);
                var steps = 0;
                var difference = await TimeAsync(async () => steps = (await world.ReadAsync<CompareVersions, VersionDifference>(Caller.Nobody, c => c.RunAsync(before, after, default))).Steps.Count(s => s.Fate == Fate.Changed));
                if (steps != Modules)
                    throw new InvalidOperationException($"{steps} steps changed instead of {Modules}.");
                var diff = await TimeAsync(() => DiffAsync(old, folder));
                Directory.Delete(old, recursive: true);
                before = after;
                if (round > WarmUps)
                    rounds.Add(new PublishBench(publish, least, difference, diff));
            }

            return new PublishBench(Median(rounds, r => r.Publish), Median(rounds, r => r.Limit), Median(rounds, r => r.Difference), Median(rounds, r => r.Diff));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static async Task<Guid> PublishAsync(World world, Guid draft, Writer writer)
    {
        var result = await world.WriteAsync<PublishDraft, PublishResult>(Caller.Nobody, p => p.RunAsync(draft, writer, overNewer: false, default));
        return result.Outcome == PublishOutcome.Published ? result.VersionId!.Value : throw new InvalidOperationException("No version was made.");
    }

    private static async Task ReviseAsync(World world, Guid draft, Writer writer, string folder, int round)
    {
        foreach (var file in Directory.GetFiles(folder, "04-lecon.md", SearchOption.AllDirectories))
        {
            await File.AppendAllTextAsync(file, $"\nUne phrase de plus, la {round}e.\n");
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var text = DraftText.Of(await File.ReadAllTextAsync(file));
            await world.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, w => w.RunAsync(draft, writer, f => f.At(path), null, text, default));
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task DiffAsync(string before, string after)
    {
        using var diff = Process.Start(new ProcessStartInfo("diff", ["-ru", before, after]) { RedirectStandardOutput = true })!;
        await diff.StandardOutput.ReadToEndAsync();
        await diff.WaitForExitAsync();
        // 1 says that they differ.
        if (diff.ExitCode != 1)
            throw new InvalidOperationException("diff failed.");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static double Median(List<PublishBench> rounds, Func<PublishBench, double> of) => rounds.Select(of).Order().ElementAt(rounds.Count / 2);
}
