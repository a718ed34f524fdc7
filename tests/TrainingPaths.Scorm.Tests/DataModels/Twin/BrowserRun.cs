using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace TrainingPaths.Scorm.Tests.DataModels.Twin;

/// <summary>Plays scenarios on the browser's run time: the TypeScript is bundled as the site bundles it and run by node.</summary>
internal static class BrowserRun
{
    private const string NotHere = "not run: the browser's run time needs node and the packages that building TrainingPaths.Web installs";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<Outcome>> Play(IReadOnlyList<Scenario> scenarios)
    {
        var web = Path.Combine(Repository(), "src", "TrainingPaths.Web");
        if (!Directory.Exists(Path.Combine(web, "node_modules", "esbuild"))) Assert.Ignore(NotHere);
        var script = Path.Combine(Repository(), "tests", "TrainingPaths.Scorm.Tests", "DataModels", "Twin", "twin.mjs");
        using var node = Start(script, web);
        var answer = node.StandardOutput.ReadToEndAsync();
        var complaint = node.StandardError.ReadToEndAsync();
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, scenarios, Options);
        node.StandardInput.Close();
        await node.WaitForExitAsync().WaitAsync(Patience);
        Assert.That(node.ExitCode, Is.Zero, await complaint);
        return JsonSerializer.Deserialize<List<Outcome>>(await answer, Options)!;
    }

    private static Process Start(string script, string folder)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore(NotHere);
            throw;
        }
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
