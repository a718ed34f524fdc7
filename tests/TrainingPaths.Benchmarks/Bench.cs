using TrainingPaths.Benchmarks.Certificates;
using TrainingPaths.Benchmarks.Load;
using TrainingPaths.Benchmarks.Measures;
using TrainingPaths.Benchmarks.Records;
using TrainingPaths.Benchmarks.Scene;
using TrainingPaths.Benchmarks.Scorm;
using TrainingPaths.Benchmarks.Studio;
using TrainingPaths.TestKit.Served;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Benchmarks;

/// <summary>The whole benchmark: one server, one site, every figure of one run, so that ratios compare what met the same machine.</summary>
internal static class Bench
{
    private const string Mix = "mix";
    private const string Saves = "saves";
    private const string Certificates = "certificates";
    private const string Scorm = "scorm";
    private const string Studio = "studio";

    // Enough that no content commits faster than the site lets one commit.
    private const int Contents = 512;

    /// <param name="only">One of mix, saves, certificates, scorm, studio; null: all.</param>
    public static async Task<int> RunAsync(Pace pace, string? only)
    {
        var report = new Report(pace);
        if (only is null or Certificates)
        {
            await Say("Certificates");
            report.Certificates = CertificateBench.Run(pace);
        }

        if (only is null or Scorm)
        {
            await Say("Sequencing");
            report.Sequencing = SequencingBench.Run(pace);
        }

        if (only is null or Mix or Saves or Scorm or Studio)
            await OnSiteAsync(report, pace, only);

        await report.WriteAsync();
        return report.Mix is null or { Errors.Count: 0 } ? 0 : 1;
    }

    private static async Task OnSiteAsync(Report report, Pace pace, string? only)
    {
        await using var server = await DurableServer.StartAsync("bench",
            ("shared_preload_libraries", "pg_stat_statements"), ("shared_buffers", "512MB"));
        await server.RunAsync("create extension if not exists pg_stat_statements");
        await server.RunAsync("alter system set pg_stat_statements.track_planning = on");
        await server.RunAsync("select pg_reload_conf()");
        await Say("Seeding 2,000 learners in 20 structures");
        var scene = await BenchScene.SeedAsync(server);
        // The same folder for both: what the one imports, the other serves.
        await using var world = World.On(server.App, server.Superuser);
        if (only is null or Scorm)
        {
            await Say("Importing a package of 90 MB");
            report.Import = await ImportBench.RunAsync(world);
        }

        if (only is null or Studio)
        {
            await Say("Publishing a path of 200 steps");
            report.Publish = await PublishBench.RunAsync(world);
        }

        if (only is Studio)
            return;
        await using var site = await ServedSite.StartAsync(server.App, ("Jobs__RunServer", "false"), ("Folder", world.Folder));
        using var client = Visitor.Client(site.Address);

        await Say($"Signing in {pace.Learners} of them");
        var learners = await BenchLearner.SignInAsync(client, scene, pace.Learners);
        var work = new ServerWork(server, site);
        var contents = await BenchContent.OpenAsync(world, client, site, scene.Learners.Take(Contents));
        if (only is null or Mix)
        {
            report.Floor = await LoadRun.FloorAsync(client, pace);
            await Say("The mix");
            report.Mix = await LoadRun.MixAsync(learners, contents, work, pace);
            report.Memory = work.Memory();
        }

        if (only is null or Saves)
        {
            await Say("Saving progress, over HTTP and by pgbench");
            await StatementTimes.ResetAsync(server);
            report.Saving = await SavingProgress.CompareAsync(server, site, work, learners, pace);
            report.Statements = await StatementTimes.ReadAsync(server);
        }

        if (only is null or Scorm)
        {
            await Say("Commits of SCORM content, over HTTP and by pgbench");
            report.Commits = await SavingCommits.CompareAsync(server, work, contents, pace);
        }
    }

    private static Task Say(string what) => Console.Error.WriteLineAsync(what);
}

/// <summary>How long each part is measured.</summary>
internal sealed record Pace(int Learners, TimeSpan WarmUp, TimeSpan Measured, TimeSpan Part)
{
    /// <summary>Learners at work at the same moment, without a pause.</summary>
    public const int Concurrent = 32;

    public static readonly Pace Full = new(256, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10));
    public static readonly Pace Quick = new(64, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(3));
}
