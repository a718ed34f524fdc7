using Npgsql;
using TrainingPaths.TestKit.Served;

namespace TrainingPaths.Benchmarks.Measures;

/// <summary>What the server did: processor time of the site and of PostgreSQL, transactions, statements, write-ahead log.</summary>
internal sealed record WorkDone(double SiteSeconds, double DatabaseSeconds, long Transactions, long Statements, long LogBytes)
{
    public WorkDone Since(WorkDone before) => new(
        SiteSeconds - before.SiteSeconds, DatabaseSeconds - before.DatabaseSeconds,
        Transactions - before.Transactions, Statements - before.Statements, LogBytes - before.LogBytes);
}

/// <summary>Reads the counters of the machine and of PostgreSQL. Statements are those that ask or change something: BEGIN and COMMIT are counted as transactions.</summary>
internal sealed class ServerWork(DurableServer server, ServedSite site)
{
    public async Task<WorkDone> ReadAsync()
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.Superuser) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand("""
            select (select xact_commit + xact_rollback from pg_stat_database where datname = current_database()),
                   (select coalesce(sum(calls), 0)::bigint from pg_stat_statements where query !~* '^(begin|start|commit|rollback)'),
                   pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
            """);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var processes = server.Processes;
        return new WorkDone(
            ProcessTime.SecondsOf(site.ProcessId),
            processes.Sum(ProcessTime.SecondsOf) + processes.Take(1).Sum(ProcessTime.SecondsOfEndedChildren),
            reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>Proportional set size in MiB of the site, and of PostgreSQL with all its processes.</summary>
    public (double Site, double Database) Memory() => (ProcessTime.MegabytesOf(site.ProcessId), server.Processes.Sum(ProcessTime.MegabytesOf));
}
