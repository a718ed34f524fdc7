using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.TestKit.Served;

/// <summary>The site as it is deployed: the built binary in a process of its own, on a port of its own, which may be killed.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("tp-served-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Dictionary<string, string> _settings;
    private Process _process = null!;

    private ServedSite(string connection, IEnumerable<(string Name, string Value)> settings)
    {
        int[] ports = FreePorts();
        Address = new Uri($"http://127.0.0.1:{ports[0]}");
        _settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
            ["Origins__App"] = Address.GetLeftPart(UriPartial.Authority),
            ["Origins__Content"] = $"http://localhost:{ports[1]}",
            ["ConnectionStrings__Default"] = connection,
            ["Folder"] = _folder,
            ["Issuer__Name"] = "Organisme d'essai",
            ["Issuer__Nda"] = "",
            ["Issuer__Siret"] = "",
            ["Issuer__SignatoryName"] = "",
            ["Limits__GuessesPerMinute"] = "100000",   // everybody signs in from one address here
            ["Logging__LogLevel__Default"] = "Error",
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
        // A test host that is ended early runs this and no more.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
    }

    public Uri Address { get; }

    /// <summary>The authority that authors' content and its commits are asked for by, at the same address.</summary>
    public string ContentHost => new Uri(_settings["Origins__Content"]).Authority;

    public int ProcessId => _process.Id;

    /// <summary>The last that the process said.</summary>
    public string Said => string.Join('\n', _said);

    public static async Task<ServedSite> StartAsync(string connection, params IEnumerable<(string Name, string Value)> settings)
    {
        var site = new ServedSite(connection, settings);
        try
        {
            await site.RestartAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
            _process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (InvalidOperationException)
        {
            // It has ended, or never began.
        }
    }

    /// <summary>Starts the binary and waits until it is ready.</summary>
    public async Task RestartAsync()
    {
        _process = Start(["serve"]);
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var begun = Stopwatch.StartNew(); !await IsReadyAsync(client); await Task.Delay(20))
        {
            if (_process.HasExited || begun.Elapsed > Patience)
                throw new InvalidOperationException($"The site did not start.\n{Said}");
        }
    }

    /// <summary>Another verb of the same binary, with the same configuration.</summary>
    /// <returns>The exit code and what it printed.</returns>
    public async Task<(int Code, string Output)> VerbAsync(params string[] words)
    {
        _said.Clear();
        using var verb = Start(words);
        await verb.WaitForExitAsync();
        return (verb.ExitCode, Said);
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private Process Start(string[] words)
    {
        // A referenced program is copied beside whoever refers to it.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Site).Assembly.Location, .. words])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Remember(string? line)
    {
        if (line is null)
            return;
        _said.Enqueue(line);
        while (_said.Count > 60)
            _said.TryDequeue(out _);
    }

    private static int[] FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return [((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port];
    }
}
