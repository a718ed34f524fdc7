using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed class PreparePackTests
{
    private CertificateScene _scene = null!;

    [OneTimeSetUp]
    public async Task A_team_at_every_stage()
    {
        _scene = await CertificateScene.CreateAsync();
        await IssueAsync("Karima", "Benali");
        await IssueAsync("Léa", "Martin");
        await IssueAsync("Inès", "Secret", EnrolmentOrigin.SelfChosen);
        await _scene.CompleteAsync("Nora", "Petit");
        await _scene.EnrolAsync("Paul", "Durand");
        await _scene.EnrolAsync("Zoé", "Roy", started: DateTimeOffset.UtcNow.AddDays(-3));
        await _scene.EnrolAsync("Jean", "Loin", started: DateTimeOffset.UtcNow.AddDays(-80));
    }

    [OneTimeTearDown]
    public async Task Close_it() => await _scene.DisposeAsync();

    [Test]
    public async Task A_pack_holds_those_who_have_it_and_says_why_for_the_others()
    {
        var id = await AskAsync();
        await PrepareAsync(id);
        var pack = await PackAsync(id);
        using var zip = new ZipArchive(_scene.Get<FileStore>().Open(pack.FileSha256!));
        using var manifest = new StreamReader(zip.GetEntry(TeamPack.ManifestName)!.Open(), Encoding.UTF8);
        var text = await manifest.ReadToEndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((pack.State, pack.Done, pack.Total, pack.Missing), Is.EqualTo((PackState.Ready, 2, 2, 4)));
            Assert.That(zip.Entries, Has.Count.EqualTo(4), "two certificates, the merged document, the manifest");
            Assert.That(text, Does.Contain("Petit;Nora;Animer une équipe à distance;non;en préparation"));
            Assert.That(text, Does.Contain("Durand;Paul;Animer une équipe à distance;non;pas commencé"));
            Assert.That(text, Does.Contain("Roy;Zoé;Animer une équipe à distance;non;en cours"));
            Assert.That(text, Does.Contain("Loin;Jean;Animer une équipe à distance;non;interrompu"));
            Assert.That(text, Does.Not.Contain("Secret"), "a path chosen alone is nobody else's");
        }
    }

    [Test]
    public async Task A_pack_of_chosen_people_holds_only_them()
    {
        await using var db = _scene.SeeAll();
        var karima = await db.People.Where(p => p.FamilyName == "Benali").Select(p => p.Id).SingleAsync();
        var id = await AskAsync(karima);
        await PrepareAsync(id);

        var pack = await PackAsync(id);
        Assert.That((pack.Total, pack.Missing), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_job_that_runs_twice_makes_one_pack_and_tells_once()
    {
        var id = await AskAsync();
        await PrepareAsync(id);
        var first = (await PackAsync(id)).FileSha256;

        await PrepareAsync(id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await PackAsync(id)).FileSha256, Is.EqualTo(first));
            Assert.That(_scene.Packs.All.Count(ready => ready.PackId == id), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Two_runs_of_a_job_at_once_tell_once()
    {
        var id = await AskAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PrepareAsync(id)));

        Assert.That((await PackAsync(id)).State, Is.EqualTo(PackState.Ready));
        Assert.That(_scene.Packs.All.Count(ready => ready.PackId == id), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_clicks_at_once_give_the_same_pack()
    {
        var people = Guid.NewGuid();

        var packs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AskAsync(people)));

        Assert.That(packs.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Asking_again_while_it_is_being_made_gives_the_same_pack()
    {
        var people = Guid.NewGuid();

        var first = await AskAsync(people);
        var second = await AskAsync(people);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task Whoever_is_no_longer_HR_when_the_job_runs_gets_nothing()
    {
        var leaving = await _scene.AddPersonAsync("Marc", "Parti", StructureRole.HrOfficer);
        var id = await AskAsync(Caller.Hr(leaving, _scene.Structure.Id));
        await using (var db = _scene.SeeAll())
            await db.Memberships.Where(m => m.PersonId == leaving).ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, DateTimeOffset.UtcNow));

        await _scene.RunAsync<PreparePack>(job => job.RunAsync(Caller.Hr(leaving, _scene.Structure.Id), id, CancellationToken.None));

        var pack = await PackAsync(id);
        Assert.That((pack.State, pack.FileSha256), Is.EqualTo((PackState.Refused, (string?)null)));
    }

    [Test]
    public async Task A_participant_cannot_ask_for_the_team_s_pack()
    {
        var participant = await _scene.AddPersonAsync("Lou", "Simple");

        Assert.That(() => AskAsync(Caller.Hr(participant, _scene.Structure.Id)), Throws.TypeOf<RuleViolation>());
    }

    private async Task IssueAsync(string given, string family, EnrolmentOrigin origin = EnrolmentOrigin.Assigned)
    {
        var enrolment = await _scene.CompleteAsync(given, family, origin);
        await using var db = _scene.SeeAll();
        await _scene.RenderAsync(enrolment, await db.Certificates.Where(c => c.EnrolmentId == enrolment.Id).Select(c => c.Id).SingleAsync());
    }

    private Task<Guid> AskAsync(params Guid[] people) => AskAsync(_scene.Hr, people);

    private async Task<Guid> AskAsync(Caller caller, params Guid[] people)
    {
        var id = Guid.Empty;
        await _scene.WriteAsync(caller, async services =>
            id = await services.GetRequiredService<AskForPack>().RunAsync(caller.PersonId!.Value, _scene.Structure.Id, null, people, CancellationToken.None));
        return id;
    }

    private Task PrepareAsync(Guid id) => _scene.RunAsync<PreparePack>(job => job.RunAsync(_scene.Hr, id, CancellationToken.None));

    private async Task<Pack> PackAsync(Guid id)
    {
        await using var db = _scene.SeeAll();
        return await db.Packs.SingleAsync(p => p.Id == id);
    }
}
