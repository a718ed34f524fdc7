using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using TrainingPaths.TestKit.Served;
using TrainingPaths.Web.Development;

namespace TrainingPaths.Benchmarks.Records;

/// <summary>What PostgreSQL does of some writes without HTTP, without .NET and without rules: the limit of the same machine in the same run.</summary>
internal static partial class Pgbench
{
    /// <returns>Transactions a second.</returns>
    public static async Task<double> RunAsync(DurableServer server, Pace pace, string script, int clients = Pace.Concurrent)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script);
            var database = new NpgsqlConnectionStringBuilder(server.Superuser);
            var pgbench = Path.Combine(PostgresBinaries.Find()!.Directory, "pgbench");
            var start = new ProcessStartInfo(File.Exists(pgbench) ? pgbench : "pgbench",
                ["-n", "-M", "prepared", "-c", $"{clients}", "-j", $"{Math.Min(clients, 2)}", "-T", pace.Part.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "-f", file, "-h", database.Host!, "-U", database.Username!, database.Database!])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var run = Process.Start(start)!;
            var errors = run.StandardError.ReadToEndAsync();
            var output = await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            return Tps().Match(output) is { Success: true } tps ? double.Parse(tps.Groups[1].Value, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"pgbench: {await errors}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Tps();
}
