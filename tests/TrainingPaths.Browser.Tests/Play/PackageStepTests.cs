using Microsoft.Playwright;
using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Play;

/// <summary>A learner meets a SCORM package among the lessons of a path.</summary>
[TestFixture(false), TestFixture(true)]
public sealed class PackageStepTests(bool oneHost) : Journey
{
    private Guid person;
    private Guid enrolment;

    protected override bool OneHost => oneHost;

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        var package = await Site.World.ImportAsync(await SpeakingCourse.ZipAsync(ScormEdition.Scorm12, "Visite", lessons: 1));
        person = await Site.World.PersonAsync(structure);
        enrolment = await Site.World.AssignAsync(person, person, structure, await Site.World.PathAsync(modules: 1, package: package.Sha256));
    }

    [Test]
    public async Task The_step_is_done_when_the_course_says_so_and_the_way_goes_on()
    {
        var page = await VisitAsync(width: 320);
        await SignInAsync(page, person);
        await page.GotoAsync($"/learn/{enrolment}/m1-scorm/course");
        await Expect(page.Locator("main")).ToContainTextAsync("Cette étape est faite quand le cours indique que vous l'avez terminé.");
        await AssertAccessibleAsync(page);
        await page.Locator("main a.button").ClickAsync();

        var lesson = ContentOf(page);
        await Expect(lesson.Locator("#begin")).ToHaveTextAsync("true");
        await page.EvaluateAsync("() => { window.heard = []; addEventListener('message', (event) => window.heard.push(event.data.kind)); }");
        await lesson.Locator("#complete").ClickAsync();
        await Expect(lesson.Locator("#saved")).ToHaveTextAsync("true");
        await Expect(page.Locator("[data-bench]")).ToHaveCountAsync(0);
        // Where the site has one host, the frame speaks by a port that no test can listen to.
        if (!oneHost)
            await AssertNotWatchedAsync(page);
        await AssertAccessibleAsync(page);
        await page.Locator(".player-leave").ClickAsync();

        await Expect(page.Locator(".notice-success")).ToContainTextAsync("90");
        await Expect(page.Locator(".bottom-bar .is-next a")).ToBeVisibleAsync();
    }

    // The test bench is the author's: of a learner's calls nothing is told but that they were kept.
    private static async Task AssertNotWatchedAsync(IPage page)
    {
        string[] heard = [];
        for (var tries = 0; !heard.Contains("acknowledged"); tries++)
        {
            Assert.That(tries, Is.LessThan(300), "control: the frame speaks to the page");
            await Task.Delay(100);
            heard = await page.EvaluateAsync<string[]>("window.heard");
        }

        Assert.That(heard, Has.No.Member("traced"));
    }
}
