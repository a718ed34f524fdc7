using System.IO.Compression;
using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Team;

public sealed class TeamPackTests
{
    private TestSite site = null!;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        path = await site.World.PathAsync();
    }

    [OneTimeTearDown]
    public async Task Close() => await site.DisposeAsync();

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(40)]
    public async Task Two_clicks_after_the_menu_give_everybody_s_certificates(int people)
    {
        var team = await TeamOfAsync(people);
        await team.AskAsync("Paul", "Durand");
        using var browser = await site.SignInAsync(team.HrOfficer);

        var page = await browser.GetAsync("/team");
        Assert.That(page.Document.QuerySelectorAll("main .button:not(.button-quiet):not(.button-plain)"), Has.Length.EqualTo(1), "one filled button");
        Assert.That(page.Text, Does.Contain(people == 1 ? "Télécharger l'attestation" : $"Télécharger les {people} attestations"));
        var asked = await page.SubmitAsync("main form[action*=Pack]");
        var waiting = await browser.GetAsync(asked.Location!);
        Assert.That(waiting.Text, Does.Contain("Vous pouvez quitter cette page"));
        Assert.That(waiting.Document.QuerySelector("[data-refresh]")!.GetAttribute("aria-busy"), Is.EqualTo("true"), "the page looks again by itself");
        await site.World.RunJobsAsync();

        var ready = await browser.GetAsync("/team");
        Assert.That(ready.Text, Does.Contain(people == 1 ? "Prêt : 1 attestation" : $"Prêt : {people} attestations").And.Contain("1 personne n'en a pas encore (pas commencé)."));
        Assert.That(ready.Document.QuerySelector("[data-refresh]")!.GetAttribute("aria-busy"), Is.EqualTo("false"), "and stops");
        var zip = await browser.GetAsync(ready.Document.QuerySelector("main a[href$='.zip']")!.GetAttribute("href")!);
        using var archive = new ZipArchive(new MemoryStream(zip.Body));
        Assert.That(archive.Entries.Count(e => e.Name.EndsWith(".pdf", StringComparison.Ordinal) && e.Name.Contains("_Un-petit-parcours_", StringComparison.Ordinal)), Is.EqualTo(people));
        Assert.That(zip.ContentHeaders.ContentDisposition!.FileName!.Trim('"'), Does.Match(@"^Attestations_.+_\d{4}-\d\d-\d\d\.zip$"));
        Assert.That(zip.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.audit_entry where action = 'pack.downloaded' and person_id = '{team.HrOfficer}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task From_nine_people_on_a_table_is_filtered_and_the_button_follows_the_filter()
    {
        var team = await TeamOfAsync(9);
        await team.UnderWayAsync("Zoé", "Unique");
        using var browser = await site.SignInAsync(team.HrOfficer);

        var all = await browser.GetAsync("/team");
        var named = await browser.GetAsync("/team?name=famille-03&state=finished");
        var nobody = await browser.GetAsync("/team?name=zzz");
        Assert.That(all.Document.QuerySelectorAll("main tbody tr"), Has.Length.EqualTo(10));
        Assert.That(named.Document.QuerySelectorAll("main tbody tr"), Has.Length.EqualTo(1));
        Assert.That(named.Text, Does.Contain("Télécharger l'attestation"));
        Assert.That(nobody.Text, Does.Contain("Personne ne correspond à ce choix."));
        Assert.That((await browser.GetAsync("/team?state=in-progress")).Text, Does.Contain("Unique").And.Contain("Aucune attestation parmi ces inscriptions.").And.Contain("9 personnes ont terminé, 1 est en cours."), "the sentence is the structure's, whatever the filter");

        var asked = await named.SubmitAsync("main form[action*=Pack]");
        Assert.That(asked.Location, Does.Contain("name=famille-03").And.Contain("state=finished"), "the filter is kept");
        await site.World.RunJobsAsync();
        Assert.That((await browser.GetAsync("/team")).Text, Does.Contain("Prêt : 1 attestation"));
    }

    [Test]
    public async Task Once_somebody_finished_since_a_new_pack_is_offered()
    {
        var team = await TeamOfAsync(1);
        using var browser = await site.SignInAsync(team.HrOfficer);
        await (await browser.GetAsync("/team")).SubmitAsync("main form[action*=Pack]");
        await site.World.RunJobsAsync();
        Assert.That((await browser.GetAsync("/team")).Document.QuerySelector("main form[action*=Pack]"), Is.Null, "control: the same pack is not offered twice");

        await team.CertifiedAsync("Noé", "Depuis");
        site.World.Clock.Pass(TimeSpan.FromMinutes(1));
        var page = await browser.GetAsync("/team");
        Assert.That(page.Text, Does.Contain("1 attestation est arrivée depuis.").And.Contain("Préparer de nouveau : 2 attestations"));
        await page.SubmitAsync("main form[action*=Pack]");
        await site.World.RunJobsAsync();
        Assert.That((await browser.GetAsync("/team")).Text, Does.Contain("Prêt : 2 attestations").And.Not.Contain("depuis."));
    }

    [Test]
    public async Task Whoever_has_two_paths_is_one_person_and_counts_in_both_states()
    {
        var team = await TeamOfAsync(1);
        var (both, _) = await team.CertifiedAsync("Lina", "Double");
        await team.AlsoAskAsync(both, await site.World.PathAsync());
        using var browser = await site.SignInAsync(team.HrOfficer);

        var page = await browser.GetAsync("/team");
        Assert.That(page.Text, Does.Contain("2 personnes ont terminé, 1 a un parcours à commencer.").And.Contain("2 personnes en tout : 1 suit plusieurs parcours et compte dans chacun de ces états."));
        await page.SubmitAsync("main form[action*=Pack]");
        await site.World.RunJobsAsync();
        Assert.That((await browser.GetAsync("/team")).Text, Does.Contain("Prêt : 2 attestations").And.Contain("1 personne en a une et un autre parcours à finir.").And.Not.Contain("n'en a pas encore"));
    }

    [Test]
    public async Task Each_number_of_the_sentence_is_how_many_people_the_filter_shows()
    {
        var team = await TeamOfAsync(8);
        var (both, _) = await team.CertifiedAsync("Lina", "Double");
        await team.AlsoAskAsync(both, await site.World.PathAsync());
        await team.AskAsync("Paul", "Durand");
        using var browser = await site.SignInAsync(team.HrOfficer);

        Assert.That((await browser.GetAsync("/team")).Text, Does.Contain("9 personnes ont terminé, 2 ont un parcours à commencer.").And.Contain("11 inscriptions affichées (10 personnes)"));
        Assert.That((await browser.GetAsync("/team?state=finished")).Text, Does.Contain("(9 personnes)"));
        Assert.That((await browser.GetAsync("/team?state=not-started")).Text, Does.Contain("(2 personnes)"));
        Assert.That((await browser.GetAsync("/team?name=zzz")).Text, Does.Contain("9 personnes ont terminé").And.Not.Contain("0 personne a terminé"));
    }

    [Test]
    public async Task A_large_team_is_enrolled_from_the_top_of_its_page_with_a_list_to_narrow_by_name()
    {
        var team = await TeamOfAsync(9);
        using var browser = await site.SignInAsync(team.HrOfficer);
        var page = await browser.GetAsync("/team");

        var ask = page.Document.QuerySelector("main details.ask")!;
        Assert.That(ask.CompareDocumentPosition(page.Document.QuerySelector("main table")!), Is.EqualTo(AngleSharp.Dom.DocumentPositions.Following));
        Assert.That(ask.QuerySelectorAll("#people .choice"), Has.Length.EqualTo(9), "whole without script");
        Assert.That(ask.QuerySelector("[data-pick=people]")!.HasAttribute("hidden"), Is.True, "what needs script is not shown without");
        Assert.That(ask.QuerySelector("[data-pick=people] input")!.HasAttribute("name"), Is.False, "what is looked for is not sent");
    }

    [Test]
    public async Task A_pack_whose_job_gave_up_may_be_asked_for_again()
    {
        var team = await TeamOfAsync(1);
        using var browser = await site.SignInAsync(team.HrOfficer);
        await (await browser.GetAsync("/team")).SubmitAsync("main form[action*=Pack]");
        await site.World.ExecuteAsync($"update certificates.pack set requested_at = requested_at - interval '31 minutes' where requested_by = '{team.HrOfficer}'");

        var stopped = await browser.GetAsync("/team");
        Assert.That(stopped.Text, Does.Contain("La préparation s'est arrêtée"));
        await stopped.SubmitAsync("main form[action*=Pack]");
        await site.World.RunJobsAsync();
        Assert.That((await browser.GetAsync("/team")).Text, Does.Contain("Prêt : 1 attestation"));
    }

    [Test]
    public async Task A_pack_of_another_structure_is_not_found()
    {
        var team = await TeamOfAsync(1);
        using var browser = await site.SignInAsync(team.HrOfficer);
        await (await browser.GetAsync("/team")).SubmitAsync("main form[action*=Pack]");
        await site.World.RunJobsAsync();
        var address = (await browser.GetAsync("/team")).Document.QuerySelector("main a[href$='.zip']")!.GetAttribute("href")!;
        using var stranger = await site.SignInAsync((await TeamScene.CreateAsync(site, path)).HrOfficer);

        Assert.That((await stranger.GetAsync(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.GetAsync(address)).Status, Is.EqualTo(HttpStatusCode.OK), "control: theirs is there");
    }

    private async Task<TeamScene> TeamOfAsync(int people)
    {
        var team = await TeamScene.CreateAsync(site, path);
        for (var i = 1; i <= people; i++)
            await team.CertifiedAsync("Karima", $"Famille-{i:00}", makeNow: i == people);
        return team;
    }
}
