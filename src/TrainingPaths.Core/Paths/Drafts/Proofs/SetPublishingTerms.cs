using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>An administrator says what the federation asks before a draft is published. It holds from the next publication on, and is in the audit log.</summary>
public sealed class SetPublishingTerms(TrainingPathsDbContext db, TimeProvider clock)
{
    public async Task RunAsync(Guid administrator, bool proofreadingRequired, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            insert into paths.publishing_terms (id, proofreading_required, changed_at, changed_by) values (1, {proofreadingRequired}, {now}, {administrator})
            on conflict (id) do update set proofreading_required = excluded.proofreading_required, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """, ct);
        db.AuditEntries.Add(new AuditEntry(now, administrator, AuditActions.PublishingTerms, detail: proofreadingRequired ? "proof-reading required" : "proof-reading not required"));
        await db.SaveChangesAsync(ct);
    }
}
