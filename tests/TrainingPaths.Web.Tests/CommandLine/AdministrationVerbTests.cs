using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Tests.Team;

namespace TrainingPaths.Web.Tests.CommandLine;

/// <summary>What whoever runs a site does at the terminal, and what its pages show of it.</summary>
public sealed class AdministrationVerbTests
{
    private TestSite site = null!;

    [OneTimeSetUp]
    public async Task Start() => site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task A_structure_that_was_added_is_in_the_list_once()
    {
        var first = await RunAsync("add-structure", "Entraide du Perche", "Mortagne");
        var again = await RunAsync("add-structure", "Entraide du Perche", "Mortagne");
        var nowhere = await RunAsync("add-structure", "Entraide", "Ailleurs", "--time-zone", "Europe/Perche");

        Assert.That((first.Code, again.Code, nowhere.Code), Is.EqualTo((0, 0, 65)), first.Errors);
        Assert.That(again.Output, Does.Contain("already there"));
        Assert.That(nowhere.Errors, Does.StartWith("This time zone is unknown"));
        Assert.That(await site.World.CountAsync("select count(*) from accounts.structure where name like 'Entraide%' and time_zone = 'Europe/Paris'"), Is.EqualTo(1));
        using var visitor = site.Visit();
        Assert.That((await visitor.GetAsync("/join")).Text, Does.Contain("Entraide du Perche"));
    }

    [Test]
    public async Task A_structure_whose_name_no_certificate_can_print_is_refused_where_it_is_typed()
    {
        var refused = await RunAsync("add-structure", "Maison 🏡 du Perche", "Nogent");

        Assert.That((refused.Code, refused.Errors.Trim()), Is.EqualTo((65, "The name is printed on certificates, and these characters cannot be: 🏡")));
        Assert.That(await site.World.CountAsync("select count(*) from accounts.structure where name like 'Maison%'"), Is.Zero);
    }

    [Test]
    public async Task Somebody_who_joined_becomes_administrator_and_sees_the_page_that_nobody_could_open()
    {
        var person = await site.World.PersonAsync(await site.World.StructureAsync());

        var given = await RunAsync("appoint", TestSite.MailOf(person), "administrator");
        var again = await RunAsync("appoint", TestSite.MailOf(person), "administrator");

        Assert.That((given.Code, again.Code), Is.EqualTo((0, 0)), given.Errors);
        Assert.That(again.Output, Does.Contain("already"));
        using var browser = await site.SignInAsync(person);
        Assert.That((await browser.GetAsync("/admin")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.audit_entry where action = 'role.given' and subject_id = '{person}' and detail = 'Administrator'"), Is.EqualTo(1));
    }

    [TestCase("author", "/teach")]
    [TestCase("training-body", null)]
    public async Task Other_roles_of_the_federation_are_given_likewise(string role, string? page)
    {
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        Assert.That((await RunAsync("appoint", TestSite.MailOf(person), role)).Code, Is.Zero);
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.appointment where person_id = '{person}'"), Is.EqualTo(1));
        using var browser = await site.SignInAsync(person);
        Assert.That(page is null ? HttpStatusCode.OK : (await browser.GetAsync(page)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_HR_officer_is_that_of_the_structure_named_and_comes_back_after_leaving()
    {
        var (structure, person) = (await site.World.StructureAsync("Deux fois nommée"), await site.World.PersonAsync(await site.World.StructureAsync()));
        await site.World.InsertAsync("insert into accounts.structure (id, name, town, time_zone) values ($1, 'Deux fois nommée', 'Tours', 'Europe/Paris')", Guid.NewGuid());
        var mail = TestSite.MailOf(person);

        Assert.That((await RunAsync("appoint", mail, "hr", "--structure", "Deux fois nommée")).Errors, Does.Contain("give the town too"));
        Assert.That((await RunAsync("appoint", mail, "hr", "--structure", "Jamais nommée")).Errors, Does.Contain("No structure has this name"));
        Assert.That((await RunAsync("appoint", mail, "hr", "--structure", "Deux fois nommée", "--town", "Blois")).Code, Is.Zero);
        await site.World.InsertAsync("update accounts.membership set until = now() where person_id = $1 and role = 2", person);
        Assert.That((await RunAsync("appoint", mail, "hr", "--structure", "Deux fois nommée", "--town", "Blois")).Output, Does.Contain("from now on"));

        Assert.That(await site.World.CountAsync($"select count(*) from accounts.membership where person_id = '{person}' and role = 2 and until is null and structure_id = '{structure}'"), Is.EqualTo(1));
        using var browser = await site.SignInAsync(person);
        Assert.That((await browser.GetAsync($"/team?structure={structure}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(65, "No account has this address", "personne@example.org", "administrator")]
    [TestCase(64, "is no role", "personne@example.org", "chief")]
    [TestCase(64, "--structure NAME", "personne@example.org", "hr")]
    [TestCase(64, "only hr takes a structure", "personne@example.org", "author", "--structure", "X")]
    public async Task What_is_refused_says_why(int code, string why, params string[] words)
    {
        var run = await RunAsync(["appoint", .. words]);
        Assert.That(run.Code, Is.EqualTo(code));
        Assert.That(run.Errors, Does.Contain(why));
    }

    [Test]
    public async Task A_certificate_is_revoked_once_with_a_reason_that_its_public_page_does_not_tell()
    {
        var team = await TeamScene.CreateAsync(site, await site.World.PathAsync());
        var (_, certificate) = await team.CertifiedAsync("Marc", "Retiré");
        var serial = await team.SerialOfAsync(certificate);

        var silent = await RunAsync("revoke", serial);
        var unknown = await RunAsync("revoke", Core.Certificates.Serial.New().Grouped, "--reason", "Essai");
        var revoked = await RunAsync("revoke", serial.ToLowerInvariant(), "--reason", "Délivrée à une autre personne");
        var again = await RunAsync("revoke", serial, "--reason", "Autre motif");

        Assert.That((silent.Code, unknown.Code, revoked.Code, again.Code), Is.EqualTo((64, 65, 0, 0)), revoked.Errors);
        Assert.That(again.Output, Does.Contain("revoked before"));
        using var visitor = site.Visit();
        Assert.That((await visitor.GetAsync($"/verify/{serial}")).Text, Does.Contain("Cette attestation a été révoquée.").And.Not.Contain("autre personne"));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.audit_entry where action = 'certificate.revoked' and subject_id = '{certificate}' and detail = 'Délivrée à une autre personne'"), Is.EqualTo(1));
        Assert.That(await site.World.CountAsync("select count(*) from accounts.audit_entry where action = 'certificate.revoked'"), Is.EqualTo(1));
    }

    private Task<Command> RunAsync(params string[] words) =>
        Command.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__Default"] = site.World.Connection, ["Folder"] = site.World.Folder }, words);
}
