using System.Globalization;
using TrainingPaths.Web.Development;

namespace TrainingPaths.TestKit.Database;

/// <summary>
/// A throw-away server from the PostgreSQL programs of this machine. Its directory is named after the process it serves: this one, or the script that runs all
/// test projects (TP_TEST_CLUSTER). The end of that process is the end of the server; where a process was killed, the next one cleans up.
/// </summary>
internal static class LocalServer
{
    private const string Prefix = "tp-test-";

    private static string OwnDirectory => Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    public static async Task<TestServer?> FindAsync()
    {
        if (PostgresBinaries.Find() is null) return null;
        await RemoveOrphansAsync();
        var shared = Environment.GetEnvironmentVariable("TP_TEST_CLUSTER");
        var cluster = await LocalCluster.StartAsync(string.IsNullOrEmpty(shared) ? OwnDirectory : shared, ClusterDurability.ThrowAway);
        if (string.IsNullOrEmpty(shared)) AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.RemoveWithoutWaiting();
        return new(cluster.Owner, cluster.App, cluster.Superuser);
    }

    private static async Task RemoveOrphansAsync()
    {
        foreach (var directory in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.GetFileName(directory)[Prefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, CultureInfo.InvariantCulture, out var process) || ProcessIds().Contains(process)) continue;
            try
            {
                await LocalCluster.RemoveAsync(directory);
            }
            catch (Exception elsewhere) when (elsewhere is IOException or UnauthorizedAccessException or ClusterUnavailable)
            {
                // Another process cleans up the same directory, or it belongs to another person.
            }
        }
    }

    private static IEnumerable<int> ProcessIds() =>
        System.Diagnostics.Process.GetProcesses().Select(process =>
        {
            using (process) return process.Id;
        });
}
