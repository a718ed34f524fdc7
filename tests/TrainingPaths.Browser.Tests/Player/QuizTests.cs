using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

public sealed class QuizTests : PlayerTest
{
    [Test]
    public async Task A_choice_is_saved_when_it_is_made_and_the_line_under_it_says_so()
    {
        var tab = await SignInAsync();
        await Choose(tab, "1b");
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "saved");
        await Expect(LineOf(tab, 1)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"Enregistré à \d+ h \d\d"));
        Assert.That(Server.Kept.Select(d => (d.Question, d.Options.Single(), d.Who)), Is.EqualTo(new[] { ("q1", "b", "karima") }));
        Assert.That(await LineOf(tab, 1).EvaluateAsync<string>("line => line.previousElementSibling.textContent"), Is.EqualTo("1b"));
        await Eventually(async () => await RowsOnDevice(tab) == 0, "the device forgets what is acknowledged");
    }

    [Test]
    public async Task Control_without_the_outbox_a_choice_that_was_not_sent_is_lost()
    {
        await Computer.RouteAsync("**/player.js", route => route.AbortAsync());
        var tab = await SignInAsync();
        await Choose(tab, "1b");
        await tab.CloseAsync();
        tab = await OpenAsync();
        Assert.That((Server.Kept.Length, await tab.Locator("input:checked").CountAsync()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Questions_come_one_at_a_time_and_the_keyboard_is_enough()
    {
        var tab = await SignInAsync();
        await Expect(tab.Locator(".question:visible")).ToHaveCountAsync(1);
        await Expect(tab.GetByText("Précédente")).ToBeHiddenAsync();
        await Expect(tab.GetByText("Terminer")).ToBeHiddenAsync();
        await tab.GetByText("Suivante").FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await Expect(tab.Locator("legend:visible")).ToHaveTextAsync("Question 2");
        await Expect(tab.Locator("#question-2 legend")).ToBeFocusedAsync();
        await tab.Keyboard.PressAsync("Tab");
        await tab.Keyboard.PressAsync("Space");
        await tab.Keyboard.PressAsync("ArrowDown");
        await Eventually(() => Server.Kept.Length == 2, "both choices are kept");
        Assert.That(Server.Kept.Select(d => d.Options.Single()), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Several_answers_are_sent_together_as_they_stand()
    {
        var tab = await SignInAsync();
        await tab.GetByText("Suivante").ClickAsync();
        await tab.GetByText("Suivante").ClickAsync();
        await Choose(tab, "3a");
        await Choose(tab, "3c");
        await tab.GetByLabel("3a").UncheckAsync();
        await Eventually(() => Server.Kept.Length == 3, "each choice is kept");
        Assert.That(Server.Kept.Select(d => string.Concat(d.Options)), Is.EqualTo(new[] { "a", "ac", "c" }));
    }

    [Test]
    public async Task Finishing_waits_until_the_server_holds_every_answer()
    {
        var tab = await SignInAsync();
        Server.Fault = Fault.ServerError;
        await ReachTheEnd(tab);
        await tab.GetByText("Terminer").ClickAsync();
        await Expect(tab.GetByText("Rien n'a été envoyé.")).ToBeVisibleAsync();
        await Expect(LineOf(tab, 3)).ToHaveAttributeAsync("data-state", "offline");
        Assert.That(Server.Finished, Is.Empty);
        Server.Fault = Fault.None;
        await tab.GetByText("Terminer").ClickAsync();
        await Expect(tab).ToHaveTitleAsync("Terminé");
        Assert.That(Server.Kept, Has.Length.EqualTo(1));
        Assert.That(Server.Finished.Single()["scripted"] + Server.Finished.Single()["finish"], Is.EqualTo("11"));
    }

    [Test]
    public async Task Finishing_without_network_keeps_the_page_and_says_so()
    {
        var tab = await SignInAsync();
        await ReachTheEnd(tab);
        await Eventually(() => Server.Kept.Length == 1, "the answer is kept");
        await Computer.SetOfflineAsync(true);
        await tab.EvaluateAsync("() => Object.defineProperty(navigator, 'onLine', { get: () => true })"); // a network that lies, as in a lift
        await tab.GetByText("Terminer").ClickAsync();
        await Expect(tab.GetByText("Rien n'a été envoyé.")).ToBeVisibleAsync();
        await Expect(LineOf(tab, 3)).ToHaveAttributeAsync("data-state", "saved");
        await Expect(tab).ToHaveTitleAsync("quiz");
        Assert.That(Server.Finished, Is.Empty);
        await Computer.SetOfflineAsync(false);
        await tab.GetByText("Terminer").ClickAsync();
        await Expect(tab).ToHaveTitleAsync("Terminé");
    }

    [Test]
    public async Task The_quiz_opens_at_the_first_question_without_an_answer()
    {
        var tab = await SignInAsync();
        await Choose(tab, "1a");
        await Eventually(() => Server.Kept.Length == 1, "the answer is kept");
        await tab.ReloadAsync();
        await Expect(tab.Locator("legend:visible")).ToHaveTextAsync("Question 2");
        await tab.GetByText("Précédente").ClickAsync();
        await Expect(tab.GetByLabel("1a")).ToBeCheckedAsync();
    }

    private static async Task ReachTheEnd(IPage tab)
    {
        await tab.GetByText("Suivante").ClickAsync();
        await tab.GetByText("Suivante").ClickAsync();
        await Choose(tab, "3a");
    }
}
