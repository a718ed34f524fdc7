using System.Globalization;
using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.TestKit.Database;

/// <summary>
/// A migrated, empty database that others are copied from: copying takes a tenth of a second, migrating seconds. Its name holds the build of the code that migrated it,
/// so that test projects of one build share it, and the minute it was made, so that a server of one's own can be swept.
/// </summary>
internal static class TestTemplate
{
    private const long Turn = 0x5450_5445_4D50; // Any number that nobody else locks.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static string NewName(string kind, string suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"tp_{kind}_{DateTime.UtcNow:yyyyMMddHHmm}_{suffix}");

    public static async Task<string> EnsureAsync(TestServer server)
    {
        await using var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.Owner) { Pooling = false }.ConnectionString);
        await turn.OpenAsync();
        await using (var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({Turn})", turn) { CommandTimeout = 300 }) await wait.ExecuteNonQueryAsync();

        var databases = await NamesAsync(turn);
        await SweepAsync(server, databases);
        var build = $"{typeof(Migrate).Module.ModuleVersionId:N}"[..12];
        return databases.FirstOrDefault(name => name.StartsWith("tp_template_", StringComparison.Ordinal) && name.EndsWith(build, StringComparison.Ordinal))
            ?? await MakeAsync(server, NewName("template", build));
    }

    // Renamed when complete, so that a killed run leaves no half-migrated template behind.
    private static async Task<string> MakeAsync(TestServer server, string name)
    {
        var draft = NewName("draft", Guid.NewGuid().ToString("N")[..8]);
        await TestServer.RunAsync(server.Owner, $"CREATE DATABASE {draft}");
        await Migrate.RunAsync(TestServer.In(server.Owner, draft), new NpgsqlConnectionStringBuilder(server.App).Password, CancellationToken.None);
        await TestServer.RunAsync(server.Owner, $"ALTER DATABASE {draft} RENAME TO {name}");
        await TestServer.RunAsync(server.Owner, $"ALTER DATABASE {name} IS_TEMPLATE true ALLOW_CONNECTIONS false");
        return name;
    }

    private static async Task SweepAsync(TestServer server, IEnumerable<string> databases)
    {
        var oldest = (DateTime.UtcNow - Kept).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        foreach (var name in databases.Where(name => string.CompareOrdinal(name.Split('_')[2], oldest) < 0))
        {
            if (name.StartsWith("tp_template_", StringComparison.Ordinal)) await TestServer.RunAsync(server.Owner, $"ALTER DATABASE {name} IS_TEMPLATE false");
            await TestServer.RunAsync(server.Strongest, $"DROP DATABASE IF EXISTS {name}");
        }
    }

    private static async Task<string[]> NamesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(@"SELECT array_agg(datname::text) FROM pg_database WHERE datname ~ '^tp_(test|template|draft)_\d{12}_'", connection);
        return await command.ExecuteScalarAsync() as string[] ?? [];
    }
}
