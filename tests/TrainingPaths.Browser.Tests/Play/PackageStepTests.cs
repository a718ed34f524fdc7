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
        await lesson.Locator("#complete").ClickAsync();
        await Expect(lesson.Locator("#saved")).ToHaveTextAsync("true");
        await AssertAccessibleAsync(page);
        await page.Locator(".player-leave").ClickAsync();

        await Expect(page.Locator(".notice-success")).ToContainTextAsync("90");
        await Expect(page.Locator(".bottom-bar .is-next a")).ToBeVisibleAsync();
    }
}
