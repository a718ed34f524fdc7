using TrainingPaths.Benchmarks.Load;
using TrainingPaths.Benchmarks.Measures;
using TrainingPaths.TestKit.Served;

namespace TrainingPaths.Benchmarks.Records;

/// <summary>Saves a second, one event a request, against two limits of the same machine in the same run, all of them durable on the same server.</summary>
/// <param name="Pgbench">The same three writes by pgbench: no HTTP, no client in .NET.</param>
/// <param name="Bare">The same three writes behind the least endpoint that could make them.</param>
/// <param name="Work">Of the server, for all saves over HTTP.</param>
internal sealed record SavingProgress(double Site, double Pgbench, double Bare, int Saves, WorkDone Work)
{
    public static async Task<SavingProgress> CompareAsync(DurableServer server, ServedSite site, ServerWork work, IReadOnlyList<BenchLearner> learners, Pace pace)
    {
        await server.RunAsync(Tables);
        var before = await Records.Pgbench.RunAsync(server, pace, Script);
        var bare = await BareAsync(server, pace);
        WorkDone begun = null!, ended = null!;
        using var clients = await LeanClients.ConnectAsync(site.Address);
        var (saves, seconds) = await LoadRun.CountAsync(pace, (worker, random) => learners[worker + (Pace.Concurrent * random.Next(learners.Count / Pace.Concurrent))].SaveAsync(clients[worker]),
            async () => begun = await work.ReadAsync(), async () => ended = await work.ReadAsync());
        var after = await Records.Pgbench.RunAsync(server, pace, Script);
        // Before and after, so that a machine that others use at the same time favours neither.
        return new SavingProgress(saves / seconds, (before + after) / 2, bare, saves, ended.Since(begun));
    }

    private static async Task<double> BareAsync(DurableServer server, Pace pace)
    {
        using var process = BareEndpoint.Start(server.Superuser, out var address);
        try
        {
            using (var client = Visitor.Client(address))
                await BareEndpoint.WaitAsync(client);
            using var clients = await LeanClients.ConnectAsync(address);
            var (count, seconds) = await LoadRun.CountAsync(pace, (worker, random) => BareEndpoint.PostAsync(clients[worker], address, random));
            return count / seconds;
        }
        finally
        {
            process.Kill();
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
}
