using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Takes an edit back, or puts a file as it was after one. Both are edits themselves: nothing is ever lost from the history.</summary>
public sealed class TakeBack(TrainingPathsDbContext db, DraftDesk desk)
{
    /// <summary>Undoes one edit, whichever came after it, as long as nobody touched the same files since.</summary>
    /// <exception cref="RuleViolation">Somebody did.</exception>
    public Task<Draft> UndoAsync(Guid draftId, Writer writer, int number, CancellationToken ct) => desk.EditAsync(draftId, writer, DraftAct.TookBack, async folder =>
    {
        var edit = await FindAsync(draftId, number, ct);
        foreach (var change in edit.Files)
        {
            var now = folder.Files.FirstOrDefault(f => f.Id == change.FileId);
            if (now?.Path != change.PathAfter || now?.Sha256 != change.ShaAfter)
                throw new RuleViolation(DraftsRules.ChangedSince);
            if (change.PathBefore is null)
                folder.Remove(now!);
            else if (now is not null)
                await PutAsync(folder, now, change.PathBefore, change.ShaBefore!, ct);
        }

        foreach (var gone in edit.Files.Where(f => f.PathAfter is null))
            folder.Restore(gone.PathBefore!, new DraftText(await desk.BytesAsync(draftId, gone.ShaBefore!, ct)), gone.FileId);
        folder.PartNamesakes();
        return edit.Subject;
    }, ct);

    /// <summary>Gives one file the text that it had before or after an edit.</summary>
    public Task<Draft> RestoreAsync(Guid draftId, Writer writer, int number, Guid fileId, bool before, CancellationToken ct) => desk.EditAsync(draftId, writer, DraftAct.Restored, async folder =>
    {
        var edit = await FindAsync(draftId, number, ct);
        var was = edit.Files.FirstOrDefault(f => f.FileId == fileId) ?? throw RuleViolation.NotFound();
        var (path, sha256) = before ? (was.PathBefore, was.ShaBefore) : (was.PathAfter, was.ShaAfter);
        if (path is null || sha256 is null)
            throw RuleViolation.NotFound();
        var text = new DraftText(await desk.BytesAsync(draftId, sha256, ct));
        if (folder.Files.FirstOrDefault(f => f.Id == fileId) is { } now)
            folder.Write(now, text);
        else
            folder.Restore(path, text, fileId);
        folder.PartNamesakes();
        return edit.Subject;
    }, ct);

    private async Task PutAsync(DraftFolder folder, DraftFile file, string path, string sha256, CancellationToken ct)
    {
        file.Move(path);
        if (file.Sha256 != sha256)
            folder.Write(file, new DraftText(await desk.BytesAsync(file.DraftId, sha256, ct)));
    }

    private async Task<DraftEdit> FindAsync(Guid draftId, int number, CancellationToken ct) =>
        await db.DraftEdits.AsNoTracking().Include(e => e.Files).FirstOrDefaultAsync(e => e.DraftId == draftId && e.Number == number, ct) ?? throw RuleViolation.NotFound();
}
