using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Development;

/// <summary>
/// The database of a checkout: the configured one, else a private cluster in the data folder. While it is held, the connection strings of both logins stand in this
/// process's environment, where every verb looks for them.
/// </summary>
internal sealed class DevDatabase : IAsyncDisposable
{
    private const string App = "ConnectionStrings__Default";
    private const string Owner = "ConnectionStrings__Owner";

    private readonly LocalCluster? _cluster;
    private readonly FileLock? _ours;

    private DevDatabase(LocalCluster? cluster, FileLock? ours) => (_cluster, _ours) = (cluster, ours);

    /// <summary>Whether nobody else works on this data folder; the cluster then ends with us.</summary>
    public bool IsOurs => _ours is not null;

    public static bool IsConfigured => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(App));

    public static async Task<DevDatabase> OpenAsync(string folder, CancellationToken ct)
    {
        var ours = Claim(folder);
        if (IsConfigured) return new(null, ours);
        try
        {
            var cluster = await LocalCluster.StartAsync(Path.Combine(folder, "pg"), ClusterDurability.Durable, Console.WriteLine, ct);
            Environment.SetEnvironmentVariable(App, cluster.App);
            Environment.SetEnvironmentVariable(Owner, cluster.Owner);
            return new(cluster, ours);
        }
        catch
        {
            ours?.Dispose();
            throw;
        }
    }

    private static FileLock? Claim(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return FileLock.TryTake(Path.Combine(folder, "run.lock"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ClusterUnavailable($"{refused.Message} Choose another folder with --data DIR.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null && IsOurs) await _cluster.StopAsync();
        _ours?.Dispose();
    }
}
