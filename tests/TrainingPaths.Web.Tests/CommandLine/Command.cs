using System.Diagnostics;

namespace TrainingPaths.Web.Tests.CommandLine;

/// <summary>What one run of the real binary said and how it ended.</summary>
internal sealed record Command(int Code, string Output, string Errors)
{
    private static readonly string Binary = Path.Combine(TestContext.CurrentContext.TestDirectory, "TrainingPaths.Web.dll");

    /// <param name="settings">Environment of the run; the configuration of this process does not reach it.</param>
    public static async Task<Command> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Binary, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ConnectionStrings", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    public static Task<Command> RunAsync(params string[] words) => RunAsync(new Dictionary<string, string>(), words);
}
