using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>Reads what proof-readers said of a draft. Whoever calls it has been let in before.</summary>
public sealed class DraftComments(TrainingPathsDbContext db)
{
    /// <summary>How many comments of each step are open, by its id, the path's own under an empty one; zero where all are settled.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Guid draftId, CancellationToken ct) =>
        await db.ProofComments.Where(c => c.DraftId == draftId && c.ReplyTo == null).GroupBy(c => c.StepId)
            .Select(g => new { g.Key, Open = g.Count(c => c.SettledAt == null) }).ToDictionaryAsync(g => g.Key, g => g.Open, ct);

    /// <summary>Those of one step, or of the whole draft, the open ones first.</summary>
    /// <param name="stepId">Null for all.</param>
    public async Task<IReadOnlyList<ProofThread>> ListAsync(Guid draftId, IReadOnlyList<DraftFile> files, string? stepId, CancellationToken ct)
    {
        var all = await db.ProofComments.AsNoTracking().Where(c => c.DraftId == draftId && (stepId == null || c.StepId == stepId)).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(ct);
        var answers = all.ToLookup(c => c.ReplyTo);
        var words = await WordsAsync(draftId, files, [.. all.Where(c => c.Quote.Length > 0).Select(c => c.StepId).Distinct()], ct);
        return [.. answers[null].OrderBy(c => c.SettledAt is not null).Select(c => new ProofThread(
            c,
            [.. answers[c.Id]],
            IsQuoteGone: c.Quote.Length > 0 && words.TryGetValue(c.StepId, out var said) && !Passage.IsIn(c.Quote, said),
            IsStepGone: FileOf(files, c.StepId) is null))];
    }

    /// <summary>The file that a comment's step is; null once it was removed.</summary>
    public static DraftFile? FileOf(IReadOnlyList<DraftFile> files, string stepId) => files.FirstOrDefault(f => stepId.Length == 0 ? f.Place.Kind == DraftPlaceKind.Path : f.StableId == stepId);

    private async Task<IReadOnlyDictionary<string, string>> WordsAsync(Guid draftId, IReadOnlyList<DraftFile> files, IReadOnlyList<string> steps, CancellationToken ct)
    {
        var quoted = steps.Select(id => (Id: id, File: FileOf(files, id))).Where(s => s.File is not null).ToArray();
        if (quoted.Length == 0)
            return new Dictionary<string, string>();
        string[] hashes = [.. quoted.Select(q => q.File!.Sha256)];
        var bytes = await db.DraftBlobs.AsNoTracking().Where(x => x.DraftId == draftId && hashes.Contains(x.Sha256)).ToDictionaryAsync(x => x.Sha256, x => x.Bytes!, ct);
        return quoted.ToDictionary(q => q.Id, q => ShowStep.Of(q.File!, files, bytes[q.File!.Sha256]).Words);
    }
}
