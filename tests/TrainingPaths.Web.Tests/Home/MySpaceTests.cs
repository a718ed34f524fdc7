using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Home;

public sealed class MySpaceTests
{
    private TestSite site = null!;
    private SmallPath begun = null!;
    private SmallPath asked = null!;
    private Guid structure;
    private Guid hrOfficer;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync("Aux Tilleuls");
        hrOfficer = await site.World.PersonAsync(structure, StructureRole.HrOfficer);
        begun = await site.World.PathAsync(title: "Un parcours commencé");
        asked = await site.World.PathAsync(title: "Un parcours proposé");
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task A_path_that_the_structure_asks_for_does_not_take_the_place_of_the_one_under_way()
    {
        var person = await site.World.PersonAsync(structure);
        await SeeAsync(person, await site.World.EnrolAsync(person, structure, begun));
        site.World.Clock.Pass(TimeSpan.FromDays(1));
        await AskAsync(person);

        var page = await HomeAsync(person);
        Assert.That(Card(page), Does.Contain("Un parcours commencé").And.Contain("Reprendre"));
        Assert.That(page.Document.QuerySelector("section[aria-labelledby=proposed]")!.TextContent, Does.Contain("Votre structure vous propose").And.Contain("Un parcours proposé").And.Contain("proposé par Aux Tilleuls").And.Contain("Commencer"));
        Assert.That(page.Document.QuerySelectorAll("main .button:not(.button-quiet)"), Has.Length.EqualTo(1), "one filled button");
    }

    [Test]
    public async Task The_path_touched_last_is_the_one_to_resume()
    {
        var person = await site.World.PersonAsync(structure);
        await SeeAsync(person, await site.World.EnrolAsync(person, structure, begun));
        site.World.Clock.Pass(TimeSpan.FromDays(1));
        await SeeAsync(person, await site.World.AssignAsync(hrOfficer, person, structure, asked));

        var page = await HomeAsync(person);
        Assert.That(Card(page), Does.Contain("Un parcours proposé").And.Contain("Reprendre"));
        Assert.That(page.Document.QuerySelector("section[aria-labelledby=under-way]")!.TextContent, Does.Contain("Un parcours commencé"));
        Assert.That(page.Document.QuerySelector("section[aria-labelledby=proposed]"), Is.Null, "it is under way now");
    }

    [Test]
    public async Task With_nothing_under_way_what_the_structure_asks_for_is_on_the_card_to_be_started()
    {
        var person = await site.World.PersonAsync(structure);
        await AskAsync(person);

        var page = await HomeAsync(person);
        Assert.That(Card(page), Does.Contain("Votre structure vous propose").And.Contain("Un parcours proposé").And.Contain("proposé par Aux Tilleuls").And.Contain("Commencer").And.Not.Contain("Reprendre"));
        Assert.That(page.Document.QuerySelector("section[aria-labelledby=proposed]"), Is.Null, "said once");
    }

    [Test]
    public async Task Whoever_does_HR_is_led_to_the_team_first_with_its_sentence()
    {
        await AskAsync(await site.World.PersonAsync(structure));
        var page = await HomeAsync(hrOfficer);
        var first = page.Document.QuerySelector("main .button")!;
        Assert.That((first.GetAttribute("href"), first.ClassList.Contains("button-quiet")), Is.EqualTo(("/team", false)));
        Assert.That(page.Document.QuerySelector(".duty")!.TextContent, Does.Match(@"\d+ (personnes? )?n'(a|ont) pas commencé"));
        Assert.That(page.Document.QuerySelectorAll("main .button:not(.button-quiet)"), Has.Length.EqualTo(1), "one filled button");
    }

    [TestCase(FederationRole.Administrator, "/admin")]
    [TestCase(FederationRole.Trainer, "/teach")]
    public async Task Whoever_runs_or_writes_is_led_there_first(FederationRole role, string address)
    {
        var person = await site.World.PersonAsync(structure);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)role);
        Assert.That((await HomeAsync(person)).Document.QuerySelector("main .button")!.GetAttribute("href"), Is.EqualTo(address));
    }

    [Test]
    public async Task Whoever_only_learns_sees_no_duty() => Assert.That((await HomeAsync(await site.World.PersonAsync(structure))).Document.QuerySelector(".duty"), Is.Null);

    private Task<int> AskAsync(Guid person) =>
        site.World.WriteAsync<AssignPath, int>(Caller.Hr(hrOfficer, structure), assign => assign.RunAsync(hrOfficer, structure, asked.Slug, [person], CancellationToken.None));

    private Task SeeAsync(Guid person, Guid enrolment) => site.World.WriteAsync<RecordProgress>(
        Caller.Person(person, structure),
        record => record.RunAsync(enrolment, person, [new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.ScreenReached, 2, site.World.Clock.GetUtcNow().ToUnixTimeMilliseconds())], CancellationToken.None));

    private async Task<WebPage> HomeAsync(Guid person)
    {
        using var browser = await site.SignInAsync(person);
        return await browser.GetAsync("/");
    }

    private static string Card(WebPage page) => page.Document.QuerySelector(".resume-card")!.TextContent;
}
