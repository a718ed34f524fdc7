using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Another author, or another window, wrote the same thing meanwhile: nothing was saved, and both texts are there to be compared.</summary>
public sealed class DraftConflict(byte[] theirs, string sha256, string writtenBy, bool byOneself = false) : Exception("Written by somebody else meanwhile.")
{
    public byte[] Theirs { get; } = theirs;

    public string Sha256 { get; } = sha256;

    /// <summary>Who wrote the draft last.</summary>
    public string WrittenBy { get; } = writtenBy;

    /// <summary>The same person wrote both: two of their windows met.</summary>
    public bool ByOneself { get; } = byOneself;
}

/// <summary>What was saved, and what the next save starts from.</summary>
public sealed record StepWritten(string Sha256, DateTimeOffset At);

/// <summary>Writes one file of a draft. The text goes to its step wherever that was moved meanwhile; sending the same text again changes nothing.</summary>
public sealed class WriteStep(TrainingPathsDbContext db, DraftDesk desk, TimeProvider clock)
{
    /// <param name="find">Its file: by the step's id, or by a path that never changes.</param>
    /// <param name="from">Hash of what the author started from; null to write over whatever is there, once they have seen it.</param>
    /// <exception cref="DraftConflict">It is no longer that.</exception>
    public async Task<StepWritten> RunAsync(Guid draftId, Writer writer, Func<DraftFolder, DraftFile?> find, string? from, DraftText text, CancellationToken ct)
    {
        var written = "";
        await desk.EditAsync(draftId, writer, DraftAct.Wrote, async folder =>
        {
            var file = find(folder) ?? throw RuleViolation.NotFound();
            if (file.Sha256 != text.Sha256 && from is not null && file.Sha256 != from)
            {
                var last = await LastWriterAsync(draftId, file.Id, ct);
                throw new DraftConflict(await desk.BytesAsync(file, ct), file.Sha256, last?.Name ?? "", last?.AuthorId == writer.Id);
            }

            Put(folder, file, text);
            written = file.Sha256;
            return file.Title;
        }, ct);
        return new StepWritten(written, clock.GetUtcNow());
    }

    /// <summary>The same for a part of a file, which others may be changing elsewhere: <paramref name="change"/> sees what is there now.</summary>
    /// <param name="act">What is taken back by itself is no writing: writing of some minutes is one edit.</param>
    /// <param name="subject">What it was about, where that is less than the file.</param>
    public async Task<StepWritten> ChangeAsync(
        Guid draftId, Writer writer, Func<DraftFolder, DraftFile?> find, Func<byte[], DraftText> change, CancellationToken ct, DraftAct act = DraftAct.Wrote, string? subject = null)
    {
        var written = "";
        await desk.EditAsync(draftId, writer, act, async folder =>
        {
            var file = find(folder) ?? throw RuleViolation.NotFound();
            Put(folder, file, change(await desk.BytesAsync(file, ct)));
            written = file.Sha256;
            return subject ?? file.Title;
        }, ct);
        return new StepWritten(written, clock.GetUtcNow());
    }

    // A step that can no longer be read would be lost to its author, whom its page could not be shown any more.
    private static void Put(DraftFolder folder, DraftFile file, DraftText text)
    {
        var wasRead = file.StableId is not null;
        folder.Write(file, text);
        if (wasRead && file.StableId is null)
            throw new RuleViolation(DraftsRules.NotText);
    }

    private async Task<DraftAuthor?> LastWriterAsync(Guid draftId, Guid fileId, CancellationToken ct) =>
        await db.DraftEdits.Where(e => e.DraftId == draftId && e.Files.Any(f => f.FileId == fileId)).OrderByDescending(e => e.Number)
            .Join(db.DraftAuthors.Where(a => a.DraftId == draftId), e => e.AuthorId, a => a.AuthorId, (_, a) => a).AsNoTracking().FirstOrDefaultAsync(ct);
}
