using Microsoft.Playwright;
using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Play;

/// <summary>Content on the host of the site: what holds only there, and what it can and cannot do.</summary>
public sealed class OneHostTests : Journey
{
    private Guid structure;
    private Guid package;
    private Guid trainer;

    protected override bool OneHost => true;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        package = (await Site.World.ImportAsync(await WanderingCourse.ZipAsync())).Id;
    }

    [Test]
    public async Task A_page_of_content_may_use_its_own_files_and_finds_the_api_in_itself()
    {
        var content = ContentOf(await TryAsync());
        await Expect(content.Locator("#module")).ToHaveTextAsync("ran");
        await Expect(content.Locator("#fetched")).ToHaveTextAsync("read");
        await Expect(content.Locator("#asked")).ToHaveTextAsync("read");
        await Expect(content.Locator("#above")).ToHaveTextAsync("undefined");
        // What this place cannot give, and the documentation says so.
        await Expect(content.Locator("#inner")).ToHaveTextAsync("nothing above");
        foreach (var refused in new[] { "#worker", "#database", "#canvas" })
            await Expect(content.Locator(refused)).ToHaveTextAsync("no");
    }

    [Test]
    public async Task The_next_page_of_an_item_goes_on_where_the_first_stopped_and_leaving_counts()
    {
        var page = await TryAsync();
        var content = ContentOf(page);
        await content.GetByText("Suite").ClickAsync();
        await Expect(content.Locator("#place")).ToHaveTextAsync("page 1");
        await Expect(content.Locator("#kept")).ToHaveTextAsync("1 2 c=3");
        await Expect(content.Locator("#long")).ToHaveTextAsync("60000");
        // Said while the second page already came.
        await Expect(content.Locator("#late")).ToHaveTextAsync("7");

        await content.GetByText("Terminer").ClickAsync();
        await Expect(content.Locator("#saved")).ToHaveTextAsync("true");
        await Expect(page.Locator("[data-trace]")).ToContainTextAsync("Commit(");
        Assert.That(await Site.World.CountAsync($"select count(*) from tracking.stored_commit where person_id = '{trainer}' and body::jsonb ->> 'cmi.score.raw' = '7' and body::jsonb ->> 'cmi.location' = 'page 1' and body::jsonb ->> 'cmi.completion_status' = 'completed'"), Is.EqualTo(1));
        Assert.That(await DoneAsync(), Is.Zero, "control: SCORM 2004 counts when an attempt ends");
        await page.Locator(".player-leave").ClickAsync();
        for (var tries = 0; await DoneAsync() == 0; tries++)
        {
            Assert.That(tries, Is.LessThan(100), "who leaves by the link has left the course");
            await Task.Delay(100);
        }
    }

    [Test]
    public async Task A_link_that_is_opened_directly_is_as_harmless_as_the_frame()
    {
        var page = await TryAsync();
        await Expect(ContentOf(page).Locator("#module")).ToHaveTextAsync("ran");
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(page.Frames.Single(frame => frame.Url.EndsWith("/index.html", StringComparison.Ordinal)).Url);

        Assert.That(await tab.EvaluateAsync<string>("self.origin"), Is.EqualTo("null"));
        Assert.That(await tab.EvaluateAsync<string>("""
            async () => {
              const tries = [
                () => Object.getOwnPropertyDescriptor(Document.prototype, "cookie").get.call(document),
                () => Object.getOwnPropertyDescriptor(Window.prototype, "localStorage")?.get.call(window) ?? indexedDB.open("x"),
                () => fetch("/account", { credentials: "include" }).then((answer) => answer.text()),
                () => navigator.serviceWorker.register("/sandbox.js"),
                () => caches.keys(),
              ];
              const got = await Promise.all(tries.map(async (one) => { try { await one(); return "reached"; } catch { return "held"; } }));
              return got.join(" ") + " " + typeof window.API_1484_11;
            }
            """), Is.EqualTo("held held held held held undefined"));
    }

    [Test]
    public async Task The_site_s_pages_run_no_file_of_a_package()
    {
        var page = await TryAsync();
        await Expect(ContentOf(page).Locator("#module")).ToHaveTextAsync("ran");
        var script = new Uri(new Uri(page.Frames.Single(frame => frame.Url.EndsWith("/index.html", StringComparison.Ordinal)).Url), "part.js").AbsolutePath;
        Assert.That(await page.EvaluateAsync<string>("(src) => new Promise((done) => { const script = document.createElement('script'); script.onload = () => done('ran'); script.onerror = () => done('refused'); script.src = src; document.head.append(script); })", script), Is.EqualTo("refused"));
        Assert.That(await page.EvaluateAsync<int>("(src) => fetch(src).then((answer) => answer.status)", script), Is.EqualTo(404));
    }

    [TestCase("/account")]
    [TestCase("/sandbox.js")]
    [TestCase("https://elsewhere.example/")]
    public async Task The_frame_with_a_session_s_key_shows_this_package_s_place_and_no_other(string address)
    {
        var page = await TryAsync();
        var content = ContentOf(page);
        await content.GetByText("Suite").ClickAsync();
        await Expect(content.Locator("h1")).ToHaveTextAsync("Deux");
        var refused = page.WaitForConsoleMessageAsync(new PageWaitForConsoleMessageOptions { Predicate = said => said.Text.Contains("frame-src", StringComparison.Ordinal) });
        await content.Locator("body").EvaluateAsync("(_, to) => { location.href = to; }", address);
        await refused;
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-session", "active");
    }

    private Task<long> DoneAsync() => Site.World.CountAsync($"select count(*) from tracking.registration where person_id = '{trainer}' and completed_at is not null and passed");

    private async Task<IPage> TryAsync()
    {
        trainer = await Site.World.PersonAsync(structure);
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        var page = await VisitAsync();
        await SignInAsync(page, trainer);
        await page.GotoAsync($"/teach/packages/{package}/try");
        return page;
    }
}
