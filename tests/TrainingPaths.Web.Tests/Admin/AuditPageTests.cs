using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Admin;

/// <summary>The federation reads its audit log a page at a time, by act, by person and by day, and nobody looked at is named in it.</summary>
public sealed class AuditPageTests
{
    private TestSite site = null!;
    private Guid administrator;
    private Guid structure;
    private Browser browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync("Siège");
        administrator = await site.World.PersonAsync(structure, given: "Claire", family: "Fontaine");
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", administrator, (int)FederationRole.Administrator);
        browser = await site.SignInAsync(administrator);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [SetUp]
    public Task Empty() => site.World.InsertAsync("truncate accounts.audit_entry");

    [Test]
    public async Task People_who_were_shown_together_are_one_line_without_their_names()
    {
        for (var i = 0; i < 3; i++)
            await site.World.PersonAsync(structure, given: "Zoé", family: $"Canari{i}");
        await browser.GetAsync("/admin/people?name=canari");

        var page = await browser.GetAsync("/admin/audit");

        Assert.That(Rows(page), Has.Length.EqualTo(1));
        Assert.That(Rows(page)[0], Does.Contain("Claire Fontaine").And.Contain("Personnes affichées").And.Contain("3 personnes").And.Not.Contain("Canari"));
    }

    [Test]
    public async Task Acts_are_sentences_and_are_found_by_kind_by_person_and_by_day()
    {
        var other = await site.World.PersonAsync(structure, given: "Luc", family: "Aubry");
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", other, (int)FederationRole.Trainer);
        await EntryAsync("2026-03-02T22:30:00Z", administrator, AuditActions.StructureChanged, structureId: structure, detail: "Siret, Finess");
        await EntryAsync("2026-03-02T23:30:00Z", other, AuditActions.PackDownloaded, structureId: structure, detail: "12");
        await EntryAsync("2026-03-04T10:00:00Z", null, AuditActions.RoleGiven, subject: other, detail: nameof(FederationRole.Trainer));

        Assert.That(Rows(await browser.GetAsync("/admin/audit")), Has.Length.EqualTo(3));
        Assert.That(Rows(await browser.GetAsync("/admin/audit?act=role.given")).Single(), Does.Contain("Au terminal").And.Contain("Luc Aubry").And.Contain("formateur ou formatrice"));
        Assert.That(Rows(await browser.GetAsync($"/admin/audit?by={other}")).Single(), Does.Contain("12 attestations").And.Contain("Siège"));
        Assert.That(Rows(await browser.GetAsync("/admin/audit?from=2026-03-03&to=2026-03-03")).Single(), Does.Contain("Luc Aubry"), "a day of Paris: half past eleven of the evening in UTC is past midnight there");
        Assert.That(Rows(await browser.GetAsync("/admin/audit?to=2026-03-02")).Single(), Does.Contain("2 champs"));
    }

    [Test]
    public async Task Who_holds_no_role_in_the_federation_is_not_named()
    {
        var hr = await site.World.PersonAsync(structure, given: "Nadia", family: "Canari");
        await EntryAsync("2026-03-02T22:30:00Z", hr, AuditActions.CertificateDownloaded, structureId: structure);
        await EntryAsync("2026-03-02T22:31:00Z", null, AuditActions.RoleGiven, subject: hr, structureId: structure, detail: nameof(StructureRole.HrOfficer));

        var rows = Rows(await browser.GetAsync("/admin/audit"));

        Assert.That(rows, Has.None.Contains("Canari"));
        Assert.That(rows[0], Does.Contain("Rôle donné").And.Contain("RH · Siège"));
        Assert.That(rows[1], Does.Contain("Une personne d'une structure").And.Contain("Attestation téléchargée"));
    }

    [Test]
    public async Task Every_line_is_on_one_page_and_on_one_only_also_when_others_come_in_between()
    {
        for (var i = 0; i < ReadAudit.PageSize + 7; i++)
            await EntryAsync("2026-03-04T10:00:00Z", administrator, AuditActions.StructureAdded, detail: $"n{i}");
        var first = await browser.GetAsync("/admin/audit");
        await EntryAsync("2026-03-05T10:00:00Z", administrator, AuditActions.StructureAdded, detail: "after");

        var second = await browser.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.That((Rows(first).Length, Rows(second).Length), Is.EqualTo((ReadAudit.PageSize, 7)));
        Assert.That(second.Document.QuerySelector("a[rel=next]"), Is.Null);
    }

    [TestCase("from=2026-02-31", "Écrivez un jour du calendrier")]
    [TestCase("from=2026-03-05&to=2026-03-01", "Le premier jour est après le dernier")]
    public async Task Days_that_cannot_be_are_said_and_hide_nothing(string asked, string said)
    {
        await EntryAsync("2026-03-04T10:00:00Z", administrator, AuditActions.StructureAdded);

        var page = await browser.GetAsync($"/admin/audit?{asked}");

        Assert.That(page.Text, Does.Contain(said));
        Assert.That(Rows(page), Has.Length.EqualTo(1));
    }

    [TestCase("act=nothing")]
    [TestCase("after=1.x")]
    [TestCase("after=99999999999999999999.00000000-0000-0000-0000-000000000000")]
    [TestCase("by=nobody")]
    public async Task What_nobody_can_ask_for_is_no_error(string asked)
    {
        await EntryAsync("2026-03-04T10:00:00Z", administrator, AuditActions.StructureAdded);
        Assert.That(Rows(await browser.GetAsync($"/admin/audit?{asked}")), Has.Length.EqualTo(1));
    }

    private static string[] Rows(WebPage page) => [.. page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('\u00a0', ' '))];

    private Task EntryAsync(string at, Guid? person, string action, Guid? subject = null, Guid? structureId = null, string? detail = null) => site.World.InsertAsync(
        "insert into accounts.audit_entry (id, at, person_id, action, subject_id, structure_id, detail) values ($1, $2, $3, $4, $5, $6, $7)",
        Guid.CreateVersion7(), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), (object?)person ?? DBNull.Value, action, (object?)subject ?? DBNull.Value, (object?)structureId ?? DBNull.Value, (object?)detail ?? DBNull.Value);
}
