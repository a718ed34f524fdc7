using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TrainingPaths.TestKit.Web;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>The whole product behind a real browser: one site for a fixture, one computer for a person.</summary>
[Category("Browser")]
public abstract class Journey
{
    private protected TestSite Site { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Site = await TestSite.StartLiveAsync(OneHost);
        await ArrangeAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await Site.DisposeAsync();

    /// <summary>Whether the site has no second host for authors' content.</summary>
    protected virtual bool OneHost => false;

    /// <summary>What an author sent, in the player.</summary>
    private protected IFrameLocator ContentOf(IPage page)
    {
        var frame = page.FrameLocator("[data-frame] iframe");
        return OneHost ? frame : frame.FrameLocator("iframe");
    }

    /// <summary>Who and what is there before anybody opens a browser.</summary>
    protected abstract Task ArrangeAsync();

    private protected async Task<IPage> VisitAsync(string language = "fr", int width = 1280, bool script = true, ColorScheme theme = ColorScheme.Light)
    {
        var computer = await Chromium.NewComputerAsync(new BrowserNewContextOptions
        {
            BaseURL = Site.Address,
            Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = script,
            ColorScheme = theme,
            AcceptDownloads = true,
            TimezoneId = "Europe/Paris",
        });
        return await computer.NewPageAsync();
    }

    private protected async Task SignInAsync(IPage page, Guid person)
    {
        await Site.AllowSignInAsync(person);
        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").FillAsync(TestSite.MailOf(person));
        await page.Locator("input[type=password]").FillAsync(TestSite.Password);
        await page.Locator("main button[type=submit]").ClickAsync();
        await ArriveAsync(page, new Regex($"^{Regex.Escape(Site.Address)}/$"));
    }

    /// <summary>Sends a form and waits for the answer: who leaves before it takes the form back.</summary>
    private protected static Task PostAsync(IPage page, ILocator button) =>
        page.RunAndWaitForResponseAsync(() => button.ClickAsync(), answer => answer.Request.Method == "POST");

    /// <summary>Waits for the page that a click leads to, by asking the page itself: the browser's event of loading can pass unseen between two looks.</summary>
    private protected static async Task ArriveAsync(IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        // Asked anew each time: what waits inside the page evaluates text, which the site's policy refuses.
        for (var tries = 0; tries < 600 && !await IsCompleteAsync(page); tries++)
            await Task.Delay(50);
    }

    private static async Task<bool> IsCompleteAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException left) when (left.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            return false;   // the page that was asked has just given way to the next
        }
    }

    /// <summary>WCAG A and AA rules, and nothing wider than the screen.</summary>
    private protected static async Task AssertAccessibleAsync(IPage page)
    {
        var found = await page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        Assert.That(found.Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"), Is.Empty);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, $"{page.Url} scrolls sideways");
    }
}
