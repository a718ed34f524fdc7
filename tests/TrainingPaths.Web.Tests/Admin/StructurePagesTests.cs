using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Admin;

/// <summary>The federation keeps what its documents say of a structure.</summary>
public sealed class StructurePagesTests
{
    private const string New = "/admin/structures/new";
    private TestSite site = null!;
    private Guid administrator;
    private Browser browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        administrator = await site.World.PersonAsync(await site.World.StructureAsync("Siège"));
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", administrator, (int)FederationRole.Administrator);
        browser = await site.SignInAsync(administrator);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task A_structure_that_was_added_is_found_described_and_offered_to_who_joins()
    {
        var saved = await (await browser.GetAsync(New)).SubmitAsync(
            ("Form.Name", "ADMR du Perche"), ("Form.Town", "Mortagne"), ("Form.Territory", "Orne"), ("Form.Kind", "HelpAndCare"), ("Form.Siret", "732 829 320 00074"),
            ("Form.Finess", "610780082"), ("Form.Headcount", "From11To49"), ("Form.FullTime", "31,5"), ("Form.Opco", "Uniformation"), ("Form.Idcc", "2941"));
        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.Found));
        var page = await browser.GetAsync(saved.Location!);
        var list = await browser.GetAsync("/admin/structures?q=mortagne+perche");

        Assert.That(page.Text, Does.Contain("C'est enregistré."));
        Assert.That(Value(page, "Form.FullTime"), Is.EqualTo("31,5"));
        Assert.That(Value(page, "Form.Siret"), Is.EqualTo("732\u00A0829\u00A0320\u00A000074"));
        Assert.That(list.Text, Does.Contain("ADMR du Perche").And.Contain("SAD mixte").And.Contain("1 structure"));
        using var visitor = site.Visit();
        Assert.That((await visitor.GetAsync("/join")).Text, Does.Contain("ADMR du Perche, Mortagne"));
    }

    [Test]
    public async Task Pressed_twice_it_is_there_once()
    {
        var form = await browser.GetAsync(New);
        await form.SubmitAsync(("Form.Name", "Deux fois"), ("Form.Town", "Vire"));
        var again = await form.SubmitAsync(("Form.Name", "Deux fois"), ("Form.Town", "Vire"));

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await CountAsync("Deux fois"), Is.EqualTo(1));
    }

    [TestCase("Form.Siret", "73282932000075", "quatorze chiffres")]
    [TestCase("Form.Finess", "61", "neuf chiffres")]
    [TestCase("Form.Idcc", "29", "quatre chiffres")]
    [TestCase("Form.FullTime", "beaucoup", "un chiffre après la virgule")]
    [TestCase("Form.FullTime", "12,55", "un chiffre après la virgule")]
    public async Task What_cannot_be_right_is_said_at_its_field_and_nothing_is_kept(string field, string value, string said)
    {
        var refused = await (await browser.GetAsync(New)).SubmitAsync(("Form.Name", "À refuser"), ("Form.Town", "Caen"), (field, value));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        var error = refused.Document.QuerySelector($"#{field.Replace('.', '_')}-error")!.TextContent;
        Assert.That(error, Does.Contain(said));
        Assert.That(Value(refused, field), Is.EqualTo(value), "what was typed stays");
        Assert.That(await CountAsync("À refuser"), Is.Zero);
    }

    [Test]
    public async Task A_number_that_another_has_is_refused_by_name()
    {
        await (await browser.GetAsync(New)).SubmitAsync(("Form.Name", "La première"), ("Form.Town", "Caen"), ("Form.Siret", "35600000000048"));
        var refused = await (await browser.GetAsync(New)).SubmitAsync(("Form.Name", "La seconde"), ("Form.Town", "Caen"), ("Form.Siret", "356 000 000 00048"));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(refused.Errors.Single(), Is.EqualTo("Ce SIRET est déjà celui de La première."));
        Assert.That(await CountAsync("La seconde"), Is.Zero);
    }

    [Test]
    public async Task What_somebody_else_wrote_meanwhile_is_not_written_over()
    {
        var address = (await (await browser.GetAsync(New)).SubmitAsync(("Form.Name", "À deux"), ("Form.Town", "Caen"))).Location!;
        var (mine, theirs) = (await browser.GetAsync(address), await browser.GetAsync(address));
        await theirs.SubmitAsync(("Form.Territory", "Calvados"));
        var late = await mine.SubmitAsync(("Form.Territory", "Manche"));

        Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Value(late, "Form.Territory"), Is.EqualTo("Manche"), "what was typed stays");
        Assert.That(Value(await browser.GetAsync(address), "Form.Territory"), Is.EqualTo("Calvados"));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.audit_entry where action = 'structure.changed' and detail = 'Territory' and person_id = '{administrator}'"), Is.GreaterThan(0));
    }

    [Test]
    public async Task Those_without_a_number_are_listed_alone()
    {
        await (await browser.GetAsync(New)).SubmitAsync(("Form.Name", "Sans numéro"), ("Form.Town", "Zzville"));
        var all = await browser.GetAsync("/admin/structures?q=zzville");
        var some = await browser.GetAsync(all.Document.QuerySelector("main [role=status] a")!.GetAttribute("href")!);

        Assert.That(some.Text, Does.Contain("1 structure sans SIRET").And.Contain("Sans numéro"));
        Assert.That((await browser.GetAsync("/admin/structures?q=%25")).Text, Does.Contain("Aucune structure ne correspond."), "a sign is a sign");
    }

    private static string? Value(WebPage page, string field) => page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value") ?? "";

    private Task<long> CountAsync(string name) => site.World.CountAsync($"select count(*) from accounts.structure where name = '{name}'");
}
