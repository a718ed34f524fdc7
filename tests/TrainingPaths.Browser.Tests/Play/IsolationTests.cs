using System.Text.Json;
using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Play;

/// <summary>What a hostile package reaches from inside the player: nothing but its own session.</summary>
[TestFixture(false), TestFixture(true)]
public sealed class IsolationTests(bool oneHost) : Journey
{
    private const int Probes = 27;

    private Guid trainer;
    private Guid hostile;
    private Guid other;

    protected override bool OneHost => oneHost;

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        trainer = await Site.World.PersonAsync(structure);
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        hostile = (await Site.World.ImportAsync(await HostileCourse.ZipAsync(Site.Address))).Id;
        other = (await Site.World.ImportAsync(await SpeakingCourse.ZipAsync(ScormEdition.Scorm2004Fourth, "Autre"))).Id;
    }

    [Test]
    public async Task Every_probe_from_inside_a_package_is_held()
    {
        var page = await VisitAsync();
        await SignInAsync(page, trainer);
        // What another package leaves behind is there to be found, where the browser lets a frame of another site keep anything.
        await page.GotoAsync($"/teach/packages/{other}/try");
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        await ContentOf(page).Locator("body").EvaluateAsync("() => { try { localStorage.setItem(\"another's\", 'left'); } catch { } }");

        await page.GotoAsync($"/teach/packages/{hostile}/try");
        await Expect(ContentOf(page).Locator("#report")).Not.ToBeEmptyAsync();
        var report = JsonSerializer.Deserialize<Dictionary<string, string>>(await ContentOf(page).Locator("#report").InnerTextAsync())!;

        Assert.That(report.Where(probe => probe.Value != "held"), Is.Empty);
        Assert.That(report, Has.Count.EqualTo(Probes));
        // Forged messages ended nothing, the learner is still signed in and where they were.
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-session", "active");
        await page.GotoAsync("/account");
        await Expect(page.Locator("main input[autocomplete=given-name]")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Content_that_commits_without_pause_loses_nothing_by_being_told_to_wait()
    {
        var page = await VisitAsync();
        await SignInAsync(page, trainer);
        await page.GotoAsync($"/teach/packages/{other}/try");
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        // As content would: through the API that it was given, in a loop.
        var refused = await ContentOf(page).Locator("body").EvaluateAsync<int>("""
            () => { let at = window; while (!at.API_1484_11) at = at.parent; const api = at.API_1484_11; let no = 0;
              for (let n = 0; n < 300; n++) { api.SetValue("cmi.location", String(n)); if (api.Commit("") === "false") no++; } return no; }
            """);
        // How many depends on the machine; what matters is that the last one is kept all the same.
        Assert.That(refused, Is.LessThan(300));
        await Expect(page.Locator("[data-status]")).ToHaveTextAsync("Enregistré");
        await page.ReloadAsync();
        await Expect(ContentOf(page).Locator("#location")).ToHaveTextAsync("299");
    }
}
