using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>Whatever breaks, an answer chosen arrives, once.</summary>
public sealed class LossTests : PlayerTest
{
    [TestCase("ServerError")]
    [TestCase("LoseAnswer")]
    [TestCase("ForeignPage")]
    public async Task An_answer_that_the_server_did_not_acknowledge_is_sent_again_and_kept_once(string fault)
    {
        var tab = await SignInAsync();
        Server.Fault = Enum.Parse<Fault>(fault);
        await Choose(tab, "1b");
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "offline");
        Server.Fault = Fault.None;
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Received, Has.Length.GreaterThan(1));
        Assert.That(Server.Received.Select(d => d.Id).Distinct().Single(), Is.EqualTo(Server.Kept.Single().Id));
    }

    [Test]
    public async Task A_server_that_asks_for_quiet_gets_it()
    {
        var tab = await SignInAsync();
        Server.Fault = Fault.AskForQuiet;
        await Choose(tab, "1b");
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "offline");
        await Choose(tab, "1c");
        await Eventually(async () => await RowsOnDevice(tab) == 2, "both choices are on the device");
        await tab.EvaluateAsync("() => { dispatchEvent(new Event('online')); dispatchEvent(new Event('focus')); }");
        await Eventually(async () => await RowsOnDevice(tab) == 2, "they stay there");
        Assert.That(Server.Received, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task An_answer_given_without_network_in_a_tab_that_was_closed_arrives_when_a_page_is_opened_again()
    {
        var tab = await SignInAsync();
        await Computer.SetOfflineAsync(true);
        await Choose(tab, "1b");
        await Expect(LineOf(tab, 1)).ToHaveTextAsync("Pas encore enregistré : réseau.");
        await Eventually(async () => await RowsOnDevice(tab) == 1, "the choice is on the device");
        await tab.CloseAsync();
        Assert.That(Server.Received, Is.Empty);
        await Computer.SetOfflineAsync(false);
        await OpenAsync("lesson");
        await Eventually(() => Server.Kept.Any(d => d.Address == "/learn/e1/answers/a1" && d.Options.Single() == "b"), "the answer arrives, from another page");
    }

    [Test]
    public async Task The_network_coming_back_is_enough()
    {
        var tab = await SignInAsync();
        await Computer.SetOfflineAsync(true);
        foreach (var option in new[] { "1a", "1b", "1c" })
            await Choose(tab, option);
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "offline");
        await Computer.SetOfflineAsync(false);
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Kept.Select(d => d.Options.Single()), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public async Task A_page_killed_before_the_acknowledgement_sends_again_with_the_same_id_and_shows_the_choice()
    {
        var tab = await SignInAsync();
        Server.Fault = Fault.Silence;
        await Choose(tab, "1b");
        await Eventually(() => Server.Received.Length > 0, "the answer was sent");
        var sent = Server.Received[0].Id;
        var devtools = await Computer.NewCDPSessionAsync(tab);
        _ = devtools.SendAsync("Page.crash");
        await Task.WhenAny(CrashOf(tab), Task.Delay(TimeSpan.FromSeconds(30)));
        Server.Fault = Fault.None;
        tab = await OpenAsync();
        await Expect(tab.Locator("input[name='q.q1'][value=b]")).ToBeCheckedAsync();
        await Eventually(() => Server.Kept.Length == 1, "the answer is kept");
        Assert.That(Server.Kept.Single().Id, Is.EqualTo(sent));
    }

    [Test]
    public async Task A_long_time_without_network_is_sent_in_order_in_batches_of_a_hundred()
    {
        var tab = await SignInAsync(page: "lesson");
        await Eventually(() => Server.Kept.Length == 1, "the first screen is kept");
        await Computer.SetOfflineAsync(true);
        await tab.EvaluateAsync("""
            () => {
              for (let turn = 0; turn < 250; turn++) document.querySelector(turn % 2 ? "[data-previous-screen]" : "[data-next-screen]").click();
            }
            """);
        await Eventually(async () => await RowsOnDevice(tab) == 250, "every screen is on the device");
        Server.BatchSizes.Clear();
        await Computer.SetOfflineAsync(false);
        await Eventually(() => Server.Kept.Length == 251, "everything arrives");
        Assert.That(Server.BatchSizes, Is.All.LessThanOrEqualTo(100));
        Assert.That(Server.Received.Select(d => d.At), Is.Ordered);
    }

    private static Task CrashOf(IPage tab)
    {
        var crashed = new TaskCompletionSource();
        tab.Crash += (_, _) => crashed.TrySetResult();
        return crashed.Task;
    }
}
