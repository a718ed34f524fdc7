using TrainingPaths.Benchmarks.Certificates;
using TrainingPaths.Benchmarks.Load;
using TrainingPaths.Benchmarks.Measures;
using TrainingPaths.Benchmarks.Records;
using TrainingPaths.Benchmarks.Scene;
using TrainingPaths.TestKit.Served;

namespace TrainingPaths.Benchmarks;

/// <summary>The whole benchmark: one server, one site, every figure of one run, so that ratios compare what met the same machine.</summary>
internal static class Bench
{
    public static async Task<int> RunAsync(bool quick)
    {
        var pace = quick ? Pace.Quick : Pace.Full;
        var report = new Report(pace);
        await using var server = await DurableServer.StartAsync("bench",
            ("shared_preload_libraries", "pg_stat_statements"), ("shared_buffers", "512MB"));
        await server.RunAsync("create extension if not exists pg_stat_statements");
        await Say("Seeding 2,000 learners in 20 structures");
        var scene = await BenchScene.SeedAsync(server);
        await using var site = await ServedSite.StartAsync(server.App, ("Jobs__RunServer", "false"));
        using var client = Visitor.Client(site.Address);

        await Say($"Signing in {pace.Learners} of them");
        var learners = await BenchLearner.SignInAsync(client, scene, pace.Learners);
        var work = new ServerWork(server, site);
        report.Floor = await LoadRun.FloorAsync(client, pace);
        await Say("The mix");
        report.Mix = await LoadRun.MixAsync(learners, work, pace);
        await Say("Saving progress, over HTTP and by pgbench");
        report.Saving = await SavingProgress.CompareAsync(server, learners, pace);
        report.Memory = work.Memory();
        await Say("Certificates");
        report.Certificates = CertificateBench.Run(pace);

        await report.WriteAsync();
        return report.Mix.Errors.Count == 0 ? 0 : 1;
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
