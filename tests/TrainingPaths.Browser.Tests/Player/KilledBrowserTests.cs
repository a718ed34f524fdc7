using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

public sealed class KilledBrowserTests : PlayerTest
{
    [Test]
    public async Task A_browser_killed_with_an_answer_unsent_sends_it_when_it_is_started_again()
    {
        var profile = Directory.CreateTempSubdirectory("tp-profile-").FullName;
        try
        {
            var browser = await Chromium.OpenProfileAsync(profile);
            var tab = await SignInAsync(computer: browser);
            Server.Fault = Fault.ServerError;
            await Choose(tab, "1b");
            await Eventually(async () => await RowsOnDevice(tab) == 1, "the choice is on the device");
            await Eventually(() => Server.Received.Length > 0, "the choice was sent, and refused");
            var sent = Server.Received[0].Id;
            await Chromium.KillAsync(browser, tab);

            Server.Fault = Fault.None;
            var again = await Chromium.OpenProfileAsync(profile);
            tab = await SignInAsync(computer: again);
            await Expect(tab.Locator("input[name='q.q1'][value=b]")).ToBeCheckedAsync();
            await Eventually(() => Server.Kept.Length == 1, "the answer is kept");
            Assert.That(Server.Kept.Single().Id, Is.EqualTo(sent));
            await again.CloseAsync();
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}
