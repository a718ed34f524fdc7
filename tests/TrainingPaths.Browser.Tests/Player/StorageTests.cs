using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>Browsers that refuse to keep.</summary>
public sealed class StorageTests : PlayerTest
{
    private const string NoDatabase = "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };";
    private const string NoStorage = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

    [Test]
    public async Task Without_a_database_the_simpler_storage_keeps_the_answer()
    {
        await Computer.AddInitScriptAsync(NoDatabase);
        var tab = await SignInAsync();
        Server.Fault = Fault.ServerError;
        await Choose(tab, "1b");
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "offline");
        var sent = Server.Received[0].Id;
        await tab.CloseAsync();
        Server.Fault = Fault.None;
        await OpenAsync();
        await Eventually(() => Server.Kept.Length == 1, "the answer arrives");
        Assert.That(Server.Kept.Single().Id, Is.EqualTo(sent));
    }

    [Test]
    public async Task A_device_that_can_keep_nothing_says_so_and_still_sends()
    {
        await Computer.AddInitScriptAsync(NoDatabase + NoStorage);
        var tab = await SignInAsync();
        Server.Fault = Fault.ServerError;
        await Choose(tab, "1b");
        await Expect(tab.GetByText("Cet appareil ne peut rien garder.")).ToBeVisibleAsync();
        Server.Fault = Fault.None;
        await Expect(LineOf(tab, 1)).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Kept, Has.Length.EqualTo(1));
    }

    [TestCase(-3), TestCase(3)]
    public async Task A_device_whose_clock_is_days_away_dates_its_choices_by_the_server(int days)
    {
        var shift = days * 24L * 60 * 60 * 1000;
        await Computer.AddInitScriptAsync($$"""
            const now = Date.now, origin = performance.timeOrigin;
            Date.now = () => now() + {{shift}};
            Object.defineProperty(performance, "timeOrigin", { get: () => origin + {{shift}} });
            """);
        var tab = await SignInAsync();
        await Choose(tab, "1b");
        await Eventually(() => Server.Kept.Length == 1, "the answer is kept");
        var apart = DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeMilliseconds(Server.Kept.Single().At);
        Assert.That(apart.Duration(), Is.LessThan(TimeSpan.FromHours(1)));
    }
}
