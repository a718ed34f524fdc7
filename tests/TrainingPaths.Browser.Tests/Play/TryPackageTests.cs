using Microsoft.Playwright;
using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Play;

/// <summary>Courses that speak to the platform, in a real browser, across the two origins.</summary>
[TestFixture(false), TestFixture(true)]
public sealed class TryPackageTests(bool oneHost) : Journey
{
    private readonly Dictionary<ScormEdition, Guid> packages = [];
    private Guid structure;
    private bool crashed;

    protected override bool OneHost => oneHost;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        foreach (var edition in new[] { ScormEdition.Scorm12, ScormEdition.Scorm2004Fourth })
            packages[edition] = (await Site.World.ImportAsync(await SpeakingCourse.ZipAsync(edition, $"Cours {edition}"))).Id;
    }

    [TearDown]
    public void The_browser_lives() => Assert.That(crashed, Is.False);

    [TestCase(ScormEdition.Scorm12, 1280, "fr")]
    [TestCase(ScormEdition.Scorm2004Fourth, 320, "en")]
    public async Task A_course_is_played_to_its_end(ScormEdition edition, int width, string language)
    {
        var page = await TryAsync(edition, width, language);
        var lesson = ContentOf(page);
        await Expect(lesson.Locator("#begin")).ToHaveTextAsync("true");
        await Expect(lesson.Locator("#entry")).ToHaveTextAsync("ab-initio");
        await AssertAccessibleAsync(page);

        await lesson.Locator("#complete").ClickAsync();
        await Expect(lesson.Locator("#saved")).ToHaveTextAsync("true");
        await page.Locator("[data-nav=continue]").ClickAsync();
        await AssertAtAsync(page, 2);
        await lesson.Locator("#complete").ClickAsync();
        await Expect(lesson.Locator("#saved")).ToHaveTextAsync("true");
        // On a phone the contents are a sheet.
        if (width == 320)
            await page.Locator(".player-outline-button").ClickAsync();
        await page.Locator("[data-nav=exitAll]").ClickAsync();

        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-session", "ended");
        await Expect(page.Locator("[data-outcome]")).ToContainTextAsync(language == "fr" ? "Terminé et réussi, 90" : "Completed and passed, 90 %");
        await AssertAccessibleAsync(page);
    }

    [TestCase(ScormEdition.Scorm12)]
    [TestCase(ScormEdition.Scorm2004Fourth)]
    public async Task Who_closes_the_tab_finds_the_place_again(ScormEdition edition)
    {
        var page = await TryAsync(edition);
        await ContentOf(page).Locator("#bookmark").ClickAsync();
        await Expect(ContentOf(page).Locator("#saved")).ToHaveTextAsync("true");
        await page.CloseAsync();

        page = await page.Context.NewPageAsync();
        await page.GotoAsync($"/teach/packages/{packages[edition]}/try");
        await Expect(ContentOf(page).Locator("#entry")).ToHaveTextAsync("resume");
        await Expect(ContentOf(page).Locator("#location")).ToHaveTextAsync("p7");
        await Expect(ContentOf(page).Locator("#data")).ToHaveTextAsync("où j'en étais");
    }

    [Test]
    public async Task What_content_says_while_it_is_closed_is_kept()
    {
        var page = await TryAsync(ScormEdition.Scorm12);
        await ContentOf(page).Locator("#note").ClickAsync();
        await page.Locator("[data-nav=continue]").ClickAsync();
        await AssertAtAsync(page, 2);
        await page.Locator("[data-nav=previous]").ClickAsync();
        await AssertAtAsync(page, 1);
        await Expect(ContentOf(page).Locator("#location")).ToHaveTextAsync("p9");
    }

    [Test]
    public async Task What_was_said_without_saving_survives_a_closed_tab()
    {
        var page = await TryAsync(ScormEdition.Scorm2004Fourth);
        await ContentOf(page).Locator("#note").ClickAsync();
        await page.GotoAsync("/account");
        await page.GotoAsync($"/teach/packages/{packages[ScormEdition.Scorm2004Fourth]}/try");
        await Expect(ContentOf(page).Locator("#location")).ToHaveTextAsync("p9");
    }

    [Test]
    public async Task Content_leads_on_by_itself()
    {
        var page = await TryAsync(ScormEdition.Scorm2004Fourth);
        await ContentOf(page).Locator("#next").ClickAsync();
        await AssertAtAsync(page, 2);
    }

    [Test]
    public async Task The_older_of_two_windows_is_told_that_it_no_longer_saves()
    {
        var old = await TryAsync(ScormEdition.Scorm2004Fourth);
        await Expect(ContentOf(old).Locator("#begin")).ToHaveTextAsync("true");
        var young = await old.Context.NewPageAsync();
        await young.GotoAsync($"/teach/packages/{packages[ScormEdition.Scorm2004Fourth]}/try");
        await Expect(ContentOf(young).Locator("#begin")).ToHaveTextAsync("true");

        await ContentOf(old).Locator("#bookmark").ClickAsync();
        await Expect(ContentOf(old).Locator("#saved")).ToHaveTextAsync("false");
        await Expect(old.Locator("[data-message]")).ToContainTextAsync("dans une autre fenêtre");
        await ContentOf(young).Locator("#bookmark").ClickAsync();
        await Expect(ContentOf(young).Locator("#saved")).ToHaveTextAsync("true");
    }

    [Test]
    public async Task Commit_says_false_while_the_server_cannot_be_reached_and_the_page_saves_once_it_can()
    {
        var page = await TryAsync(ScormEdition.Scorm2004Fourth);
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        await page.Context.SetOfflineAsync(true);
        await ContentOf(page).Locator("#bookmark").ClickAsync();
        await Expect(ContentOf(page).Locator("#saved")).ToHaveTextAsync("false");
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("Pas encore enregistré");

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-status]")).ToHaveTextAsync("Enregistré");
        await page.ReloadAsync();
        await Expect(ContentOf(page).Locator("#location")).ToHaveTextAsync("p7");
    }

    [Test]
    public async Task A_goodbye_that_the_network_lost_arrives_later_and_the_course_goes_on()
    {
        var page = await TryAsync(ScormEdition.Scorm2004Fourth);
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        await page.Context.SetOfflineAsync(true);
        await ContentOf(page).Locator("#quit").ClickAsync();
        await Expect(ContentOf(page).Locator("#end")).ToHaveTextAsync("false");

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-message]")).ToContainTextAsync("Cette partie est terminée");
        await page.Locator("[data-nav=continue]").ClickAsync();
        await AssertAtAsync(page, 2);
        await Expect(page.Locator("[data-message]")).Not.ToContainTextAsync("fenêtre");
    }

    [Test]
    public async Task An_open_window_keeps_its_files_open()
    {
        var page = await TryAsync(ScormEdition.Scorm2004Fourth);
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        var renewed = await page.RunAndWaitForResponseAsync(() => page.Clock.FastForwardAsync("01:00:01"), answer => answer.Url.EndsWith("/renew", StringComparison.Ordinal));
        Assert.That(await renewed.TextAsync(), Does.Contain("true"));
    }

    private async Task<IPage> TryAsync(ScormEdition edition, int width = 1280, string language = "fr")
    {
        var trainer = await Site.World.PersonAsync(structure);
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        var page = await VisitAsync(language, width);
        page.Crash += (_, _) => crashed = true;
        await SignInAsync(page, trainer);
        await page.GotoAsync($"/teach/packages/{packages[edition]}/try");
        return page;
    }

    // The contents first: while the old frame goes, the driver takes it for a page that was closed.
    private async Task AssertAtAsync(IPage page, int number)
    {
        await Expect(page.Locator($"[data-activity-id=lesson-{number}]")).ToHaveAttributeAsync("aria-current", "step");
        await Expect(ContentOf(page).Locator("h1")).ToHaveTextAsync($"Leçon {number}");
    }
}
