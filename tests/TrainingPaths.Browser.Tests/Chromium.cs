using System.Diagnostics;
using Microsoft.Playwright;

namespace TrainingPaths.Browser.Tests;

/// <summary>The browser of the machine, started once for all tests; each test opens a context of its own, which is a computer of its own.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Started = new(StartAsync);

    // A busy machine is slow, and slow is not wrong: what never comes still fails.
    private const int Patience = 60_000;

    public static async Task<IBrowserContext> NewComputerAsync(BrowserNewContextOptions? options = null)
    {
        var computer = await (await Started.Value).Browser.NewContextAsync(options ?? new BrowserNewContextOptions { Locale = "fr-FR", TimezoneId = "Europe/Paris" });
        computer.SetDefaultTimeout(Patience);
        return computer;
    }

    /// <summary>A browser with a profile on disk, which outlives the browser.</summary>
    public static async Task<IBrowserContext> OpenProfileAsync(string folder, string? site = null)
    {
        var computer = await (await Started.Value).Playwright.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions { ExecutablePath = Find(), Args = Arguments, BaseURL = site, Locale = "fr-FR" });
        computer.SetDefaultTimeout(Patience);
        return computer;
    }

    /// <summary>As a power cut does: no event, no farewell. The browser names its own process.</summary>
    public static async Task KillAsync(IBrowserContext browser, IPage tab)
    {
        var closed = new TaskCompletionSource();
        browser.Close += (_, _) => closed.TrySetResult();
        var devtools = await browser.Browser!.NewBrowserCDPSessionAsync();
        var processes = (await devtools.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo").EnumerateArray();
        var id = processes.Single(p => p.GetProperty("type").GetString() == "browser").GetProperty("id").GetInt32();
        using var process = Process.GetProcessById(id);
        process.Kill();
        await process.WaitForExitAsync();
        await closed.Task;
        Assert.That(tab.IsClosed);
    }

    // Chromium's sandbox refuses the superuser, which many containers run as.
    private static string[] Arguments => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : [];

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Args = Arguments }));
    }

    // TP_CHROMIUM names one; else the first on the PATH; else null, and Playwright takes its own if it was installed.
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TP_CHROMIUM") is { Length: > 0 } chosen)
            return chosen;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (!Started.IsValueCreated)
            return;
        var (playwright, browser) = await Started.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
