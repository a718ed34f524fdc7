using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>SQL as careless as can be, sent through the unit of work of a caller: what comes back is what row-level security lets through, and nothing else narrows it.</summary>
internal static class Wall
{
    public static Task<long> CountAsync(this World world, Caller caller, string sql) => world.UseAsync(caller, async source =>
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    });

    public static Task<int> ExecuteAsync(this World world, Caller caller, string sql) => world.UseAsync(caller, async source =>
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    });

    public static async Task AssertRefusedAsync(this World world, Caller caller, string sql, string code = PostgresErrorCodes.InsufficientPrivilege)
    {
        var refused = await Assert.CatchAsync<PostgresException>(() => world.ExecuteAsync(caller, sql), sql);
        Assert.That(refused?.SqlState, Is.EqualTo(code), sql);
    }

    public static async Task<IReadOnlyList<string>> TextsAsync(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static Task<T> UseAsync<T>(this World world, Caller caller, Func<NpgsqlDataSource, Task<T>> use) => world.InScopeAsync(services =>
        services.GetRequiredService<UnitOfWork>().WriteAsync(caller, () => use(services.GetRequiredService<NpgsqlDataSource>()), CancellationToken.None));
}
