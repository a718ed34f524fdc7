using Microsoft.Playwright;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>A server and a computer for each test.</summary>
[Category("Browser"), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class PlayerTest
{
    private protected PlayerServer Server { get; private set; } = null!;

    protected IBrowserContext Computer { get; private set; } = null!;

    [SetUp]
    public async Task Open()
    {
        Server = await PlayerServer.StartAsync();
        Computer = await Chromium.NewComputerAsync();
    }

    [TearDown]
    public async Task Close()
    {
        await Computer.CloseAsync();
        await Server.DisposeAsync();
    }

    private protected async Task<IPage> SignInAsync(string who = "karima", string page = "quiz", IBrowserContext? computer = null)
    {
        var tab = await (computer ?? Computer).NewPageAsync();
        await tab.GotoAsync($"{Server.Address}/sign-in/{who}?returnUrl=/learn/e1/{page}");
        return tab;
    }

    private protected async Task<IPage> OpenAsync(string page = "quiz")
    {
        var tab = await Computer.NewPageAsync();
        await tab.GotoAsync($"{Server.Address}/learn/e1/{page}");
        return tab;
    }

    /// <summary>Waits, with a limit that only a broken product reaches.</summary>
    protected static async Task Eventually(Func<Task<bool>> holds, string what)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            if (limit.IsCancellationRequested)
                Assert.Fail($"Never happened: {what}");
            await Task.Delay(50, CancellationToken.None);
        }
    }

    protected static Task Eventually(Func<bool> holds, string what) => Eventually(() => Task.FromResult(holds()), what);

    /// <summary>How many rows this browser still holds, whoever they belong to.</summary>
    protected static Task<int> RowsOnDevice(IPage tab) => tab.EvaluateAsync<int>("""
        () => new Promise((resolve, reject) => {
          const open = indexedDB.open("outbox", 1);
          open.onerror = () => reject(open.error);
          open.onupgradeneeded = () => { open.transaction.abort(); resolve(0); };
          open.onsuccess = () => {
            const count = open.result.transaction("items").objectStore("items").count();
            count.onsuccess = () => { open.result.close(); resolve(count.result); };
          };
        })
        """);

    protected static ILocator LineOf(IPage tab, int question) => tab.Locator($"#question-{question} .save-line");

    protected static Task Choose(IPage tab, string option) => tab.GetByLabel(option, new PageGetByLabelOptions { Exact = true }).CheckAsync();
}
