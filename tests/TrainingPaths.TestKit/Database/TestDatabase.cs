using Npgsql;

namespace TrainingPaths.TestKit.Database;

/// <summary>
/// A migrated PostgreSQL database that belongs to one fixture: real policies, real constraints, nothing shared with other fixtures but the server.
/// Where the server comes from: TP_TEST_DB, else the programs of this machine, else a container, else the test fails and says so.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly TestServer _server;
    private readonly string _name;

    private TestDatabase(TestServer server, string name) => (_server, _name) = (server, name);

    public string OwnerConnectionString => TestServer.In(_server.Owner, _name);

    /// <summary>What the product signs in with: row-level security binds it.</summary>
    public string AppConnectionString => TestServer.In(_server.App, _name);

    /// <summary>Sees every row: for the control cases, which must find what the application must not.</summary>
    public string SuperuserConnectionString => TestServer.In(
        _server.Superuser ?? throw new InvalidOperationException("Control cases need a superuser: set TP_TEST_SUPERUSER_DB beside TP_TEST_DB."), _name);

    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await TestServer.Current;
        var template = await Template.Value;
        var name = TestTemplate.NewName("test", Guid.NewGuid().ToString("N")[..12]);
        await TestServer.RunAsync(server.Owner, $"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        return new(server, name);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await TestServer.RunAsync(_server.Strongest, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
        catch (PostgresException refused) when (_server.Superuser is null && refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // An owner may not end the application's open sessions: the database is swept after a day.
        }
    }

    private static async Task<string> MakeTemplateAsync() => await TestTemplate.EnsureAsync(await TestServer.Current);
}
