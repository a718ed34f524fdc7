using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>The outline of a long path beside a short screen of text.</summary>
public sealed class OutlineTests : Journey
{
    private Guid person;
    private Guid enrolment;

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        person = await Site.World.PersonAsync(structure);
        enrolment = await Site.World.EnrolAsync(person, structure, await Site.World.PathAsync(modules: 8, sequential: false));
    }

    [TestCase(1280)]
    [TestCase(320)]
    public async Task It_opens_where_one_is_and_makes_no_page_of_nothing(int width)
    {
        var page = await VisitAsync(width: width);
        await SignInAsync(page, person);
        await page.GotoAsync($"/learn/{enrolment}/m8-l2");
        if (width < 1024)
            await page.Locator(".player-outline-button").ClickAsync();
        await Expect(page.Locator(".outline .is-here a")).ToBeInViewportAsync();
        if (width < 1024)
            return;

        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight"), Is.LessThan(200), "one screen of three words");
        await Expect(page.Locator(".player main h1")).ToBeInViewportAsync();
        await page.Locator(".outline a").First.FocusAsync();
        await Expect(page.Locator(".outline a").First).ToBeInViewportAsync();
        await AssertAccessibleAsync(page);
    }
}
