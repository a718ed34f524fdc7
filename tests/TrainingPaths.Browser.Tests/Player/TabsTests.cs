using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Player;

public sealed class TabsTests : PlayerTest
{
    [Test]
    public async Task A_choice_made_in_one_tab_shows_in_the_other_and_is_sent_once()
    {
        var one = await SignInAsync();
        var two = await OpenAsync();
        await Choose(one, "1b");
        await Expect(two.GetByLabel("1b")).ToBeCheckedAsync();
        await Expect(LineOf(two, 1)).ToHaveAttributeAsync("data-state", "saved");
        await Choose(two, "1c");
        await Expect(one.GetByLabel("1c")).ToBeCheckedAsync();
        await Expect(one.GetByLabel("1b")).Not.ToBeCheckedAsync();
        await Expect(LineOf(one, 1)).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Received.Select(d => d.Options.Single()), Is.EqualTo(new[] { "b", "c" }));
        Assert.That(Server.Kept.Select(d => d.At), Is.Ordered.And.Unique);
    }

    [Test]
    public async Task A_tab_sends_what_another_one_could_not()
    {
        var one = await SignInAsync();
        Server.Fault = Fault.AskForQuiet;
        await Choose(one, "1b");
        await Expect(LineOf(one, 1)).ToHaveAttributeAsync("data-state", "offline");
        Server.Fault = Fault.None;
        await OpenAsync();
        await Expect(LineOf(one, 1)).ToHaveAttributeAsync("data-state", "saved");
        Assert.That(Server.Kept, Has.Length.EqualTo(1));
    }
}
