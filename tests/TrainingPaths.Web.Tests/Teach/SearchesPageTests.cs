using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>What is typed in the catalogue, counted behind the page that searches, and read by those who write paths.</summary>
public sealed class SearchesPageTests
{
    private const string Control = "controle de la file";

    private TestSite site = null!;
    private Browser trainer = null!;
    private Browser learner = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        trainer = await site.SignInAsync(person);
        learner = await site.SignInAsync(await site.World.PersonAsync(structure));
        await site.World.PathAsync();
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        trainer.Dispose();
        learner.Dispose();
        await site.DisposeAsync();
    }

    [SetUp]
    public Task Forget() => site.World.ExecuteAsync("delete from paths.search_day; delete from paths.search_session; delete from paths.search_salt");

    [Test]
    public async Task Before_five_visits_have_typed_the_same_it_says_so()
    {
        await KeepAsync("astreinte", sessions: 4, found: false);
        var page = await trainer.GetAsync("/teach/searches");
        Assert.That(page.Document.QuerySelector(".empty-state")!.TextContent, Does.Contain("Aucun mot n'a encore été tapé assez souvent."));
        Assert.That(page.Text, Does.Not.Contain("astreinte"));
    }

    [Test]
    public async Task What_found_nothing_stands_first_with_how_often()
    {
        await KeepAsync("parcours", sessions: 12, found: true);
        await KeepAsync("astreinte", sessions: 6, found: false);
        var page = await trainer.GetAsync("/teach/searches");
        Assert.That(page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()), Is.EqualTo(new[] { "Sans résultat", "Avec un résultat" }));
        Assert.That(page.Document.QuerySelectorAll("tbody tr").Select(row => (row.Children[0].TextContent.Trim(), row.Children[1].TextContent.Trim())), Is.EqualTo(new[] { ("astreinte", "6"), ("parcours", "12") }));
    }

    [Test]
    public async Task A_search_is_counted_once_a_session_without_the_page_writing_anything()
    {
        await learner.GetAsync("/paths?q=Àstreinte");
        await learner.GetAsync("/paths?q=astreinte");
        await trainer.GetAsync("/paths?q=astreinte");
        await ControlAsync();
        Assert.That(await SessionsAsync("astreinte"), Is.EqualTo(2));
        Assert.That(await site.World.CountAsync("select count(*) from paths.search_day where words = 'astreinte' and not found"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_robots_and_browsers_fetch_ahead_is_not_counted()
    {
        await learner.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/paths?q=astreinte"));
        var ahead = new HttpRequestMessage(HttpMethod.Get, "/paths?q=astreinte");
        ahead.Headers.Add("Sec-Purpose", "prefetch");
        Assert.That((await learner.SendAsync(ahead)).Status, Is.EqualTo(HttpStatusCode.OK));
        using var robot = site.Visit();
        await robot.GetAsync("/paths?q=astreinte");
        await learner.GetAsync("/paths?q=astreinte&theme=qvct");
        await ControlAsync();
        Assert.That(await SessionsAsync("astreinte"), Is.Zero);
    }

    private Task KeepAsync(string words, int sessions, bool found) =>
        site.World.InsertAsync("insert into paths.search_day (day, words, found, sessions) values (current_date, $1, $2, $3)", words, found, sessions);

    /// <summary>Until a search that is sent last is counted, and with it all before.</summary>
    private async Task ControlAsync()
    {
        await learner.GetAsync($"/paths?q={Uri.EscapeDataString(Control)}");
        for (var i = 0; i < 100 && await SessionsAsync(Control) == 0; i++)
            await Task.Delay(100);
        Assert.That(await SessionsAsync(Control), Is.EqualTo(1), "nothing is counted at all: this proves nothing");
    }

    private Task<long> SessionsAsync(string words) => site.World.CountAsync($"select coalesce(sum(sessions), 0) from paths.search_day where words = '{words}'");
}
