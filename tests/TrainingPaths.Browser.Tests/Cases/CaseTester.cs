using System.Threading.Channels;
using Microsoft.Playwright;
using TrainingPaths.Scorm.Tests.Cases;
using TrainingPaths.Scorm.Tests.DataModels.Adl;

namespace TrainingPaths.Browser.Tests.Cases;

/// <summary>Who sits before the player: sees what it shows, presses its buttons, and hears from the SCOs which activity was delivered.</summary>
internal sealed class CaseTester
{
    private const int Patience = 40_000;

    private readonly IPage page;
    private readonly string learnerId;
    private readonly Channel<(IFrame Frame, string Activity)> delivered = Channel.CreateUnbounded<(IFrame, string)>();

    private CaseTester(IPage page, Guid person, string name) => (this.page, learnerId, LearnerName) = (page, person.ToString("N"), name);

    private string LearnerName { get; }

    public static async Task<CaseTester> AtAsync(IPage page, Guid person, string name)
    {
        var tester = new CaseTester(page, person, name);
        await page.ExposeBindingAsync("delivered", (BindingSource source, string activity) => tester.delivered.Writer.TryWrite((source.Frame, activity)));
        return tester;
    }

    public async Task OpenAsync(string address)
    {
        ForgetDeliveries();
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
    }

    /// <summary>What was delivered so far was not what the tester is waiting for.</summary>
    public void ForgetDeliveries()
    {
        while (delivered.Reader.TryRead(out _))
        {
        }
    }

    public async Task<(IFrame Frame, string Activity)> DeliveryAsync(string where)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await delivered.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new AssertionException($"{where}: nothing was delivered\n{await LookAsync()}\n{await page.Locator("main").InnerTextAsync()}");
        }
    }

    public async Task<PlayerLook> LookAsync()
    {
        var lines = await page.Locator("[data-contents] [data-activity-id]").EvaluateAllAsync<string[][]>(
            "all => all.map(line => [line.dataset.title, String('course' in line.dataset), line.getAttribute('aria-disabled')])");
        return new PlayerLook(
            await page.Locator("[data-nav=continue]").IsEnabledAsync(),
            await page.Locator("[data-nav=previous]").IsEnabledAsync(),
            [.. lines.Select(line => new PlayerLine(line[0].Replace('\u00A0', ' ').Trim(), line[1] == "true", line[2] == "false"))]);
    }

    /// <summary>Presses a control of the player, by its name.</summary>
    public Task PressAsync(string control) => page.Locator($"[data-nav={control}]").ClickAsync();

    public async Task ChooseAsync(string title)
    {
        var all = await LookAsync();
        var at = all.Contents.ToList().FindIndex(line => line.IsTitled(title));
        Assert.That(at, Is.Not.Negative, $"{title} is not in the contents\n{all}");
        await page.Locator("[data-contents] [data-activity-id]").Nth(at).ClickAsync();
    }

    /// <summary>The course is open; what it opened with by itself is not what the tester asks for.</summary>
    public async Task SeeContentsAsync(string where)
    {
        await page.Locator("[data-contents] [data-activity-id]").First.WaitForAsync();
        if (await page.Locator("body").GetAttributeAsync("data-session") == "active")
            await DeliveryAsync(where);
    }

    public async Task LeaveAsync()
    {
        // In one breath: a course that has nothing more to show is left by the player itself, and takes the button away.
        await page.EvaluateAsync("() => document.querySelector('[data-nav=exitAll]:not([hidden])')?.click()");
        await MustHaveEndedAsync();
    }

    /// <summary>Whatever the content's own request led to: another delivery, or the end.</summary>
    public async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var next = delivered.Reader.WaitToReadAsync(patience.Token).AsTask();
        var end = page.Locator("body[data-session=ended]").WaitForAsync();
        await Task.WhenAny(next, end);
        await patience.CancelAsync();
        end.Exception?.Handle(_ => true);
    }

    public async Task MustHaveEndedAsync() => await SaysAsync("data-over");

    /// <summary>The attempt has ended and the content is gone, but the course stays open.</summary>
    public async Task MustStayOpenAsync() => await SaysAsync("data-choose");

    /// <param name="ends">Whether the content says goodbye by itself; else it does when it is taken away.</param>
    public async Task PlayAsync(IFrame frame, IEnumerable<ContentCall> calls, bool ends, string where)
    {
        // « …or error code »: either is right.
        var made = calls.Where(call => call.Function == "CheckObjectiveIds" || (call.Returns is not null && !call.Returns.Contains("error code", StringComparison.Ordinal))).ToList();
        var heard = await frame.EvaluateAsync<string[][]>("([calls, ends]) => play(calls, ends)", new object[] { made.Select(call => new[] { call.Function, call.Arg ?? "", call.Value ?? "" }).ToArray(), ends });
        foreach (var (call, answer) in made.Zip(heard))
            Check(call, answer[0], answer[1], answer[2], where);
    }

    private void Check(ContentCall call, string element, string answer, string error, string where)
    {
        if (call.Function == "CheckObjectiveIds")
        {
            Assert.That(answer.Split(','), Is.EquivalentTo(call.Arg!.Split(',')), $"{where}: identifiers of objectives");
            return;
        }

        var expected = call.Returns switch { "<learner id>" => learnerId, "<learner name>" => LearnerName, _ => call.Returns! };
        var isFound = error.Length == 0;
        Assert.That(isFound || (Expectation.IsMet(expected, element, answer) && error == call.Error), $"{where}: {call.Function}({element}, {call.Value}) = {answer} {error}, not {expected} {call.Error}");
    }

    private async Task SaysAsync(string word)
    {
        await Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-session", "ended");
        await Assertions.Expect(page.Locator("[data-message] p")).ToHaveTextAsync(await page.Locator("main").GetAttributeAsync(word) ?? "");
    }
}
