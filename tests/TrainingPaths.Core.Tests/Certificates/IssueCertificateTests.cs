using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed class IssueCertificateTests
{
    private CertificateScene _scene = null!;

    [OneTimeSetUp]
    public async Task Open_a_structure() => _scene = await CertificateScene.CreateAsync();

    [OneTimeTearDown]
    public async Task Close_it() => await _scene.DisposeAsync();

    [Test]
    public async Task A_completed_path_gives_one_sealed_certificate_and_one_job()
    {
        var enrolment = await _scene.CompleteAsync("Karima", "Benali");
        var certificate = await CertificateOf(enrolment);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(certificate.State, Is.EqualTo(CertificateState.InPreparation));
            Assert.That(certificate.Minutes, Is.EqualTo(252));
            Assert.That(certificate.CompletedOn, Is.EqualTo(new DateOnly(2026, 3, 2)), "half past midnight in Paris, whatever the day in Greenwich");
            Assert.That(_scene.Jobs.All.Count(job => job.Type == typeof(RenderCertificate) && job.Args[0].Equals(certificate.Id)), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task The_same_completion_told_twice_gives_one_certificate()
    {
        var enrolment = await _scene.CompleteAsync("Léa", "Martin");
        var first = await CertificateOf(enrolment);

        await _scene.PublishCompletedAsync(enrolment, DateTimeOffset.UtcNow);

        Assert.That((await CertificateOf(enrolment)).Serial, Is.EqualTo(first.Serial));
    }

    [Test]
    public async Task The_page_that_is_stored_is_genuine()
    {
        var enrolment = await _scene.CompleteAsync("Anne-Laure", "Ķalniņa-D’Œuvre");
        await _scene.RenderAsync(enrolment, (await CertificateOf(enrolment)).Id);
        var certificate = await CertificateOf(enrolment);

        var page = await _scene.Get<FileStore>().ReadAsync(certificate.FileSha256!, CancellationToken.None);
        var verdict = await new VerifyPdf(_scene.Get<SealKeyRing>().PublicKeys()).RunAsync(new MemoryStream(page), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Finding, Is.EqualTo(PdfFinding.Genuine), verdict.English);
            Assert.That(verdict.HolderName, Is.EqualTo("Anne-Laure Ķalniņa-D’Œuvre"));
            Assert.That(verdict.Facts!.TrainingPath.StepsPerModule, Is.EqualTo(new[] { 2, 1, 1 }));
        }
    }

    [Test]
    public async Task A_job_that_runs_twice_says_it_once_and_leaves_one_file()
    {
        var enrolment = await _scene.CompleteAsync("Paul", "Durand");
        var id = (await CertificateOf(enrolment)).Id;
        await _scene.RenderAsync(enrolment, id);
        var first = await CertificateOf(enrolment);
        await using (var db = _scene.SeeAll())   // as after a worker killed between the file and the commit
            await db.Certificates.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CertificateState.InPreparation));

        await _scene.RenderAsync(enrolment, id);
        await _scene.RenderAsync(enrolment, id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await CertificateOf(enrolment)).FileSha256, Is.EqualTo(first.FileSha256));
            Assert.That(_scene.Issued.All.Count(e => e.CertificateId == id), Is.EqualTo(2), "once for each time it was really in preparation");
        }
    }

    [Test]
    public async Task A_name_that_cannot_be_printed_delays_the_document_and_not_the_completion()
    {
        var enrolment = await _scene.CompleteAsync("محمد", "علي");
        Assert.That((await CertificateOf(enrolment)).State, Is.EqualTo(CertificateState.AwaitingName));
        await using (var db = _scene.SeeAll())
        {
            (await db.People.SingleAsync(p => p.Id == enrolment.PersonId)).Rename("Mohamed", "Ali");
            await db.SaveChangesAsync();
        }

        await _scene.WriteAsync(CertificateScene.Learner(enrolment), services => services.GetRequiredService<SealAwaitingCertificates>().RunAsync(enrolment.PersonId, CancellationToken.None));

        Assert.That((await CertificateOf(enrolment)).State, Is.EqualTo(CertificateState.InPreparation));
    }

    [Test]
    public async Task HR_finds_the_certificate_of_an_assigned_path_and_not_of_one_chosen_alone()
    {
        var assigned = await CertificateOf(await _scene.CompleteAsync("Nora", "Petit"));
        var chosen = await CertificateOf(await _scene.CompleteAsync("Inès", "Moreau", EnrolmentOrigin.SelfChosen));
        var stranger = Caller.Hr(_scene.HrOfficer, Guid.NewGuid());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Find(_scene.Hr, assigned)).Single().PathTitle, Is.EqualTo("Animer une équipe à distance"));
            Assert.That(await Find(_scene.Hr, chosen), Is.Empty);
            Assert.That(await Find(stranger, assigned), Is.Empty);
        }
    }

    [Test]
    public async Task Anyone_verifies_a_serial_and_sees_initials_only()
    {
        var certificate = await CertificateOf(await _scene.CompleteAsync("Karima", "Zidane"));

        var found = await Verify(Serial.Parse(certificate.Serial).Grouped.ToLowerInvariant());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found!.State, Is.EqualTo(RegisterState.Valid));
            Assert.That(found.Initials, Is.EqualTo("K. Z."));
            Assert.That(found.ToString(), Does.Not.Contain("Zidane").And.Not.Contain(_scene.Structure.Name));
            Assert.That(await Verify(Serial.New().Grouped), Is.Null);
            Assert.That(await Verify("'; drop table"), Is.Null);
        }
    }

    [Test]
    public async Task A_register_row_written_without_the_key_is_no_certificate()
    {
        var certificate = await CertificateOf(await _scene.CompleteAsync("Sarah", "Lopez"));
        await using var db = _scene.SeeAll();
        await db.RegisterEntries.Where(r => r.Serial == certificate.Serial)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Payload, r => r.Payload.Replace("\"minutes\":252", "\"minutes\":600")));

        Assert.That(await Verify(certificate.Serial), Is.Null);
    }

    [Test]
    public async Task A_revoked_certificate_says_so_and_cannot_be_replaced()
    {
        var certificate = await CertificateOf(await _scene.CompleteAsync("Jeanne", "Blanc"));
        await using var db = _scene.SeeAll();
        var entry = await db.RegisterEntries.SingleAsync(r => r.Serial == certificate.Serial);
        entry.Revoke(DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Verify(certificate.Serial))!.State, Is.EqualTo(RegisterState.Revoked));
            Assert.That(() => entry.SupersedeBy(Serial.New(), DateTimeOffset.UtcNow), Throws.TypeOf<RuleViolation>());
        }
    }

    private async Task<Certificate> CertificateOf(Enrolment enrolment)
    {
        await using var db = _scene.SeeAll();
        return await db.Certificates.SingleAsync(c => c.EnrolmentId == enrolment.Id);
    }

    private Task<List<CertificateView>> Find(Caller caller, Certificate certificate) =>
        _scene.ReadAsync(caller, services => services.GetRequiredService<FindCertificate>().OfPersonAsync(certificate.PersonId, CancellationToken.None));

    private Task<PublicCertificate?> Verify(string typed) =>
        _scene.ReadAsync(Caller.Nobody, services => services.GetRequiredService<VerifySerial>().RunAsync(typed, CancellationToken.None));
}
