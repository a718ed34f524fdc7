using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>A draft that somebody was asked to proof-read.</summary>
public sealed record ProofTask(Draft Draft, Proofreading Reading);

/// <summary>
/// The way to a draft for whoever was asked to proof-read it: to look, never to change. It is open while the request is, and after the reading, until
/// the reader declines or an author withdraws it.
/// </summary>
public sealed class ProofDesk(TrainingPathsDbContext db, DraftDesk desk)
{
    /// <exception cref="RuleViolation">There is no such draft, or this person was not asked, or is not any more.</exception>
    public async Task<ProofTask> FindAsync(Guid draftId, Writer reader, CancellationToken ct)
    {
        var reading = await Reached(reader).FirstOrDefaultAsync(p => p.DraftId == draftId, ct) ?? throw RuleViolation.NotFound();
        return new ProofTask(await db.Drafts.AsNoTracking().SingleAsync(d => d.Id == draftId, ct), reading);
    }

    /// <summary>What this person was asked to read, the newest request first; not what was put away meanwhile.</summary>
    public async Task<IReadOnlyList<ProofTask>> ListAsync(Writer reader, CancellationToken ct) =>
        await Reached(reader).AsNoTracking().Join(db.Drafts.AsNoTracking().Where(d => d.PutAwayAt == null), p => p.DraftId, d => d.Id, (p, d) => new { d, p })
            .OrderByDescending(x => x.p.AskedAt).Take(50).Select(x => new ProofTask(x.d, x.p)).ToListAsync(ct);

    /// <summary>Whether this person may look at what lies in a draft, as one who writes it or who proof-reads it.</summary>
    public async Task<bool> MayLookAsync(Guid draftId, Writer person, CancellationToken ct) =>
        await desk.Reached(person).AnyAsync(d => d.Id == draftId, ct) || await Reached(person).AnyAsync(p => p.DraftId == draftId, ct);

    private IQueryable<Proofreading> Reached(Writer reader) =>
        db.Proofreadings.Where(p => p.ReaderId == reader.Id && (p.State == ProofState.Asked || p.State == ProofState.Reading || p.State == ProofState.Read));
}
