using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TrainingPaths.Web.Development;

namespace TrainingPaths.Web.Tests.Development;

public sealed class LocalClusterTests
{
    private string _closed = "";
    private string _directory = "";

    [SetUp]
    public void ChooseADirectory()
    {
        _closed = Directory.CreateTempSubdirectory("tp-closed-").FullName;
        // Named after this process, so that a later run removes what a killed one left.
        _directory = Path.Combine(Path.GetTempPath(), $"tp-test-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}");
    }

    [TearDown]
    public async Task RemoveIt()
    {
        await LocalCluster.RemoveAsync(_directory);
        Directory.Delete(_closed, recursive: true);
    }

    [Test]
    public async Task A_killed_server_starts_again_with_every_committed_row()
    {
        var cluster = await StartAsync();
        await AskAsync(cluster, "CREATE TABLE kept AS SELECT 7 AS n");
        Process.GetProcessById(ServerProcess(cluster)).Kill();

        cluster = await StartAsync();

        Assert.That(await AskAsync(cluster, "SELECT n FROM kept"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_pid_file_that_names_a_living_stranger_is_no_obstacle()
    {
        var cluster = await StartAsync();
        var pidFile = Path.Combine(cluster.Directory, "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile);
        await cluster.StopAsync();
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(pidFile, lines);

        Assert.That(await AskAsync(await StartAsync(), "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_interrupted_initialisation_is_redone()
    {
        var interrupted = Path.Combine(_directory, "data.partial-1");
        Directory.CreateDirectory(Path.Combine(interrupted, "base"));
        await File.WriteAllTextAsync(Path.Combine(interrupted, "PG_VERSION"), "15");

        var cluster = await StartAsync();

        Assert.That(await AskAsync(cluster, "SELECT 1"), Is.EqualTo(1));
        Assert.That(Directory.Exists(interrupted), Is.False);
    }

    [Test]
    public async Task Files_that_are_no_cluster_are_left_alone()
    {
        var precious = Path.Combine(_directory, "data", "thesis.odt");
        Directory.CreateDirectory(Path.GetDirectoryName(precious)!);
        await File.WriteAllTextAsync(precious, "ten years");

        Assert.That(StartAsync, Throws.InstanceOf<ClusterUnavailable>().With.Message.Contains("no PostgreSQL cluster"));
        Assert.That(File.Exists(precious));
    }

    [TestCase(" with a space and l'apostrophe")]
    [TestCase(", with a comma")]
    [TestCase("-so-long-that-no-socket-fits-in-it-so-long-that-no-socket-fits-in-it-so-long-that-no-socket-fits-in-it")]
    public async Task Any_name_of_directory_will_do(string name)
    {
        _directory += name;

        Assert.That(await AskAsync(await StartAsync(), "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Starting_twice_finds_the_running_server()
    {
        var both = await Task.WhenAll(Task.Run(StartAsync), Task.Run(StartAsync));

        Assert.That(ServerProcess(both[0]), Is.EqualTo(ServerProcess(both[1])));
        Assert.That(ServerProcess(await StartAsync()), Is.EqualTo(ServerProcess(both[0])));
    }

    [Test]
    public async Task Stopping_leaves_no_process_and_starting_again_keeps_the_rows()
    {
        var cluster = await StartAsync();
        await AskAsync(cluster, "CREATE TABLE kept AS SELECT 7 AS n");

        await cluster.StopAsync();
        Assert.That(File.Exists(Path.Combine(cluster.Directory, "data", "postmaster.pid")), Is.False);

        Assert.That(await AskAsync(await StartAsync(), "SELECT n FROM kept"), Is.EqualTo(7));
    }

    [Test]
    public async Task As_root_a_directory_that_the_server_cannot_reach_moves_and_says_so()
    {
        if (!Environment.IsPrivilegedProcess) Assert.Ignore("Only root runs the server under another account.");
        _directory = Path.Combine(_closed, "pg");
        var said = new List<string>();

        var cluster = await LocalCluster.StartAsync(_directory, ClusterDurability.ThrowAway, said.Add);

        Assert.That(cluster.Directory, Does.StartWith("/var/lib/trainingpaths/"));
        Assert.That(said, Has.Some.Contains(cluster.Directory));
    }

    private async Task<LocalCluster> StartAsync() => await LocalCluster.StartAsync(_directory, ClusterDurability.Durable);

    private static int ServerProcess(LocalCluster cluster) =>
        int.Parse(File.ReadLines(Path.Combine(cluster.Directory, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task<object?> AskAsync(LocalCluster cluster, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.Owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
