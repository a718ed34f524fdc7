using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Development;

/// <summary>
/// The roles of a server that the product sets up itself. The owner migrates, and is no superuser: policies would not bind one. The application's role is made by the
/// migration, as on any server. Safe to repeat, and from several processes at once.
/// </summary>
public static class ClusterRoles
{
    public const string Superuser = "postgres";
    public const string Owner = "tp_owner";
    public const string App = DatabaseRoles.App;
    public const string Database = "trainingpaths";

    private const long Turn = 0x5450_524F_4C45; // Any number that nobody else locks.

    /// <summary>Makes the owner and, when asked, its database. The password matters only where the server asks for one.</summary>
    public static async Task EnsureAsync(string superuserConnection, string? database = Database, string? ownerPassword = null, CancellationToken ct = default)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(superuserConnection) { Pooling = false }.ConnectionString);
        await using var connection = await OpenAsync(source, ct);
        await RunAsync(connection, $"SELECT pg_advisory_lock({Turn})", ct);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", Owner, ct))
            await RunAsync(connection, $"CREATE ROLE {Owner} LOGIN CREATEROLE CREATEDB NOSUPERUSER NOBYPASSRLS", ct);
        if (ownerPassword is not null)
            await RunAsync(connection, $"ALTER ROLE {Owner} PASSWORD '{ownerPassword.Replace("'", "''", StringComparison.Ordinal)}'", ct);
        if (database is not null && !await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", database, ct))
            await RunAsync(connection, $"CREATE DATABASE {database} OWNER {Owner}", ct);
    }

    // A server that recovers from a killed session is there, and says for a moment that it takes nobody in.
    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await source.OpenConnectionAsync(ct);
            }
            catch (PostgresException recovering) when (recovering.SqlState == PostgresErrorCodes.CannotConnectNow && tries < 300)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string question, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
