using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using TrainingPaths.Benchmarks.Load;
using TrainingPaths.Benchmarks.Measures;
using TrainingPaths.TestKit.Served;
using TrainingPaths.Web.Development;

namespace TrainingPaths.Benchmarks.Records;

/// <summary>Saves a second: events over HTTP, one a request, and the same three writes by pgbench alone, durable on the same server in the same run.</summary>
/// <param name="Work">Of the server, for all saves over HTTP.</param>
internal sealed partial record SavingProgress(double OverHttp, double Limit, int Saves, WorkDone Work)
{
    public double Ratio => OverHttp / Limit;

    public static async Task<SavingProgress> CompareAsync(DurableServer server, ServerWork work, IReadOnlyList<BenchLearner> learners, Pace pace)
    {
        await server.RunAsync(Tables);
        var before = await PgbenchAsync(server, pace);
        var (saves, seconds, done) = await HttpAsync(learners, work, pace);
        var after = await PgbenchAsync(server, pace);
        // Before and after, so that a machine that others use at the same time favours neither.
        return new SavingProgress(saves / seconds, (before + after) / 2, saves, done);
    }

    private static async Task<(int Saves, double Seconds, WorkDone Work)> HttpAsync(IReadOnlyList<BenchLearner> learners, ServerWork work, Pace pace)
    {
        WorkDone begun = null!, ended = null!;
        var count = 0;
        var counting = false;
        var seconds = await LoadRun.DriveAsync(pace.WarmUp, pace.Part, async (worker, random) =>
        {
            await learners[worker + (Pace.Concurrent * random.Next(learners.Count / Pace.Concurrent))].SaveAsync();
            if (Volatile.Read(ref counting))
                Interlocked.Increment(ref count);
        }, async () => { begun = await work.ReadAsync(); Volatile.Write(ref counting, true); }, async () => { Volatile.Write(ref counting, false); ended = await work.ReadAsync(); });
        return (count, seconds, ended.Since(begun));
    }

    private static async Task<double> PgbenchAsync(DurableServer server, Pace pace)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script);
            var database = new NpgsqlConnectionStringBuilder(server.Superuser);
            var pgbench = Path.Combine(PostgresBinaries.Find()!.Directory, "pgbench");
            var start = new ProcessStartInfo(File.Exists(pgbench) ? pgbench : "pgbench",
                ["-n", "-M", "prepared", "-c", $"{Pace.Concurrent}", "-j", "2", "-T", pace.Part.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "-f", script, "-h", database.Host!, "-U", database.Username!, database.Database!])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var run = Process.Start(start)!;
            var errors = run.StandardError.ReadToEndAsync();
            var output = await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            return Tps().Match(output) is { Success: true } tps ? double.Parse(tps.Groups[1].Value, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"pgbench: {await errors}");
        }
        finally
        {
            File.Delete(script);
        }
    }

    private const string Tables = """
        create schema bench;
        create table bench.step_progress (enrolment_id int, step_id int, screen int, seen_at timestamptz, primary key (enrolment_id, step_id));
        create table bench.progress_event (id uuid primary key, enrolment_id int, step_id int, kind int, screen int, happened_at timestamptz, recorded_at timestamptz);
        create table bench.path_progress (enrolment_id int primary key, steps_done int, last_step_id int, seen_at timestamptz);
        insert into bench.path_progress select n, 0, 0, now() from generate_series(1, 2000) n;
        """;

    private const string Script = """
        \set enrolment random(1, 2000)
        \set step random(1, 20)
        begin;
        insert into bench.step_progress values (:enrolment, :step, 1, now()) on conflict (enrolment_id, step_id) do update set screen = excluded.screen, seen_at = excluded.seen_at;
        insert into bench.progress_event values (gen_random_uuid(), :enrolment, :step, 1, 1, now(), now());
        update bench.path_progress set steps_done = steps_done + 1, last_step_id = :step, seen_at = now() where enrolment_id = :enrolment;
        commit;
        """;

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Tps();
}
