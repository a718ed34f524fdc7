using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

public sealed class LessonTests : PlayerTest
{
    [Test]
    public async Task Screens_turn_without_network_and_where_the_learner_was_arrives_afterwards()
    {
        var tab = await SignInAsync(page: "lesson");
        await Expect(tab.Locator(".player-bar .save-line")).ToHaveAttributeAsync("data-state", "saved");
        await Computer.SetOfflineAsync(true);
        await tab.GetByText("Suivant", new() { Exact = true }).ClickAsync();
        await Expect(tab.Locator("section:visible h2")).ToHaveTextAsync("Partie 3");
        await Expect(tab.Locator("section:visible h2")).ToBeFocusedAsync();
        await Expect(tab.GetByText("Écran 3 sur 3")).ToBeVisibleAsync();
        await Expect(tab.GetByText("Terminer")).ToBeVisibleAsync();
        await Expect(tab.GetByText("Suivant", new() { Exact = true })).ToBeHiddenAsync();
        Assert.That(tab.Url, Does.EndWith("?screen=3"));
        await tab.GetByText("Précédent").ClickAsync();
        await Expect(tab.GetByText("Terminer")).ToBeHiddenAsync();
        await Expect(tab.Locator(".player-bar .save-line")).ToHaveAttributeAsync("data-state", "offline");
        await tab.GetByLabel("Note").FillAsync("Sans réseau");
        await Expect(tab.Locator("textarea + .save-line")).ToHaveAttributeAsync("data-state", "offline");
        await Computer.SetOfflineAsync(false);
        await Expect(tab.Locator(".player-bar .save-line")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(tab.Locator("textarea + .save-line")).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Kept.Where(d => d.Address == "/learn/e1/events").Select(d => d.Screen), Is.EqualTo(new[] { 2, 3, 2 }));
    }

    [Test]
    public async Task Finishing_without_network_keeps_the_page()
    {
        var tab = await SignInAsync(page: "lesson");
        await tab.GetByText("Suivant", new() { Exact = true }).ClickAsync();
        await Computer.SetOfflineAsync(true);
        await tab.GetByText("Terminer").ClickAsync();
        await Expect(tab.GetByText("Rien n'a été envoyé.")).ToBeVisibleAsync();
        await Computer.SetOfflineAsync(false);
        await tab.GetByText("Terminer").ClickAsync();
        await Expect(tab).ToHaveTitleAsync("Terminé");
    }
}
