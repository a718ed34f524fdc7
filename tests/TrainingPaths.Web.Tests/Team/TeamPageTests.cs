using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Team;

public sealed class TeamPageTests
{
    private TestSite site = null!;
    private SmallPath path = null!;
    private TeamScene team = null!;
    private Guid certificate;
    private Guid alone;

    [OneTimeSetUp]
    public async Task A_small_team_at_every_stage()
    {
        site = await TestSite.StartAsync();
        path = await site.World.PathAsync();
        team = await TeamScene.CreateAsync(site, path);
        (_, certificate) = await team.CertifiedAsync("Karima", "Benali");
        await team.UnderWayAsync("Zoé", "Roy");
        await team.UnderWayAsync("Jean", "Loin", daysAgo: 61);
        await team.AskAsync("Paul", "Durand");
        alone = await team.ChooseAloneAsync("Inès", "Secret");
    }

    [OneTimeTearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task The_team_is_said_in_one_sentence_and_shown_person_by_person()
    {
        var page = await TeamAsync();

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("1 personne a terminé, 1 est en cours, 1 s'est interrompue, 1 n'a pas commencé."));
        Assert.That(Row(page, "Benali"), Does.Contain("7 étapes sur 7").And.Contain("Terminé").And.Contain("Attestation"));
        Assert.That(Row(page, "Roy"), Does.Contain("3 étapes sur 7").And.Contain("25 min").And.Contain("En cours"));
        Assert.That(Row(page, "Loin"), Does.Contain("Interrompu"));
        Assert.That(Row(page, "Durand"), Does.Contain("Pas commencé"));
    }

    [Test]
    public async Task A_path_chosen_alone_is_not_there_even_once_HR_asks_for_it()
    {
        Assert.That(Row(await TeamAsync(), "Secret"), Is.Null);

        var other = await TeamScene.CreateAsync(site, path);
        var person = await other.ChooseAloneAsync("Lou", "Discret");
        using var browser = await site.SignInAsync(other.HrOfficer);
        var asked = await (await browser.GetAsync("/team")).SubmitAsync("main form[action*=Assign]", ("Assign.Path", path.Slug), ("Assign.People", person.ToString()));
        var after = await browser.GetAsync(asked.Location!);

        Assert.That(after.Text, Does.Contain("1 personne est maintenant inscrite à ce parcours."));
        Assert.That(Row(after, "Discret"), Does.Contain("Pas commencé").And.Contain("0 étape sur"), "what the person had begun stays theirs");
    }

    [Test]
    public async Task No_score_no_answer_and_no_result_is_in_the_page()
    {
        var html = System.Text.Encoding.UTF8.GetString((await TeamAsync()).Body);
        foreach (var word in new[] { "score", "note obtenue", "bonnes réponses", "%", "m1-quiz", "Question 1" })
            Assert.That(html, Does.Not.Contain(word).IgnoreCase, word);
    }

    [Test]
    public async Task Another_structure_s_people_are_not_there()
    {
        var other = await TeamScene.CreateAsync(site, path);
        await other.AskAsync("Ailleurs", "Voisine");
        using var browser = await site.SignInAsync(team.HrOfficer);

        Assert.That((await browser.GetAsync("/team")).Text, Does.Not.Contain("Voisine"));
        Assert.That((await browser.GetAsync($"/team?structure={other.Structure}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.GetAsync($"/team?structure={team.Structure}")).Text, Does.Contain("Benali"), "control: one's own is there");
    }

    [Test]
    public async Task A_participant_is_told_that_the_page_does_not_exist()
    {
        using var browser = await site.SignInAsync(alone);
        Assert.That((await browser.GetAsync("/team")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task HR_downloads_a_certificate_and_that_is_logged()
    {
        using var browser = await site.SignInAsync(team.HrOfficer);
        var pdf = await browser.GetAsync($"/certificates/{certificate}.pdf");

        Assert.That(pdf.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(System.Text.Encoding.ASCII.GetString(pdf.Body.AsSpan(0, 5)), Is.EqualTo("%PDF-"));
        Assert.That(pdf.ContentHeaders.ContentDisposition!.FileName!.Trim('"'), Does.Match(@"^BENALI_Karima_Un-petit-parcours_\d{4}-\d\d-\d\d\.pdf$"));
        Assert.That((pdf.Headers.CacheControl!.Private, pdf.Headers.CacheControl.NoStore), Is.EqualTo((true, true)));
        Assert.That(await AuditedAsync("certificate.downloaded", certificate), Is.EqualTo(1));
    }

    [Test]
    public async Task One_s_own_certificate_is_listed_downloaded_and_not_logged()
    {
        var (person, mine) = await (await TeamScene.CreateAsync(site, path)).CertifiedAsync("Maud", "Elle");
        using var browser = await site.SignInAsync(person);
        var list = await browser.GetAsync("/certificates");

        Assert.That(list.Document.QuerySelector($"a[href='/certificates/{mine}.pdf']"), Is.Not.Null);
        Assert.That((await browser.GetAsync($"/certificates/{mine}.pdf")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AuditedAsync("certificate.downloaded", mine), Is.Zero);
    }

    [Test]
    public async Task A_certificate_of_another_structure_is_not_found_and_nothing_is_logged()
    {
        var other = await TeamScene.CreateAsync(site, path);
        using var stranger = await site.SignInAsync(other.HrOfficer);
        using var colleague = await site.SignInAsync(alone);

        Assert.That((await stranger.GetAsync($"/certificates/{certificate}.pdf")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await colleague.GetAsync($"/certificates/{certificate}.pdf")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.audit_entry where person_id in ('{other.HrOfficer}', '{alone}')"), Is.Zero);
    }

    [Test]
    public async Task A_certificate_needs_an_account()
    {
        using var browser = site.Visit();
        Assert.That((await browser.GetAsync($"/certificates/{certificate}.pdf")).Location, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task An_empty_structure_is_told_what_to_pass_on()
    {
        var empty = await TeamScene.CreateAsync(site, path);
        using var browser = await site.SignInAsync(empty.HrOfficer);
        var page = await browser.GetAsync("/team");

        Assert.That(page.Text, Does.Contain("Personne n'est encore inscrit.").And.Contain("/join").And.Contain("Qui voit quoi"));
    }

    [Test]
    public async Task HR_of_two_structures_chooses_between_them()
    {
        var second = await TeamScene.CreateAsync(site, path);
        await second.AskAsync("Rose", "Seconde");
        await site.World.JoinAsync(second.HrOfficer, team.Structure, StructureRole.HrOfficer);
        using var browser = await site.SignInAsync(second.HrOfficer);

        Assert.That((await browser.GetAsync($"/team?structure={second.Structure}")).Text, Does.Contain("Seconde").And.Not.Contain("Benali"));
        Assert.That((await browser.GetAsync($"/team?structure={team.Structure}")).Text, Does.Contain("Benali").And.Not.Contain("Seconde"));
    }

    [Test]
    public async Task Nobody_ticked_is_refused_on_the_same_page_and_nobody_is_enrolled()
    {
        var other = await TeamScene.CreateAsync(site, path);
        await site.World.PersonAsync(other.Structure, given: "Anna", family: "Libre");
        using var browser = await site.SignInAsync(other.HrOfficer);
        var refused = await (await browser.GetAsync("/team")).SubmitAsync("main form[action*=Assign]", ("Assign.Path", path.Slug));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Errors, Is.EqualTo(new[] { "Choisissez au moins une personne." }));
        Assert.That(await site.World.CountAsync($"select count(*) from enrolments.assignment where structure_id = '{other.Structure}'"), Is.Zero);
    }

    private async Task<WebPage> TeamAsync()
    {
        using var browser = await site.SignInAsync(team.HrOfficer);
        return await browser.GetAsync("/team");
    }

    private Task<long> AuditedAsync(string action, Guid subject) =>
        site.World.CountAsync($"select count(*) from accounts.audit_entry where action = '{action}' and subject_id = '{subject}'");

    private static string? Row(WebPage page, string family) => page.Document.QuerySelectorAll(".person-row").Select(r => string.Join(' ', r.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .FirstOrDefault(r => r.Contains(family, StringComparison.Ordinal));
}
