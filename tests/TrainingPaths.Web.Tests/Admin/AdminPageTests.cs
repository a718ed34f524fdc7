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
        var head = await site.World.StructureAsync("Siège");
        administrator = await site.World.PersonAsync(head);
        // Where no territory was given there are enough people to be told.
        for (var n = 0; n < 5; n++)
            await site.World.PersonAsync(head);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", administrator, (int)FederationRole.Administrator);
    }

    [OneTimeTearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task Participation_is_told_by_territory_from_five_people_on()
    {
        var path = await site.World.PathAsync();
        await PeopleAsync("Berry", 6, path, shared: 5);
        await PeopleAsync("Berry", 1, path, shared: 0);
        await PeopleAsync("Sologne", 5, path, shared: 4);
        using var browser = await site.SignInAsync(administrator);
        var page = await browser.GetAsync("/admin");

        Assert.That(Cells(page, "Berry"), Is.EqualTo(new[] { "2", "7", "5", "moins de 5" }), "structures, people, on a path, completed");
        Assert.That(Cells(page, "Sologne"), Is.EqualTo(new[] { "1", "5", "moins de 5", "moins de 5" }), "four of five are too few to be told");
        Assert.That(page.Text, Does.Contain("Un parcours choisi par la personne elle-même n'appartient qu'à elle").And.Not.Contain("Karima"));
        Assert.That(page.Document.QuerySelector("main a[href='/admin/jobs']"), Is.Not.Null);
    }

    [Test]
    public async Task Territories_that_are_too_small_are_counted_together()
    {
        var path = await site.World.PathAsync();
        await PeopleAsync("Perche", 3, path, shared: 3);
        await PeopleAsync("Vexin", 4, path, shared: 3);
        using var browser = await site.SignInAsync(administrator);
        var page = await browser.GetAsync("/admin");

        Assert.That(page.Document.QuerySelectorAll("main tbody th").Select(th => th.TextContent), Has.None.EqualTo("Perche").And.None.EqualTo("Vexin"));
        Assert.That(Cells(page, "2 petits territoires ensemble"), Is.EqualTo(new[] { "2", "7", "6", "moins de 5" }));
    }

    private static IEnumerable<string> Cells(WebPage page, string territory) =>
        page.Document.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Replace('\u00A0', ' ') == territory).QuerySelectorAll("td.number").Select(c => c.TextContent.Replace('\u00A0', ' '));

    // Everybody follows the path; only some of them with their structure knowing.
    private async Task PeopleAsync(string territory, int people, SmallPath path, int shared)
    {
        var structure = await site.World.StructureAsync();
        await site.World.InsertAsync("update accounts.structure set territory = $1 where id = $2", territory, structure);
        for (var n = 0; n < people; n++)
        {
            var enrolment = await site.World.EnrolAsync(await site.World.PersonAsync(structure), structure, path);
            if (n < shared)
                await site.World.InsertAsync("update enrolments.enrolment set visible_to_structure = true where id = $1", enrolment);
        }
    }

    [Test]
    public async Task What_was_published_on_somebody_s_word_is_listed_with_name_day_and_reason()
    {
        var path = await site.World.PathAsync();
        const string Insert = "insert into paths.version_waiver (path_version_id, position, rule, file, stable_id, message, covers, reason, waived_by, waived_on) values ($1, $2, $3, 'modules/01-a/01-b.md', 'm1-l1', $4, 'Le seuil', 'Confirmé par téléphone.', 'Camille Martin', '2026-11-23')";
        await site.World.InsertAsync(Insert, path.VersionId, 1, "lesson.to-verify", "À vérifier avant publication : <b>le seuil</b>");
        await site.World.InsertAsync(Insert, path.VersionId, 2, "markdown.link-text", "Ce lien n'a pas de texte.");
        using var browser = await site.SignInAsync(administrator);
        var page = await browser.GetAsync("/admin/waivers");

        var rows = page.Document.QuerySelectorAll("main tbody tr").ToList();
        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(rows[0].TextContent, Does.Contain("<b>le seuil</b>").And.Contain("Confirmé par téléphone.").And.Contain("Camille Martin").And.Contain("Version 1"));
        Assert.That(page.Text, Does.Contain("1 fait à vérifier"));
        Assert.That((await browser.GetAsync("/admin")).Document.QuerySelector("main a[href='/admin/waivers']"), Is.Not.Null);
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
