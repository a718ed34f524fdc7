using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>Freezes a certificate's facts, seals them into the register and has the page drawn.</summary>
public sealed class CertificateSealing(TrainingPathsDbContext db, SealKeyRing keys, CertificatesSettings settings, Jobs jobs, TimeProvider clock)
{
    /// <returns>False when the person's name, or another that is printed with it, has no glyph: the certificate waits. What is sealed can be printed. Also when it was sealed already.</returns>
    public async Task<bool> SealAsync(Guid certificateId, CancellationToken ct)
    {
        // The certificate, so that it is sealed once; the person, so that a name corrected at this moment is either read here, or finds this certificate waiting.
        await db.Database.ExecuteSqlAsync($"select 1 from certificates.certificate where id = {certificateId} for update", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from accounts.person p join certificates.certificate c on c.person_id = p.id where c.id = {certificateId} for share of p", ct);
        var found = await (
            from c in db.Certificates
            join person in db.People on c.PersonId equals person.Id
            join structure in db.Structures on c.StructureId equals structure.Id
            join version in db.PathVersions on c.PathVersionId equals version.Id
            join path in db.TrainingPaths on version.PathId equals path.Id
            where c.Id == certificateId && c.State == CertificateState.AwaitingName
            select new { Certificate = c, person.GivenName, person.FamilyName, Structure = structure, path.Slug, version.Title, version.Number, version.ContentHash }).SingleOrDefaultAsync(ct);
        if (found is null || !CanPrint(found.Title, found.Structure.Name, settings.Issuer.Name, settings.Issuer.SignatoryName, settings.Issuer.SignatoryCapacity) || NameOf($"{found.GivenName} {found.FamilyName}") is not { } holder)
            return false;

        var now = clock.GetUtcNow();
        var key = await KeyAsync(ct);
        var salt = HolderCommitment.NewSalt();
        var certificate = found.Certificate;
        certificate.Seal(found.Structure.DayOf(now));
        var facts = new CertificatePayload
        {
            Kind = CertificateKind.FollowUpStatement,
            Serial = Serial.Parse(certificate.Serial),
            Issuer = settings.Issuer,
            StructureName = found.Structure.Name,
            TrainingPath = new(found.Slug, found.Title, found.Number, found.ContentHash, await StepsPerModuleAsync(certificate.PathVersionId, ct)),
            Minutes = certificate.Minutes,
            StartedOn = certificate.StartedOn,
            CompletedOn = certificate.CompletedOn,
            IssuedOn = certificate.IssuedOn!.Value,
            HolderCommitment = HolderCommitment.Of(holder.Text, salt),
            VerifyAt = settings.VerifyAt,
            Template = CertificatePdf.Template,
            KeyId = key.Id,
        };
        db.RegisterEntries.Add(new RegisterEntry(facts.Serial, SealedCertificate.Of(facts, holder, salt, key), key.Id, now));
        db.CertificateHolders.Add(new CertificateHolder(certificate, holder, salt));
        await db.SaveChangesAsync(ct);
        jobs.Enqueue<RenderCertificate>(job => job.RunAsync(certificateId, CancellationToken.None));
        return true;
    }

    private async Task<SealKey> KeyAsync(CancellationToken ct) =>
        keys.Current() ?? (await db.RegisterEntries.AnyAsync(ct) ? throw new SealKeyMissing(settings.KeysDirectory) : await keys.BeginAsync(ct));

    private static PrintedName? NameOf(string name)
    {
        try
        {
            return PrintedName.Of(name);
        }
        catch (UnprintableName)
        {
            return null;
        }
    }

    private static bool CanPrint(params string[] facts) => facts.All(fact => PrintableText.Unprintable(fact).Length == 0);

    // What belongs to the whole path (the activity in the structure) is a last house of its own.
    private async Task<int[]> StepsPerModuleAsync(Guid pathVersionId, CancellationToken ct)
    {
        var houses = await db.Steps.Where(s => s.PathVersionId == pathVersionId && !StepKinds.Uncounted.Contains(s.Kind))
            .GroupBy(s => s.ModuleId)
            .Select(house => new { First = house.Min(s => s.Position), Steps = house.Count() })
            .OrderBy(house => house.First)
            .ToListAsync(ct);
        return [.. houses.Select(house => house.Steps)];
    }
}
