using System.Net.Sockets;
using System.Runtime.InteropServices;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Development;

/// <summary>
/// The whole product on one machine, in one process: what <c>scripts/run</c> starts. Database, migration, the packages of this checkout, demo people, site.
/// It ends as it began, in reverse order; killed at any point, the next run goes on from what was committed.
/// </summary>
public static class DevRun
{
    private const int WrongUsage = 64;
    private const int Unavailable = 69;

    /// <param name="verb">Runs another verb of this binary.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> verb)
    {
        using var stop = new CancellationTokenSource();
        using var signals = new StopSignals(stop);
        try
        {
            var options = DevOptions.Parse(args);
            await using var database = await DevDatabase.OpenAsync(options.Folder, stop.Token);
            if (!database.IsOurs) return Refuse($"Another run works in {options.Folder}. Stop it, or choose another folder with --data DIR and other ports with --port N --content-port N.");
            Environment.SetEnvironmentVariable("Folder", options.Folder);
            foreach (var step in Preparation(options))
            {
                stop.Token.ThrowIfCancellationRequested();
                if (await verb(step) is var code and not 0) return code;
            }

            return await ServeAsync(options, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (FormatException usage)
        {
            await Console.Error.WriteLineAsync(usage.Message);
            return WrongUsage;
        }
        catch (ClusterUnavailable why)
        {
            return Refuse(why.Message);
        }
    }

    /// <summary>Runs one verb on the database of a data folder, also beside a running site: <c>[--data DIR] VERB …</c>.</summary>
    public static async Task<int> OnceAsync(string[] args, Func<string[], Task<int>> verb)
    {
        try
        {
            var named = args is ["--data", _, ..];
            var folder = Path.GetFullPath(named ? args[1] : ".data");
            await using var database = await DevDatabase.OpenAsync(folder, CancellationToken.None);
            Environment.SetEnvironmentVariable("Folder", folder);
            return await verb(named ? args[2..] : args);
        }
        catch (ClusterUnavailable why)
        {
            return Refuse(why.Message);
        }
    }

    private static IEnumerable<string[]> Preparation(DevOptions options)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ConnectionStrings__Owner"))) yield return ["migrate"];
        else Console.WriteLine("ConnectionStrings__Owner is not set: the database is taken as it is, without migrating.");
        yield return ["publish", options.Packages];
        // The address is printed on the certificates that demo people receive.
        if (options.Demo) yield return ["seed-demo", $"--Origins:App={options.App}"];
    }

    private static async Task<int> ServeAsync(DevOptions options, CancellationToken stop)
    {
        string[] settings =
        [
            "--environment", Environments.Development,
            "--contentRoot", AppContext.BaseDirectory,
            "--urls", $"{options.App};{options.Content}",
            "--Origins:App", options.App,
            "--Origins:Content", options.Content,
            // The terminal shows what needs a person. The two below are right in production and mean nothing here: keys lie open in a private database, files come from the sources.
            "--Logging:LogLevel:Default", "Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore", "Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error",
            "--Logging:LogLevel:Microsoft.AspNetCore.StaticFiles", "Error",
        ];
        await using var app = Site.Build(settings);
        try
        {
            await app.StartAsync(CancellationToken.None); // A start that is cut short would be logged as a failure.
        }
        catch (IOException taken) when (taken.InnerException?.InnerException is SocketException || taken.Message.Contains("address already in use", StringComparison.Ordinal))
        {
            return Refuse($"{taken.Message} Choose other ports with --port N --content-port N.");
        }

        Console.WriteLine($"\nTrainingPaths    {options.App}\nauthors' content {options.Content}\nCtrl-C stops it.");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return Unavailable;
    }

    /// <summary>Ctrl-C, an ordinary kill and a closed terminal all ask for an orderly end, from the first second on.</summary>
    private sealed class StopSignals(CancellationTokenSource stop) : IDisposable
    {
        private readonly PosixSignalRegistration[] _registrations =
            [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                stop.Cancel();
            }))];

        public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());
    }
}
