using Microsoft.Playwright;
using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Play;

/// <summary>A browser dies while what its content stored is on no server yet.</summary>
[TestFixture(false), TestFixture(true)]
public sealed class KilledTabTests(bool oneHost) : Journey
{
    private const string Rows = """
        () => new Promise((done) => {
          const asked = indexedDB.open("unsent", 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore("commits", { keyPath: "id" });
          asked.onsuccess = () => { const all = asked.result.transaction("commits").objectStore("commits").getAll(); all.onsuccess = () => { asked.result.close(); done(all.result.filter((row) => row.values["cmi.location"] === "p7").length); }; };
        })
        """;

    private Guid package;
    private Guid trainer;
    private string profile = "";

    protected override bool OneHost => oneHost;

    protected override async Task ArrangeAsync() => package = (await Site.World.ImportAsync(await SpeakingCourse.ZipAsync(ScormEdition.Scorm2004Fourth, "Interrompu"))).Id;

    [SetUp]
    public async Task ArriveAsync()
    {
        trainer = await Site.World.PersonAsync(await Site.World.StructureAsync());
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        profile = Directory.CreateTempSubdirectory("tp-profile-").FullName;
    }

    [TearDown]
    public void Leave() => Directory.Delete(profile, recursive: true);

    [Test]
    public async Task What_it_had_not_sent_is_there_when_the_course_is_opened_again()
    {
        await DieUnsentAsync();
        Assert.That(await Site.World.CountAsync($"select count(*) from tracking.stored_commit where person_id = '{trainer}' and body like '%p7%'"), Is.Zero, "control: the server never had it");

        await using var browser = await Chromium.OpenProfileAsync(profile, Site.Address);
        var page = await OpenAsync(browser);
        await Expect(ContentOf(page).Locator("#location")).ToHaveTextAsync("p7");
        await Expect(ContentOf(page).Locator("#entry")).ToHaveTextAsync("resume");
        Assert.That(await page.EvaluateAsync<int>(Rows), Is.Zero, "what is home is not kept any longer");
    }

    [Test]
    public async Task What_another_computer_has_gone_past_since_is_archived_and_told()
    {
        await DieUnsentAsync();
        var other = await VisitAsync();
        await SignInAsync(other, trainer);
        await other.GotoAsync(Course);
        await Expect(ContentOf(other).Locator("#begin")).ToHaveTextAsync("true");

        await using var browser = await Chromium.OpenProfileAsync(profile, Site.Address);
        var page = await OpenAsync(browser);
        await Expect(page.Locator("[data-message]")).ToContainTextAsync("n'a pas pu être enregistrée");
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        await Expect(ContentOf(page).Locator("#location")).ToBeEmptyAsync();
        Assert.That(await Site.World.CountAsync($"select count(*) from tracking.stored_commit where person_id = '{trainer}' and is_stale and body like '%p7%'"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_came_after_the_key_was_worn_out_is_there_when_the_course_is_opened_again()
    {
        await using var browser = await Chromium.OpenProfileAsync(profile, Site.Address);
        var page = await OpenAsync(browser);
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        await Site.World.ExecuteAsync($"update tracking.session_key set expires_at = now() - interval '1 hour' where person_id = '{trainer}'");
        await ContentOf(page).Locator("#bookmark").ClickAsync();
        await Expect(ContentOf(page).Locator("#saved")).ToHaveTextAsync("false");
        await UntilKeptAsync(page);

        await page.GotoAsync(Course);
        await Expect(ContentOf(page).Locator("#location")).ToHaveTextAsync("p7");
    }

    private string Course => $"/teach/packages/{package}/try";

    private async Task DieUnsentAsync()
    {
        var browser = await Chromium.OpenProfileAsync(profile, Site.Address);
        var page = await OpenAsync(browser);
        await Expect(ContentOf(page).Locator("#begin")).ToHaveTextAsync("true");
        await browser.SetOfflineAsync(true);
        await ContentOf(page).Locator("#bookmark").ClickAsync();
        await Expect(ContentOf(page).Locator("#saved")).ToHaveTextAsync("false");
        await UntilKeptAsync(page);
        Assert.That(await ContentOf(page).Locator("body").EvaluateAsync<string[]>("async () => (await indexedDB.databases().catch(() => [])).map((one) => one.name)"), Has.No.Member("unsent"), "content has no part in it");
        await Chromium.KillAsync(browser, page);
    }

    private static async Task UntilKeptAsync(IPage page)
    {
        for (var tries = 0; await page.EvaluateAsync<int>(Rows) == 0; tries++)
        {
            Assert.That(tries, Is.LessThan(300), "the device never kept it");
            await Task.Delay(100);
        }
    }

    private async Task<IPage> OpenAsync(IBrowserContext browser)
    {
        var page = browser.Pages[0];
        // The browser may have written that somebody is signed in before it died, or not.
        await browser.ClearCookiesAsync();
        await SignInAsync(page, trainer);
        await page.GotoAsync(Course);
        return page;
    }
}
