using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

public sealed class NoteTests : PlayerTest
{
    [Test]
    public async Task A_text_is_saved_at_the_pause_and_its_own_line_says_so()
    {
        var tab = await SignInAsync(page: "activity");
        await tab.GetByLabel("Note").PressSequentiallyAsync("Appeler Sofiane");
        await Expect(tab.Locator("textarea + .save-line").First).ToHaveAttributeAsync("data-state", "saved");
        await Expect(tab.Locator("textarea + .save-line").Last).ToHaveAttributeAsync("data-state", "none");
        Assert.That(Server.Kept[^1].Text, Is.EqualTo("Appeler Sofiane"));
        await Expect(tab.GetByText("Enregistrer", new() { Exact = true })).ToBeHiddenAsync();
    }

    [Test]
    public async Task A_window_that_comes_back_during_the_pause_takes_no_text_from_the_server()
    {
        var tab = await SignInAsync(page: "activity");
        await tab.GetByLabel("Note").EvaluateAsync("""
            area => {
              area.value = "Appeler Sofiane";
              area.dispatchEvent(new Event("input"));
              setTimeout(() => dispatchEvent(new Event("focus")), 300);
            }
            """);
        await Expect(tab.Locator("textarea + .save-line").First).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 15_000 });
        Assert.That(Server.Kept[^1].Text, Is.EqualTo("Appeler Sofiane"));
    }

    [Test]
    public async Task A_page_left_in_the_middle_of_a_word_sends_the_word()
    {
        var tab = await SignInAsync(page: "activity");
        await tab.GetByLabel("Note").PressSequentiallyAsync("Appel");
        await tab.GotoAsync("about:blank");
        await Eventually(() => Server.Kept.Any(d => d.Text == "Appel"), "the word arrives");
    }

    [Test]
    public async Task Of_a_text_only_the_newest_state_waits_and_it_is_there_again_in_a_tab_opened_later()
    {
        var tab = await SignInAsync(page: "activity");
        await Computer.SetOfflineAsync(true);
        foreach (var word in new[] { "Lundi", "Mardi", "Mercredi" })
        {
            await tab.GetByLabel("Note").FillAsync(word);
            await tab.GetByLabel("Autre").FocusAsync();
        }

        await Eventually(async () => await RowsOnDevice(tab) == 1, "one row is left");
        await tab.CloseAsync();
        await Computer.SetOfflineAsync(false);
        Server.Fault = Fault.ServerError;
        tab = await OpenAsync("activity");
        await Expect(tab.GetByLabel("Note")).ToHaveValueAsync("Mercredi");
        Server.Fault = Fault.None;
        await Expect(tab.Locator("textarea + .save-line").First).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Kept.Select(d => d.Text), Is.EqualTo(new[] { "Mercredi" }));
    }

    [Test]
    public async Task Declaring_an_activity_waits_for_its_texts()
    {
        var tab = await SignInAsync(page: "activity");
        await tab.GetByLabel("Note").FillAsync("Fait mardi");
        await tab.GetByText("C'est fait").ClickAsync();
        await Expect(tab).ToHaveTitleAsync("Terminé");
        Assert.That((Server.Kept.Single().Text, Server.Finished.Single()["done"].ToString()), Is.EqualTo(("Fait mardi", "1")));
    }
}
