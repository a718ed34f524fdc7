using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

public sealed class EveryPageIsAccessibleTests : Journey
{
    private Guid person;
    private Guid enrolment;
    private string slug = "";

    protected override async Task ArrangeAsync()
    {
        await Site.PublishAsync();
        var structure = await Site.World.StructureAsync();
        var path = await Site.World.PathAsync(modules: 1);
        slug = path.Slug;
        // One person with every role sees every page.
        person = await Site.World.PersonAsync(structure);
        await Site.World.JoinAsync(person, structure, StructureRole.HrOfficer);
        foreach (var role in Enum.GetValues<FederationRole>())
            await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)role);
        enrolment = await Site.World.AssignAsync(person, person, structure, path);
        foreach (var zip in new[] { await SamplePackage.ZipAsync("Accepté"), SamplePackage.InAFolder(), SamplePackage.WithoutLaunch() })
            await Site.World.ImportAsync(zip);
        var other = await Site.World.PersonAsync(structure, given: "Anne", family: "Le Goff");
        await Site.World.CompleteAsync(await Site.World.AssignAsync(person, other, structure, path), other, structure, path);
    }

    [TestCase(320, ColorScheme.Light, "fr")]
    [TestCase(1280, ColorScheme.Dark, "en")]
    public async Task No_page_breaks_a_rule_that_axe_knows(int width, ColorScheme theme, string language)
    {
        var page = await VisitAsync(language, width, theme: theme);
        foreach (var address in new[] { "/", "/sign-in", "/join", "/password", "/invitation", "/paths", $"/paths/{slug}", "/paths/prevention-et-rps-premieres-bases", "/paths/prevention-et-rps-premieres-bases/first-lesson", "/verify", "/accessibility", "/privacy", "/help", "/nothing-here" })
            await CheckAsync(page, address);

        await SignInAsync(page, person);
        foreach (var address in new[] { "/", "/account", "/account/sessions", "/certificates", "/team", "/team/people", "/admin", "/admin/structures", "/admin/structures/new", "/admin/people", "/admin/audit", "/admin/publishing", "/teach", "/teach/packages", "/teach/searches", $"/teach/paths/{slug}/versions", $"/learn/{enrolment}/m1-l1", $"/learn/{enrolment}/m1-l1?screen=3", $"/learn/{enrolment}/m1-quiz/quiz", $"/learn/{enrolment}/plan/activity", $"/learn/{enrolment}/classe/session" })
            await CheckAsync(page, address);

        await page.GotoAsync($"/learn/{enrolment}/m1-quiz/quiz");
        // The first run starts the quiz; another finds it open.
        if (await page.Locator("[data-quiz]").CountAsync() == 0)
            await page.Locator("main button[type=submit]").First.ClickAsync();
        await AssertAccessibleAsync(page);
    }

    private static async Task CheckAsync(IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        Assert.That(answer!.Status, Is.LessThan(500), address);
        await AssertAccessibleAsync(page);
    }
}
