using System.Diagnostics;
using TrainingPaths.Benchmarks.Load;
using TrainingPaths.Benchmarks.Measures;
using TrainingPaths.TestKit.Served;

namespace TrainingPaths.Benchmarks.Records;

/// <summary>Commits of SCORM content a second, against the same writes by pgbench in the same run; and what one learner alone waits for, who asks one after the other.</summary>
/// <param name="Pgbench">The commit's two writes behind the lock of its registration.</param>
/// <param name="Waits">Milliseconds, of one learner alone.</param>
/// <param name="PgbenchAlone">The same, by one client of pgbench: a mean.</param>
internal sealed record SavingCommits(double Site, double Pgbench, int Commits, WorkDone Work, IReadOnlyList<double> Waits, double PgbenchAlone)
{
    public double Median => Waits.Order().ElementAt(Waits.Count / 2);

    public static async Task<SavingCommits> CompareAsync(DurableServer server, ServerWork work, IReadOnlyList<BenchContent> contents, Pace pace)
    {
        await server.RunAsync(Tables);
        var before = await Records.Pgbench.RunAsync(server, pace, Script);
        WorkDone begun = null!, ended = null!;
        var (commits, seconds) = await LoadRun.CountAsync(pace, (worker, random) => contents[worker + (Pace.Concurrent * random.Next(contents.Count / Pace.Concurrent))].CommitAsync(),
            async () => begun = await work.ReadAsync(), async () => ended = await work.ReadAsync());
        // Before and after, so that a machine that others use at the same time favours neither.
        var after = await Records.Pgbench.RunAsync(server, pace, Script);
        var waits = await WaitAloneAsync(contents, pace);
        var alone = 1000 / await Records.Pgbench.RunAsync(server, pace, Script, clients: 1);
        return new SavingCommits(commits / seconds, (before + after) / 2, commits, ended.Since(begun), waits, alone);
    }

    private static async Task<IReadOnlyList<double>> WaitAloneAsync(IReadOnlyList<BenchContent> contents, Pace pace)
    {
        var waits = new List<double>();
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < pace.Part;)
        {
            var at = Stopwatch.GetTimestamp();
            await contents[waits.Count % contents.Count].CommitAsync();
            waits.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }

        return waits;
    }

    private const string Tables = """
        create schema if not exists bench;
        create table bench.learner_session (id int primary key, state jsonb, sequence int);
        create table bench.stored_commit (id uuid primary key, session_id int, body text, received_at timestamptz);
        insert into bench.learner_session select n, '{}', 0 from generate_series(1, 2000) n;
        """;

    // As much is written as content of the workload says: place, status, score, time and 512 characters of its own.
    private const string Script = """
        \set session random(1, 2000)
        begin;
        select sequence from bench.learner_session where id = :session for update;
        insert into bench.stored_commit values (gen_random_uuid(), :session, repeat('x', 700), now());
        update bench.learner_session set sequence = sequence + 1, state = jsonb_build_object('cmi.suspend_data', repeat('y', 512), 'cmi.core.lesson_location', 'p7') where id = :session;
        commit;
        """;
}
