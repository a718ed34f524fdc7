using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

public sealed class RefusalTests : PlayerTest
{
    [TestCase(404), TestCase(409), TestCase(422)]
    public async Task A_refusal_is_said_in_the_servers_words_and_does_not_hold_the_others_back(int status)
    {
        var tab = await SignInAsync();
        Server.Refusal = ("q1", status, "Ce quiz est terminé.");
        await Computer.SetOfflineAsync(true);
        await Choose(tab, "1b");
        await tab.GetByText("Suivante").ClickAsync();
        await Choose(tab, "2c");
        await Computer.SetOfflineAsync(false);
        await Expect(LineOf(tab, 2)).ToHaveAttributeAsync("data-state", "saved");
        await Expect(LineOf(tab, 1)).ToHaveTextAsync("Ce quiz est terminé.");
        await Eventually(async () => await RowsOnDevice(tab) == 0, "nothing is left to try");
        Assert.That(Server.Kept.Select(d => d.Question), Is.EqualTo(new[] { "q2" }));
    }

    [TestCase("quiz.attempt-submitted", true)]
    [TestCase("another.rule", false)]
    public async Task An_answer_to_a_quiz_finished_elsewhere_shows_the_way_to_its_result(string rule, bool shown)
    {
        var tab = await SignInAsync();
        (Server.Refusal, Server.RefusalRule) = (("q1", 409, "Ce quiz est terminé."), rule);
        await Choose(tab, "1b");
        await Expect(LineOf(tab, 1)).ToHaveTextAsync("Ce quiz est terminé.");
        await Expect(tab.GetByText("Voir le résultat")).ToBeVisibleAsync(new() { Visible = shown });
    }

    [Test]
    public async Task A_refused_text_stays_on_the_device_and_is_not_sent_again()
    {
        Server.Refusal = ("Bonjour", 422, "Ce texte est trop long.");
        var tab = await SignInAsync(page: "activity");
        await tab.GetByLabel("Note").FillAsync("Bonjour");
        await Expect(tab.Locator("textarea + .save-line").First).ToHaveTextAsync("Ce texte est trop long.");
        await Eventually(async () => await RowsOnDevice(tab) == 1, "the text is kept here");
        var sent = Server.Received.Length;
        await tab.ReloadAsync();
        await Expect(tab.GetByLabel("Note")).ToHaveValueAsync("Bonjour");
        await Expect(tab.Locator("textarea + .save-line").First).ToHaveTextAsync("Ce texte est trop long.");
        await tab.GetByLabel("Autre").FillAsync("Bonsoir");
        await Eventually(() => Server.Kept.Length == 1, "another text passes");
        Assert.That(Server.Received, Has.Length.EqualTo(sent + 1));
    }
}
