using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>Two lines and a notice that contradict each other are worse than none: nobody knows which to believe.</summary>
public sealed class OneTruthTests : PlayerTest
{
    [Test]
    public async Task The_bar_does_not_say_saved_while_a_text_is_not()
    {
        var tab = await SignInAsync(page: "lesson");
        await Expect(Bar(tab)).ToHaveAttributeAsync("data-state", "saved");
        await Computer.SetOfflineAsync(true);
        await tab.GetByLabel("Note").FillAsync("Sans réseau");
        await Expect(LineUnder(tab, "Note")).ToHaveAttributeAsync("data-state", "offline");
        await Expect(Bar(tab)).ToHaveTextAsync("Pas encore enregistré : réseau.");
        await Expect(Bar(tab)).ToHaveAttributeAsync("aria-live", "off"); // the text's own line has said it
        await Computer.SetOfflineAsync(false);
        await Expect(Bar(tab)).ToHaveAttributeAsync("data-state", "saved");
        await Expect(LineUnder(tab, "Note")).ToHaveAttributeAsync("data-state", "saved");
    }

    [Test]
    public async Task A_refused_text_stays_in_the_bar_whatever_else_is_saved_until_it_is_written_again()
    {
        Server.Refusal = ("Bonjour", 422, "Ce texte est trop long.");
        var tab = await SignInAsync(page: "activity");
        await tab.GetByLabel("Note").FillAsync("Bonjour");
        await Expect(Bar(tab)).ToHaveTextAsync("Refusé.");
        await tab.GetByLabel("Autre").FillAsync("Bonsoir");
        await Expect(LineUnder(tab, "Autre")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(Bar(tab)).ToHaveAttributeAsync("data-state", "refused");
        await tab.GetByLabel("Note").FillAsync("Bon");
        await Expect(LineUnder(tab, "Note")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(Bar(tab)).ToHaveAttributeAsync("data-state", "none"); // what is well is said once, under its field
    }

    [Test]
    public async Task Nothing_was_sent_goes_when_the_network_is_back()
    {
        var tab = await SignInAsync(page: "lesson");
        await tab.GetByText("Suivant", new() { Exact = true }).ClickAsync();
        await Computer.SetOfflineAsync(true);
        await tab.GetByLabel("Note").FillAsync("Sans réseau");
        await tab.GetByText("Terminer").ClickAsync();
        await Expect(tab.GetByText("Rien n'a été envoyé.")).ToBeVisibleAsync();
        await Computer.SetOfflineAsync(false);
        await Expect(tab.GetByText("Rien n'a été envoyé.")).ToBeHiddenAsync();
        Assert.That((Server.Kept[^1].Text, Server.Finished.Count), Is.EqualTo(("Sans réseau", 0)), "what waited is kept, and the form was not sent by itself");
    }

    private static ILocator Bar(IPage tab) => tab.Locator(".player-bar .save-line");

    private static ILocator LineUnder(IPage tab, string label) => tab.Locator($"textarea[aria-label='{label}'] + .save-line");
}
