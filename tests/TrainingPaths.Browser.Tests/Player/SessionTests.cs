using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>Sessions end, and computers are shared.</summary>
public sealed class SessionTests : PlayerTest
{
    [Test]
    public async Task A_session_that_ends_keeps_the_answer_until_the_person_signs_in_again()
    {
        var tab = await SignInAsync();
        await Computer.ClearCookiesAsync();
        await Choose(tab, "1b");
        await Expect(tab.GetByText("Votre session a expiré.")).ToBeVisibleAsync();
        await Expect(LineOf(tab, 1)).ToHaveTextAsync("Pas encore enregistré : gardé ici.");
        await Expect(tab.GetByLabel("1b")).ToBeCheckedAsync();
        var link = await tab.GetByText("Se connecter").GetAttributeAsync("href");
        Assert.That(link, Does.EndWith("/sign-in?returnUrl=%2Flearn%2Fe1%2Fquiz"));
        await tab.GotoAsync($"{Server.Address}/sign-in/karima?returnUrl=/learn/e1/quiz");
        await Eventually(() => Server.Kept.Length == 1, "the answer is kept");
        Assert.That(Server.Kept.Single().Id, Is.EqualTo(Server.Received[0].Id));
    }

    [Test]
    public async Task Signing_in_again_in_another_tab_is_enough()
    {
        var tab = await SignInAsync();
        await Computer.ClearCookiesAsync();
        await Choose(tab, "1b");
        await Expect(tab.GetByText("Votre session a expiré.")).ToBeVisibleAsync();
        await (await Computer.NewPageAsync()).GotoAsync($"{Server.Address}/sign-in/karima");
        await tab.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        await Expect(tab.GetByText("Votre session a expiré.")).ToBeHiddenAsync();
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "saved");
    }

    [Test]
    public async Task Somebody_else_on_the_same_computer_neither_sees_nor_sends_it()
    {
        var tab = await SignInAsync();
        Server.Fault = Fault.ServerError;
        await Choose(tab, "1b");
        await Eventually(async () => await RowsOnDevice(tab) == 1, "the choice is on the device");
        await tab.CloseAsync();
        Server.Fault = Fault.None;
        var other = await SignInAsync("sofiane");
        await Choose(other, "1c");
        await Expect(LineOf(other, 1)).ToHaveAttributeAsync("data-state", "saved");
        // Her page may still have sent it as it closed, in her own session: what must never be is that his sends it.
        Assert.That(Server.Kept.Where(d => d.Who == "sofiane").Select(d => d.Options.Single()), Is.EqualTo(new[] { "c" }));
        Assert.That(await RowsOnDevice(other), Is.EqualTo(1));
        await SignInAsync("karima");
        await Eventually(() => Server.Kept.Any(d => d.Who == "karima" && d.Options.Single() == "b"), "the first person's own answer arrives with her session");
    }

    [Test]
    public async Task A_page_left_open_never_speaks_with_the_session_of_the_next_person()
    {
        var hers = await SignInAsync("karima");
        await SignInAsync("sofiane");
        await Choose(hers, "1b");
        await Expect(hers.GetByText("Votre session a expiré.")).ToBeVisibleAsync();
        await Eventually(async () => await RowsOnDevice(hers) == 1, "her answer stays on the device");
        Assert.That(Server.Kept, Is.Empty);
        await SignInAsync("karima");
        await Eventually(() => Server.Kept.Length == 1, "it arrives with her own session");
        Assert.That(Server.Kept.Single().Who, Is.EqualTo("karima"));
    }

    [Test]
    public async Task A_page_whose_token_is_too_old_takes_a_new_one_by_itself()
    {
        var tab = await SignInAsync();
        Server.TokenGeneration++;
        await Choose(tab, "1b");
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Received.Select(d => d.Id), Is.EqualTo(new[] { Server.Kept.Single().Id, Server.Kept.Single().Id }));
    }

    [Test]
    public async Task An_answer_older_than_thirty_days_leaves_the_device()
    {
        var tab = await SignInAsync("sofiane", "lesson");
        await Eventually(() => Server.Kept.Length == 1, "the page works");
        await tab.EvaluateAsync("""
            () => new Promise((resolve) => {
              const open = indexedDB.open("outbox", 1);
              open.onsuccess = () => {
                const transaction = open.result.transaction("items", "readwrite");
                const row = (id, days) => transaction.objectStore("items").put({ id, user: "karima", url: "/learn/e1/notes", body: {}, at: Date.now() - days * 86400000 });
                row("old", 31); row("recent", 29);
                transaction.oncomplete = () => { open.result.close(); resolve(); };
              };
            })
            """);
        Assert.That(await RowsOnDevice(tab), Is.EqualTo(2));
        await tab.ReloadAsync();
        await Eventually(async () => await RowsOnDevice(tab) == 1, "the old row is dropped");
    }
}
