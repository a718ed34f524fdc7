using Npgsql;
using TrainingPaths.TestKit.Served;

namespace TrainingPaths.Benchmarks.Measures;

/// <summary>Where PostgreSQL spends its time: one line a statement, milliseconds a call.</summary>
internal sealed record StatementTimes(long Calls, double Plan, double Run, string Text)
{
    public static Task ResetAsync(DurableServer server) => server.RunAsync("select pg_stat_statements_reset()");

    public static async Task<IReadOnlyList<StatementTimes>> ReadAsync(DurableServer server)
    {
        await using var source = NpgsqlDataSource.Create(server.Superuser);
        await using var command = source.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync();
        var times = new List<StatementTimes>();
        while (await reader.ReadAsync())
            times.Add(new(reader.GetInt64(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetString(3)));
        return times;
    }

    private const string Sql = """
        select sum(calls)::bigint, sum(total_plan_time) / sum(calls), sum(total_exec_time) / sum(calls), left(regexp_replace(query, '\s+', ' ', 'g'), 90) as text
        from pg_stat_statements where calls > 0 group by text order by sum(total_plan_time + total_exec_time) desc limit 14
        """;
}
