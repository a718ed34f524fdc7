using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Tests.Team;

namespace TrainingPaths.Web.Tests.Admin;

public sealed class AdminPageTests
{
    private TestSite site = null!;
    private TeamScene team = null!;
    private Guid administrator;
    private Guid karima;

    [OneTimeSetUp]
    public async Task A_structure_with_a_history()
    {
        site = await TestSite.StartAsync();
        team = await TeamScene.CreateAsync(site, await site.World.PathAsync());
        (karima, _) = await team.CertifiedAsync("Karima", "Bénali-Œhler");
        await team.AskAsync("Paul", "Durand");
        administrator = await site.World.PersonAsync(await site.World.StructureAsync("Siège"));
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", administrator, (int)FederationRole.Administrator);
    }

    [OneTimeTearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task Structures_are_shown_with_counts_and_no_name()
    {
        using var browser = await site.SignInAsync(administrator);
        var page = await browser.GetAsync("/admin");
        var cells = page.Document.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("Aide à domicile", StringComparison.Ordinal)).QuerySelectorAll("td.number").Select(c => c.TextContent);

        Assert.That(cells, Is.EqualTo(new[] { "3", "2", "1" }), "people, enrolments, completed");
        Assert.That(page.Text, Does.Not.Contain("Karima"));
        Assert.That(page.Document.QuerySelector("main a[href='/admin/jobs']"), Is.Not.Null);
    }

    [Test]
    public async Task Somebody_is_found_whatever_the_accents_and_the_look_is_logged()
    {
        using var browser = await site.SignInAsync(administrator);
        Assert.That((await browser.GetAsync("/admin/people")).Text, Does.Not.Contain("Karima"), "nobody is shown before a name is typed");
        var before = await ViewsAsync(karima);
        var page = await browser.GetAsync("/admin/people?name=oehler+KARIMA");

        Assert.That(page.Text, Does.Contain("1 personne").And.Contain("Karima Bénali-Œhler").And.Contain("participant"));
        Assert.That(await ViewsAsync(karima), Is.EqualTo(before + 1));
        Assert.That(await ViewsAsync(team.HrOfficer), Is.Zero, "control: whoever was not shown is not logged");
    }

    [TestCase("%25")]
    [TestCase("_")]
    [TestCase("%5C")]
    [TestCase("'--")]
    public async Task Signs_in_a_name_are_signs(string name)
    {
        using var browser = await site.SignInAsync(administrator);
        Assert.That((await browser.GetAsync("/admin/people?name=" + name)).Text, Does.Contain("Personne ne porte ce nom."));
    }

    [Test]
    public async Task Pages_follow_each_other()
    {
        var structure = await site.World.StructureAsync("Ailleurs");
        for (var i = 0; i < 27; i++)
            await site.World.PersonAsync(structure, given: "Fanny", family: $"Zébulon-{i:00}");
        using var browser = await site.SignInAsync(administrator);
        var first = await browser.GetAsync("/admin/people?name=zebulon");
        var second = await browser.GetAsync(first.Document.QuerySelector("main a[rel=next]")!.GetAttribute("href")!);

        Assert.That(first.Document.QuerySelectorAll(".person-row"), Has.Length.EqualTo(25));
        Assert.That(second.Document.QuerySelectorAll(".person-row").Select(r => r.QuerySelector(".person-name")!.TextContent), Is.EqualTo(new[] { "Fanny Zébulon-25", "Fanny Zébulon-26" }));
    }

    [Test]
    public async Task Requests_for_help_say_since_when_and_are_logged()
    {
        await site.World.InsertAsync("insert into accounts.help_request (id, person_id, page, text, at) values ($1, $2, '/paths', 'Je ne trouve pas le quiz.', $3)", Guid.NewGuid(), karima, site.World.Clock.GetUtcNow().AddDays(-3));
        using var browser = await site.SignInAsync(administrator);
        var before = await ViewsAsync(karima);

        Assert.That((await browser.GetAsync("/admin/help")).Text, Does.Contain("Je ne trouve pas le quiz.").And.Contain("il y a 3 jours"));
        Assert.That(await ViewsAsync(karima), Is.EqualTo(before + 1));
    }

    [TestCase("/admin")]
    [TestCase("/admin/people?name=a")]
    [TestCase("/admin/help")]
    [TestCase("/admin/jobs")]
    [TestCase("/teach")]
    public async Task HR_is_told_that_the_page_does_not_exist(string address)
    {
        using var browser = await site.SignInAsync(team.HrOfficer);
        Assert.That((await browser.GetAsync(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private Task<long> ViewsAsync(Guid person) => site.World.CountAsync($"select count(*) from accounts.audit_entry where action = 'people.viewed' and subject_id = '{person}' and person_id = '{administrator}'");
}
