using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Turns a draft into its path's next version. The draft stays and goes on from there.</summary>
public sealed class PublishDraft(TrainingPathsDbContext db, DraftDesk desk, DraftPackages packages, ProofGate proofs, PublishPath publish)
{
    private const int LongestSlug = 60;

    /// <param name="overNewer">The author has seen that another version was published since the draft began.</param>
    /// <exception cref="RuleViolation">The check found errors, another version was published since, or the federation asks for a proof-reading that is not there.</exception>
    public async Task<PublishResult> RunAsync(Guid draftId, Writer writer, bool overNewer, CancellationToken ct)
    {
        await desk.LockAsync(draftId, ct);
        var draft = await desk.FindAsync(draftId, writer, ct);
        await db.Entry(draft).ReloadAsync(ct);
        if (!draft.IsNamed)
            draft.Name(await FreeSlugAsync(draft.Title, ct));
        if (!overNewer && await IsBehindAsync(draft, ct))
            throw new RuleViolation(DraftsRules.Moved);
        await proofs.CheckAsync(draftId, ct);
        var result = await publish.RunAsync(await packages.ReadAsync(draft, ct), writer.Id, ct);
        if (result.Outcome == PublishOutcome.Refused)
            throw new RuleViolation(DraftsRules.HasErrors);
        draft.Published(result.VersionId!.Value);
        if (result.Outcome == PublishOutcome.Published)
            desk.WriteDown(draft, writer, DraftAct.Published, $"{result.Number}");
        await db.SaveChangesAsync(ct);
        return result;
    }

    /// <summary>Whether another version was published since the draft began.</summary>
    public async Task<bool> IsBehindAsync(Draft draft, CancellationToken ct) =>
        await db.TrainingPaths.Where(p => p.Slug == draft.Slug).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct) != draft.BasedOnVersionId;

    private async Task<string> FreeSlugAsync(string title, CancellationToken ct)
    {
        // One name is chosen at a time: two drafts of one title get two addresses.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('paths.draft'), hashtext('name'))", ct);
        var name = AsciiName.Of(title, LongestSlug - 4).ToLowerInvariant();
        for (var copy = 1; ; copy++)
        {
            var slug = copy == 1 ? name : $"{name}-{copy}";
            if (!await db.TrainingPaths.AnyAsync(p => p.Slug == slug, ct) && !await db.Drafts.AnyAsync(d => d.Slug == slug, ct))
                return slug;
        }
    }
}
