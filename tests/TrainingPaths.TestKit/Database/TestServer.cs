using Npgsql;

namespace TrainingPaths.TestKit.Database;

/// <summary>The PostgreSQL server of the tests, as seen by its three kinds of sign-in. One for each test process.</summary>
/// <param name="Owner">May create databases and roles.</param>
/// <param name="App">Signs in once a migration has made its role.</param>
/// <param name="Superuser">Null on a server of one's own that gave none.</param>
internal sealed record TestServer(string Owner, string App, string? Superuser)
{
    private const int PoolSize = 20; // Fixtures run side by side on one server.

    private static readonly Lazy<Task<TestServer>> Found = new(FindAsync);

    public static Task<TestServer> Current => Found.Value;

    /// <summary>The sign-in with most rights: it may end sessions of others when a database is dropped.</summary>
    public string Strongest => Superuser ?? Owner;

    public static string In(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = PoolSize }.ConnectionString;

    public static async Task RunAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    // Never "ignored" where no server is found: a green run without a database would prove nothing.
    private static async Task<TestServer> FindAsync() =>
        ConfiguredServer.Find() ?? await LocalServer.FindAsync() ?? await ContainerServer.FindAsync() ?? throw new InvalidOperationException(
            """
            These tests need PostgreSQL 15 or later. One of:
              - install it (Debian, Ubuntu: apt install postgresql; macOS: brew install postgresql@16): a private server is started from its programs;
              - set TP_TEST_DB to the connection string of a role that may create databases and roles (TP_TEST_SUPERUSER_DB too, for the control cases);
              - start Docker: a container is used.
            """);
}
