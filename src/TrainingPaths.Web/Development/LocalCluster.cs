using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Development;

/// <summary>
/// A private PostgreSQL server in a directory, reached by its unix socket alone: the database of <c>scripts/run</c> and of the tests where nobody configured one.
/// Starting is safe at any time: a new directory is initialised, an interrupted initialisation is redone, a server that was killed recovers, a running one is found.
/// Not for production, where a server has an administrator.
/// </summary>
public sealed class LocalCluster
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly PostgresBinaries _binaries;
    private readonly ServerAccount _account;
    private readonly ClusterDirectory _directory;

    private LocalCluster(PostgresBinaries binaries, ServerAccount account, ClusterDirectory directory) =>
        (_binaries, _account, _directory) = (binaries, account, directory);

    /// <summary>Where the cluster really is: as root it may have moved to a place that the server's account reaches.</summary>
    public string Directory => _directory.Root;

    /// <summary>Runs migrations and owns every table; neither superuser nor exempt from row-level security.</summary>
    public string Owner => Connection(ClusterRoles.Owner, ClusterRoles.Database);

    /// <summary>What the web application signs in with; its role exists once the migrations have run.</summary>
    public string App => Connection(ClusterRoles.App, ClusterRoles.Database);

    /// <summary>For backups, and for the control cases of tests.</summary>
    public string Superuser => Connection(ClusterRoles.Superuser, ClusterRoles.Database);

    /// <exception cref="ClusterUnavailable">No PostgreSQL 15 or later is installed, or the directory cannot be used.</exception>
    public static async Task<LocalCluster> StartAsync(string directory, ClusterDurability durability, Action<string>? say = null, CancellationToken ct = default)
    {
        say ??= _ => { };
        var account = ServerAccount.Current();
        var place = ClusterDirectory.Prepare(directory, account, say);
        await using var turn = await FileLock.TakeAsync(place.Lock, ct);
        var cluster = new LocalCluster(BinariesFor(place), account, place);
        if (!File.Exists(Path.Combine(place.Files, "PG_VERSION"))) cluster.Initialise(durability, say);
        await cluster.EnsureRunningAsync(durability, ct);
        await ClusterRoles.EnsureAsync(cluster.Connection(ClusterRoles.Superuser, "postgres"), ct: ct);
        return cluster;
    }

    /// <summary>Ends every session and stops the server, whoever started it. Does nothing when it is not running.</summary>
    public async Task StopAsync(CancellationToken ct = default)
    {
        NpgsqlConnection.ClearAllPools();
        await using var turn = await FileLock.TakeAsync(_directory.Lock, ct);
        if (File.Exists(RunningServer.PidFile(_directory.Files)))
            _account.Run(Program("pg_ctl"), "stop", "-D", _directory.Files, "-m", "fast", "-w", "-t", "60");
    }

    /// <summary>Stops the server of a directory at once and deletes all its files: the end of a throw-away cluster, whoever left it.</summary>
    public static async Task RemoveAsync(string directory, CancellationToken ct = default)
    {
        var account = ServerAccount.Current();
        var place = ClusterDirectory.Prepare(directory, account, _ => { });
        await using (await FileLock.TakeAsync(place.Lock, ct))
        {
            if (RunningServer.IsOn(place.Files))
                account.Run(Path.Combine(BinariesFor(place).Directory, "pg_ctl"), "stop", "-D", place.Files, "-m", "immediate", "-w");
            System.IO.Directory.Delete(place.Socket, recursive: true);
            System.IO.Directory.Delete(place.Root, recursive: true);
        }
    }

    /// <summary>The same by a process that outlives this one: a test host is given a tenth of a second to end.</summary>
    public void RemoveWithoutWaiting() => Command.Start("sh", "-c",
        """
        pid=$(head -n 1 "$1/postmaster.pid") && kill -QUIT "$pid"
        for _ in 1 2 3 4 5 6 7 8 9 10; do test -e "$1/postmaster.pid" && sleep 0.2; done
        rm -rf "$2" "$3"
        """, "sh", _directory.Files, _directory.Socket, _directory.Root);

    private static PostgresBinaries BinariesFor(ClusterDirectory place)
    {
        var made = Path.Combine(place.Files, "PG_VERSION");
        int? major = File.Exists(made) && int.TryParse(File.ReadAllText(made), out var version) ? version : null;
        return PostgresBinaries.Find(major) ?? throw new ClusterUnavailable(major is null
            ? $"PostgreSQL {PostgresBinaries.OldestMajor} or later was not found (PATH, /usr/lib/postgresql, Homebrew)."
            : $"{place.Files} was made by PostgreSQL {major}, which was not found. Install that version, or move the directory away to begin with an empty database.");
    }

    // Made beside its place and moved there when complete, so that a cluster is either whole or absent.
    private void Initialise(ClusterDurability durability, Action<string> say)
    {
        if (System.IO.Directory.Exists(_directory.Files) && System.IO.Directory.EnumerateFileSystemEntries(_directory.Files).Any())
            throw new ClusterUnavailable($"{_directory.Files} holds files, but no PostgreSQL cluster. Move it away, or choose another directory.");
        foreach (var interrupted in System.IO.Directory.EnumerateDirectories(_directory.Root, "data.partial-*")) System.IO.Directory.Delete(interrupted, recursive: true);
        if (durability == ClusterDurability.Durable) say($"Preparing a private PostgreSQL {_binaries.Major} in {_directory.Root}");

        var partial = $"{_directory.Files}.partial-{Environment.ProcessId}";
        var locale = OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C.UTF-8";
        string[] sync = durability == ClusterDurability.Durable ? [] : ["--no-sync"];
        var made = _account.Run(Program("initdb"),
            ["-D", partial, "-U", ClusterRoles.Superuser, "-A", "trust", "--encoding=UTF8", $"--locale={locale}", "--no-instructions", .. sync]);
        if (made.ExitCode != 0) throw new ClusterUnavailable($"PostgreSQL could not prepare {_directory.Root}:\n{made.Output}");
        File.AppendAllText(Path.Combine(partial, "postgresql.conf"), $"\ninclude '../{Path.GetFileName(_directory.Settings)}'\n");
        if (System.IO.Directory.Exists(_directory.Files)) System.IO.Directory.Delete(_directory.Files);
        System.IO.Directory.Move(partial, _directory.Files);
    }

    private async Task EnsureRunningAsync(ClusterDurability durability, CancellationToken ct)
    {
        var giveUp = DateTime.UtcNow + Patience;
        while (!await AnswersAsync(ct))
        {
            if (DateTime.UtcNow > giveUp) throw new ClusterUnavailable($"A PostgreSQL server runs on {_directory.Files} but does not answer. See {_directory.Log}.");
            // A server that still starts, recovers or ends is waited for: two on the same files would destroy them.
            if (RunningServer.IsOn(_directory.Files)) await Task.Delay(200, ct);
            else Launch(durability);
        }
    }

    private void Launch(ClusterDurability durability)
    {
        RunningServer.ForgetDead(_directory);
        File.WriteAllText(_directory.Settings, ClusterSettings.Text(_directory.Socket, durability));
        // pg_ctl puts the server in a session of its own: Ctrl-C at the terminal stops the web first, and the web stops the server.
        var started = _account.Run(Program("pg_ctl"), "start", "-D", _directory.Files, "-l", _directory.Log, "-w", "-t", "120");
        if (started.ExitCode == 0) return;
        var log = File.Exists(_directory.Log) ? string.Join('\n', File.ReadLines(_directory.Log).TakeLast(15)) : "";
        throw new ClusterUnavailable($"PostgreSQL did not start in {_directory.Root}:\n{started.Output}\n{log}");
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection(ClusterRoles.Superuser, "postgres")) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string Program(string name) => Path.Combine(_binaries.Directory, name);

    private string Connection(string role, string database) =>
        new NpgsqlConnectionStringBuilder { Host = _directory.Socket, Port = 5432, Username = role, Database = database, MaxAutoPrepare = 50 }.ConnectionString;
}
