using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>Somebody has read a draft, or does not want to.</summary>
public sealed record ProofreadingAnswered(Guid DraftId, Guid ReaderId);

/// <summary>What a proof-reader does with a request: begin, decline, or say that the whole is read.</summary>
public sealed class AnswerProofreading(TrainingPathsDbContext db, DraftDesk desk, ProofDesk proofs, Events events, TimeProvider clock)
{
    public async Task BeginAsync(Guid draftId, Writer reader, CancellationToken ct)
    {
        var (task, now) = await LookAsync(draftId, reader, ct);
        task.Reading.Begin(reader.Name, now);
        await db.SaveChangesAsync(ct);
    }

    public async Task DeclineAsync(Guid draftId, Writer reader, CancellationToken ct)
    {
        var (task, _) = await LookAsync(draftId, reader, ct);
        task.Reading.Decline(reader.Name);
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new ProofreadingAnswered(draftId, reader.Id), ct);
    }

    /// <param name="seen"><see cref="DraftSnapshot.Mark"/> of the draft that the reader had before them.</param>
    /// <exception cref="RuleViolation">It is another by now: nobody has read that.</exception>
    public async Task FinishAsync(Guid draftId, Writer reader, string seen, string? word, CancellationToken ct)
    {
        var (task, now) = await LookAsync(draftId, reader, ct);
        if (now.Mark != seen)
            throw new RuleViolation(ProofsRules.ChangedMeanwhile);
        if (!task.Reading.IsOpen)
            return;   // said already: the second of two clicks
        task.Reading.Finish(reader.Name, task.Draft.Revision, now, Texts.Checked(word, Proofreading.LongestWord), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new ProofreadingAnswered(draftId, reader.Id), ct);
    }

    private async Task<(ProofTask Task, DraftSnapshot Now)> LookAsync(Guid draftId, Writer reader, CancellationToken ct)
    {
        await desk.LockAsync(draftId, ct);
        var task = await proofs.FindAsync(draftId, reader, ct);
        return (task, DraftSnapshot.Of(await desk.FilesAsync(draftId, ct)));
    }
}
