using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>Somebody said something of a draft.</summary>
/// <param name="To">Whom it concerns, without the one who said it.</param>
public sealed record CommentLeft(Guid CommentId, Guid DraftId, IReadOnlyList<Guid> To);

/// <summary>A proof-reader comments on a step; authors and proof-readers answer. What is sent twice under one id is kept once.</summary>
public sealed class CommentOnProof(TrainingPathsDbContext db, DraftDesk desk, ProofDesk proofs, ShowStep show, Events events, TimeProvider clock)
{
    /// <param name="stepId">Null or empty for the path as a whole.</param>
    /// <param name="quote">Words of the step; null or empty for the whole step.</param>
    /// <exception cref="RuleViolation">The quoted words are not in the step, nothing was written, or the request was taken back.</exception>
    public async Task RunAsync(Guid id, Guid draftId, Writer reader, string? stepId, string? quote, string? text, CancellationToken ct)
    {
        await desk.LockAsync(draftId, ct);
        var task = await proofs.FindAsync(draftId, reader, ct);
        if (await IsThereAsync(id, draftId, reader, ct))
            return;
        var files = await desk.FilesAsync(draftId, ct);
        var step = DraftComments.FileOf(files, stepId ?? "") ?? throw RuleViolation.NotFound();
        var quoted = Texts.Checked(quote, ProofComment.LongestQuote);
        if (quoted.Length > 0 && !Passage.IsIn(quoted, (await show.RunAsync(step, files, ct)).Words))
            throw new RuleViolation(ProofsRules.NotInStep);
        task.Reading.Begin(reader.Name, DraftSnapshot.Of(files));
        db.Add(new ProofComment(id, draftId, reader, step, quoted, Written(text), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new CommentLeft(id, draftId, await AuthorsAsync(draftId, reader, ct)), ct);
    }

    /// <param name="to">The comment that is answered, or another answer to it.</param>
    /// <returns>The comment that the conversation began with.</returns>
    public async Task<ProofComment> AnswerAsync(Guid id, Guid draftId, Writer writer, Guid to, string? text, CancellationToken ct)
    {
        await desk.LockAsync(draftId, ct);
        if (!await proofs.MayLookAsync(draftId, writer, ct))
            throw RuleViolation.NotFound();
        var first = await FirstAsync(draftId, to, ct);
        if (await IsThereAsync(id, draftId, writer, ct))
            return first;
        db.Add(ProofComment.Answer(id, first, writer, Written(text), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new CommentLeft(id, draftId, [.. await AuthorsAsync(draftId, writer, ct), .. await ReadersAsync(first, writer, ct)]), ct);
        return first;
    }

    private async Task<ProofComment> FirstAsync(Guid draftId, Guid id, CancellationToken ct)
    {
        var found = await db.ProofComments.FirstOrDefaultAsync(c => c.Id == id && c.DraftId == draftId, ct) ?? throw RuleViolation.NotFound();
        return found.ReplyTo is { } first ? await db.ProofComments.SingleAsync(c => c.Id == first, ct) : found;
    }

    /// <exception cref="RuleViolation">The id is somebody else's.</exception>
    private async Task<bool> IsThereAsync(Guid id, Guid draftId, Writer writer, CancellationToken ct)
    {
        if (await db.ProofComments.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } there)
            return false;
        return there.DraftId == draftId && there.AuthorId == writer.Id ? true : throw RuleViolation.NotFound();
    }

    private static string Written(string? text) => Texts.Checked(text, ProofComment.LongestText) is { Length: > 0 } words ? words : throw new RuleViolation(ProofsRules.Empty);

    private Task<Guid[]> AuthorsAsync(Guid draftId, Writer but, CancellationToken ct) =>
        db.DraftAuthors.Where(a => a.DraftId == draftId && a.AuthorId != but.Id).Select(a => a.AuthorId).ToArrayAsync(ct);

    // Who began the conversation or took part in it, and still reads the draft.
    private Task<Guid[]> ReadersAsync(ProofComment first, Writer but, CancellationToken ct) => db.Proofreadings
        .Where(p => p.DraftId == first.DraftId && p.ReaderId != but.Id && p.State != ProofState.Withdrawn && p.State != ProofState.Declined
            && !db.DraftAuthors.Any(a => a.DraftId == p.DraftId && a.AuthorId == p.ReaderId)
            && db.ProofComments.Any(c => (c.Id == first.Id || c.ReplyTo == first.Id) && c.AuthorId == p.ReaderId))
        .Select(p => p.ReaderId).ToArrayAsync(ct);
}
