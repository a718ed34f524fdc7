using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>An HR officer asks for the certificates of their structure. Asking again while it is being made gives the same pack.</summary>
public sealed class AskForPack(TrainingPathsDbContext db, Jobs jobs, TimeProvider clock)
{
    /// <param name="pathId">One path only; null for all.</param>
    /// <param name="people">These people only; empty for all.</param>
    /// <returns>The pack's id: its row says how far it is.</returns>
    /// <exception cref="RuleViolation">Not this person's structure.</exception>
    public async Task<Guid> RunAsync(Guid hrOfficer, Guid structureId, Guid? pathId, IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        if (!await db.IsHrOfficerAsync(hrOfficer, structureId, ct))
            throw RuleViolation.NotFound();
        // Two clicks at once: the second waits here, and finds the pack of the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('certificates.pack'), hashtext({hrOfficer.ToString()}))", ct);
        var pack = new Pack(structureId, hrOfficer, pathId, people, clock.GetUtcNow());
        var patient = clock.GetUtcNow() - Pack.Patience;
        var beingMade = await db.Packs.Where(p => p.RequestedBy == hrOfficer && p.StructureId == structureId && p.PathId == pathId && p.People == pack.People && p.State == PackState.InPreparation && p.RequestedAt > patient)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);
        if (beingMade is { } id)
            return id;

        db.Packs.Add(pack);
        await db.SaveChangesAsync(ct);
        jobs.Enqueue<PreparePack>(job => job.RunAsync(pack.Id, CancellationToken.None), Queues.Now);
        return pack.Id;
    }
}

internal static class PackRights
{
    public static Task<bool> IsHrOfficerAsync(this TrainingPathsDbContext db, Guid personId, Guid structureId, CancellationToken ct) =>
        db.Memberships.AnyAsync(m => m.PersonId == personId && m.StructureId == structureId && m.Role == StructureRole.HrOfficer && m.Until == null, ct);
}
