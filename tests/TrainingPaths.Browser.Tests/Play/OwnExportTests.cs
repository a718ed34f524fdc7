using Microsoft.Playwright;
using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Play;

/// <summary>A path that left as a SCORM package and came back plays in our own player.</summary>
[TestFixture(false), TestFixture(true)]
public sealed class OwnExportTests(bool oneHost) : Journey
{
    private const string Slug = "prevention-et-rps-premieres-bases";

    private readonly Dictionary<ScormEdition, Guid> packages = [];
    private Guid trainer;

    protected override bool OneHost => oneHost;

    protected override async Task ArrangeAsync()
    {
        trainer = await Site.World.PersonAsync(await Site.World.StructureAsync());
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        foreach (var edition in new[] { ScormEdition.Scorm12, ScormEdition.Scorm2004Fourth })
        {
            await using var zip = await ExportedPaths.WriteAsync(ExportedPaths.FolderOf(Slug), edition);
            packages[edition] = (await Site.World.ImportAsync(zip.ToArray())).Id;
        }
    }

    [TestCase(ScormEdition.Scorm12)]
    [TestCase(ScormEdition.Scorm2004Fourth)]
    public async Task A_lesson_that_was_read_is_done_and_the_player_leads_to_the_next(ScormEdition edition)
    {
        var lessons = ExportedPaths.Read(ExportedPaths.FolderOf(Slug)).Version.Steps.Where(s => s.Kind == StepKind.Lesson).Take(2).ToList();
        var page = await VisitAsync();
        await SignInAsync(page, trainer);
        await page.GotoAsync($"/teach/packages/{packages[edition]}/try");
        var content = ContentOf(page);
        await Expect(content.Locator("h1").First).ToHaveTextAsync(lessons[0].Title);

        for (var screen = 1; screen < lessons[0].Screens; screen++)
            await content.Locator("[data-next-screen]").ClickAsync();
        await content.Locator("[data-finish]").First.ClickAsync();
        await Expect(content.Locator("[data-done]")).ToBeVisibleAsync();
        await page.Locator("[data-nav=continue]").ClickAsync();

        await Expect(page.Locator("[data-activity-id][aria-current]")).ToContainTextAsync(lessons[1].Title);
        await Expect(content.Locator("h1").First).ToHaveTextAsync(lessons[1].Title);
        await Expect(page.Locator("[data-activity-id]", new PageLocatorOptions { HasTextString = lessons[0].Title })).ToContainTextAsync("Fait");
    }
}
