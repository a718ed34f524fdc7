using Npgsql;
using TrainingPaths.TestKit.Database;

namespace TrainingPaths.Web.Tests.CommandLine;

/// <summary>A database and a data folder for verbs, and a look at every row for whoever checks what they did.</summary>
internal sealed class VerbDatabase(TestDatabase database) : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tp-verbs-").FullName;

    public static async Task<VerbDatabase> CreateAsync() => new(await TestDatabase.CreateAsync());

    public Task<Command> RunAsync(params string[] words) =>
        Command.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__Default"] = database.AppConnectionString, ["Folder"] = folder }, words);

    public async Task<long> NumberAsync(string sql) => (long)(await WithAsync(sql, command => command.ExecuteScalarAsync()))!;

    public Task<int> ExecuteAsync(string sql) => WithAsync(sql, command => command.ExecuteNonQueryAsync());

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<T> WithAsync<T>(string sql, Func<NpgsqlCommand, Task<T>> use)
    {
        await using var connection = new NpgsqlConnection(database.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await use(command);
    }
}
