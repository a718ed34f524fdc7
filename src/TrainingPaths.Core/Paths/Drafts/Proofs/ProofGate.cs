using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>
/// Says which proof-readings stand for a draft as it is, and keeps it from being published without one where the federation asks for it. An operator who publishes
/// a folder at the terminal does not come through here (<c>docs/decisions/0021</c>).
/// </summary>
public sealed class ProofGate(TrainingPathsDbContext db, DraftDesk desk)
{
    public Task<bool> IsRequiredAsync(CancellationToken ct) => db.PublishingTerms.AnyAsync(t => t.ProofreadingRequired, ct);

    /// <summary>All requests of a draft, the latest reading first.</summary>
    public async Task<IReadOnlyList<ProofStanding>> ListAsync(Guid draftId, IReadOnlyList<DraftFile> files, CancellationToken ct)
    {
        var found = await db.Proofreadings.AsNoTracking().Where(p => p.DraftId == draftId).OrderByDescending(p => p.ReadAt ?? p.AskedAt)
            .Select(p => new { Reading = p, Writes = db.DraftAuthors.Any(a => a.DraftId == draftId && a.AuthorId == p.ReaderId) }).ToListAsync(ct);
        var now = DraftSnapshot.Of(files);
        return [.. found.Select(f => new ProofStanding(f.Reading, f.Reading.ReadFiles is { } read ? new DraftSnapshot(read).ChangedTo(now).Count : 0, f.Writes))];
    }

    /// <summary>Called under the draft's lock: what is checked is what is published.</summary>
    /// <exception cref="RuleViolation">A proof-reading is asked for, and none by somebody else stands for the draft as it is.</exception>
    public async Task CheckAsync(Guid draftId, CancellationToken ct)
    {
        if (!await IsRequiredAsync(ct))
            return;
        var readings = await ListAsync(draftId, await desk.FilesAsync(draftId, ct), ct);
        if (readings.Any(r => r.Covers))
            return;
        throw readings.FirstOrDefault(r => r.IsOutdated && !r.Writes) is { Reading.ReaderName: { Length: > 0 } name }
            ? new RuleViolation(ProofsRules.Outdated, name)
            : new RuleViolation(ProofsRules.NobodyRead);
    }
}

/// <summary>How far a proof-reading holds for the draft as it is now.</summary>
/// <param name="Changed">Steps that changed since; zero where nothing was read.</param>
/// <param name="Writes">The reader is an author by now: what they read is their own work.</param>
public sealed record ProofStanding(Proofreading Reading, int Changed, bool Writes)
{
    public bool IsOutdated => Reading.ReadAt is not null && Changed > 0 && !IsWithdrawn;

    /// <summary>An author sent the reader away: whoever writes could otherwise keep the reading that suits them, and its reader could neither look again nor take it back.</summary>
    public bool IsWithdrawn => Reading.State == ProofState.Withdrawn;

    /// <summary>Whether it stands for what would be published now.</summary>
    public bool Covers => Reading.ReadAt is not null && Changed == 0 && !Writes && !IsWithdrawn;
}
