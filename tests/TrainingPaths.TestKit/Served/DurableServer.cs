using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Development;

namespace TrainingPaths.TestKit.Served;

/// <summary>
/// A PostgreSQL server that keeps what it promises when it is killed, with a migrated database: what loss tests break and benchmarks measure.
/// Its directory is named after this process, so that a later run removes what a killed one left.
/// </summary>
public sealed class DurableServer : IAsyncDisposable
{
    private readonly string _directory;
    private LocalCluster _cluster;

    private DurableServer(string directory, LocalCluster cluster) => (_directory, _cluster) = (directory, cluster);

    public string App => _cluster.App;

    public string Owner => _cluster.Owner;

    public string Superuser => _cluster.Superuser;

    /// <param name="settings">Of <c>postgresql.conf</c>, such as <c>synchronous_commit = off</c>.</param>
    public static async Task<DurableServer> StartAsync(string purpose, params IEnumerable<(string Name, string Value)> settings)
    {
        var directory = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"tp-test-{Environment.ProcessId}-{purpose}"));
        var server = new DurableServer(directory, await LocalCluster.StartAsync(directory, ClusterDurability.Durable));
        try
        {
            await Migrate.RunAsync(server.Owner, null, CancellationToken.None);
            foreach (var (name, value) in settings)
                await server.RunAsync($"ALTER SYSTEM SET {name} = '{value}'");
            await server._cluster.StopAsync();
            await server.RecoverAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server and all its processes.</summary>
    public IReadOnlyList<int> Processes => Postmaster is { } parent ? [parent, .. Backends(parent)] : [];

    /// <summary>kill -9 of the server and of every process that it started, by their recorded numbers.</summary>
    public void Kill()
    {
        // The parent first: it would otherwise begin to recover when it misses a child.
        foreach (var process in Processes)
            KillOne(process);
        // A session that began between looking and killing waits for a lock of a dead one, for ever: nothing tells it that its server is gone.
        while (RunningServer.Processes(Path.Combine(_cluster.Directory, "data")).ToArray() is { Length: > 0 } late)
        {
            foreach (var process in late)
                KillOne(process);
            Thread.Sleep(5);
        }
    }

    /// <summary>kill -9 of one session's process: the server then ends all others, and recovers by itself.</summary>
    public async Task KillOneSessionAsync()
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Superuser) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand("select pid from pg_stat_activity where usename = 'tp_app' order by state = 'active' desc, random() limit 1");
        if (await command.ExecuteScalarAsync() is int session)
            KillOne(session);
    }

    /// <summary>Starts what was killed, and waits until it answers.</summary>
    public async Task RecoverAsync() => _cluster = await LocalCluster.StartAsync(_directory, ClusterDurability.Durable);

    public async Task RunAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Superuser) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(statement);
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await LocalCluster.RemoveAsync(_directory);
    }

    private int? Postmaster =>
        File.Exists(RunningServer.PidFile(Path.Combine(_cluster.Directory, "data"))) && int.TryParse(File.ReadLines(RunningServer.PidFile(Path.Combine(_cluster.Directory, "data"))).First(), CultureInfo.InvariantCulture, out var pid) ? pid : null;

    private static IEnumerable<int> Backends(int parent)
    {
        var asked = new ProcessStartInfo("ps", ["-o", "pid=", "--ppid", parent.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var ps = Process.Start(asked)!;
        return [.. ps.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))];
    }

    private static void KillOne(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It ended by itself in between.
        }
    }
}
