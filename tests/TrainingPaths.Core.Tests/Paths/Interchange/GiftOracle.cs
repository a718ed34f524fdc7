using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrainingPaths.Core.Tests.Architecture;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Asks gift-pegjs, a parser that others wrote, what it understands of GIFT texts.</summary>
internal static class GiftOracle
{
    private const string NotHere = "not run: reading GIFT with gift-pegjs needs node, and npm when this project is built";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<JsonArray> ReadAsync(IReadOnlyList<string> texts)
    {
        var folder = Path.Combine(Repository.Root.FullName, "tests", "TrainingPaths.Core.Tests", "obj", "gift-oracle");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "gift-pegjs")))
            Assert.Ignore(NotHere);
        using var node = Start(folder);
        var answer = node.StandardOutput.ReadToEndAsync();
        var complaint = node.StandardError.ReadToEndAsync();
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, texts);
        node.StandardInput.Close();
        await node.WaitForExitAsync().WaitAsync(Patience);
        Assert.That(node.ExitCode, Is.Zero, await complaint);
        return JsonNode.Parse(await answer)!.AsArray();
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("node", ["oracle.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
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
}
