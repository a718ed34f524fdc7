using System.IO.Compression;
using System.Net;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Tests.Team;

namespace TrainingPaths.Web.Tests.Certificates;

/// <summary>What kept a certificate from its holder, and what brings it.</summary>
public sealed class CertificateRepairTests
{
    private TestSite site = null!;
    private TeamScene team = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        team = await TeamScene.CreateAsync(site, await site.World.PathAsync());
    }

    [OneTimeTearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task A_name_corrected_on_the_account_page_brings_the_certificate_that_waited_for_it()
    {
        var (person, certificate) = await team.CertifiedAsync("محمد", "علي");
        Assert.That(await StateAsync(certificate), Is.EqualTo(1), "it waits for a name that can be printed");
        using var browser = await site.SignInAsync(person);

        await (await browser.GetAsync("/account")).SubmitAsync("main form[method=post]", ("Form.GivenName", "Mohamed"), ("Form.FamilyName", "Ali"));
        await site.World.RunJobsAsync();

        Assert.That(await StateAsync(certificate), Is.EqualTo(3));
        Assert.That((await browser.GetAsync($"/certificates/{certificate}.pdf")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("accounts.structure set name = $1 where id = $2", "Aide à domicile 🏡")]
    [TestCase("paths.path_version set title = $1 where id = $2", "漢字のコース")]
    public async Task Nothing_is_sealed_that_could_never_be_printed_and_what_waited_comes_once_it_is_corrected(string update, string name)
    {
        var (structure, path) = (await site.World.StructureAsync(), await site.World.PathAsync());
        var person = await site.World.PersonAsync(structure);
        var named = update.StartsWith("accounts", StringComparison.Ordinal) ? structure : path.VersionId;
        await site.World.InsertAsync("update " + update, name, named);
        var enrolment = await site.World.EnrolAsync(person, structure, path);
        await site.World.CompleteAsync(enrolment, person, structure, path);
        Assert.That(await site.World.CountAsync($"select state from certificates.certificate where enrolment_id = '{enrolment}'"), Is.EqualTo(1));

        using var browser = await site.SignInAsync(person);
        var waiting = await browser.GetAsync("/certificates");
        Assert.That(waiting.Text, Does.Contain("Le nom de votre structure ou du parcours").And.Not.Contain("Écrivez-le en lettres latines"));
        await site.World.InsertAsync("update " + update, "Aide à domicile " + named, named);
        Assert.That((await waiting.SubmitAsync("main li form")).Location, Is.EqualTo("/certificates"));
        await site.World.RunJobsAsync();
        Assert.That(await site.World.CountAsync($"select state from certificates.certificate where enrolment_id = '{enrolment}'"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_lost_file_holds_back_no_pack_and_comes_back_to_its_holder_byte_for_byte()
    {
        var (person, certificate) = await team.CertifiedAsync("Nora", "Perdue");
        await team.CertifiedAsync("Inès", "Gardée");
        using var holder = await site.SignInAsync(person);
        using var hr = await site.SignInAsync(team.HrOfficer);
        var before = (await holder.GetAsync($"/certificates/{certificate}.pdf")).Body;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(before));
        File.Delete(Path.Combine(site.World.Folder, "files", hash[..2], hash));

        Assert.That((await hr.GetAsync($"/certificates/{certificate}.pdf")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await (await hr.GetAsync("/team")).SubmitAsync("main form[action*=Pack]");
        await site.World.RunJobsAsync();
        var zip = await hr.GetAsync((await hr.GetAsync("/team")).Document.QuerySelector("main a[href$='.zip']")!.GetAttribute("href")!);
        using var archive = new ZipArchive(new MemoryStream(zip.Body));
        Assert.That(archive.Entries.Select(e => e.Name), Has.Some.StartsWith("GARDEE_").And.None.StartsWith("PERDUE_"));

        Assert.That((await holder.GetAsync($"/certificates/{certificate}.pdf")).Body, Is.EqualTo(before));
        Assert.That((await hr.GetAsync($"/certificates/{certificate}.pdf")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task No_device_makes_a_certificate_begin_before_the_programme_was_accepted()
    {
        var person = await site.World.PersonAsync(team.Structure);
        var enrolment = await site.World.EnrolAsync(person, team.Structure, team.Path);
        await site.World.WriteAsync<RecordProgress>(Caller.Person(person, team.Structure), use => use.RunAsync(enrolment, person, [new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.ScreenReached, 1, 0)], CancellationToken.None));
        await site.World.CompleteAsync(enrolment, person, team.Structure, team.Path);

        Assert.That(await site.World.CountAsync($"select count(*) from progress.path_progress where enrolment_id = '{enrolment}' and started_at < '2000-01-01'"), Is.EqualTo(1), "control: the log says so");
        Assert.That(await site.World.CountAsync($"select count(*) from certificates.certificate where enrolment_id = '{enrolment}' and started_on > '2000-01-01'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Whoever_has_completed_a_path_is_told_to_wait_only_until_the_document_is_there()
    {
        var person = await site.World.PersonAsync(team.Structure);
        var enrolment = await site.World.EnrolAsync(person, team.Structure, team.Path);
        await site.World.CompleteAsync(enrolment, person, team.Structure, team.Path);
        using var browser = await site.SignInAsync(person);
        Assert.That((await browser.GetAsync($"/learn/{enrolment}/completed")).Text, Does.Contain("Votre attestation se prépare"));
        await site.World.RunJobsAsync();
        Assert.That((await browser.GetAsync($"/learn/{enrolment}/completed")).Text, Does.Contain("Votre attestation est prête").And.Not.Contain("se prépare"));
    }

    private Task<long> StateAsync(Guid certificate) => site.World.CountAsync($"select state from certificates.certificate where id = '{certificate}'");
}
