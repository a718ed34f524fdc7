using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Takes an edit back, or puts a file as it was after one. Both are edits themselves: nothing is ever lost from the history.</summary>
public sealed class TakeBack(TrainingPathsDbContext db, DraftDesk desk)
{
    /// <summary>Undoes one edit, whichever came after it, as long as nobody changed since what it changed.</summary>
    /// <exception cref="RuleViolation">Somebody did; or it made the draft.</exception>
    public Task<Draft> UndoAsync(Guid draftId, Writer writer, int number, CancellationToken ct) => desk.EditAsync(draftId, writer, DraftAct.TookBack, async folder =>
    {
        var edit = await FindAsync(draftId, number, ct);
        if (number == 1)
            throw new RuleViolation(DraftsRules.ChangedSince);
        foreach (var change in edit.Files.Where(f => f.PathAfter is not null))
            CheckUnchanged(folder, change);
        foreach (var added in edit.Files.Where(f => f.PathBefore is null))
            folder.Remove(folder.WithFileId(added.FileId)!);
        // A module first, so that what lies in it finds it where it is; of those, what moved before what was gone, so that this finds its place free.
        foreach (var change in edit.Files.Where(f => f.PathBefore is not null).OrderBy(f => DraftPlace.Of(f.PathBefore!).Kind != DraftPlaceKind.Module).ThenBy(f => f.PathAfter is null))
        {
            var path = await PathNowAsync(folder, edit, change, ct);
            if (folder.WithFileId(change.FileId) is not { } now)
                folder.Restore(path, new DraftText(await desk.ContentAsync(draftId, change.ShaBefore!, ct)), change.FileId);
            else
                await PutAsync(folder, now, path, change, ct);
        }

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
        var text = new DraftText(await desk.ContentAsync(draftId, sha256, ct));
        if (folder.WithFileId(fileId) is { } now)
            folder.Write(now, text);
        else
            folder.Restore(await InItsModuleAsync(folder, draftId, before ? number - 1 : number, path, ct), text, fileId);
        folder.PartNamesakes();
        return edit.Subject;
    }, ct);

    // What an edit only moved may have been written since: only its place is taken back.
    private static void CheckUnchanged(DraftFolder folder, DraftEditFile change)
    {
        var now = folder.WithFileId(change.FileId);
        if (now is null || (change.PathBefore != change.PathAfter && now.Path != change.PathAfter) || (change.ShaBefore != change.ShaAfter && now.Sha256 != change.ShaAfter))
            throw new RuleViolation(DraftsRules.ChangedSince);
    }

    private async Task PutAsync(DraftFolder folder, DraftFile file, string path, DraftEditFile change, CancellationToken ct)
    {
        if (change.PathBefore != change.PathAfter)
            file.Move(path);
        if (change.ShaBefore != change.ShaAfter)
            folder.Write(file, new DraftText(await desk.ContentAsync(file.DraftId, change.ShaBefore!, ct)));
    }

    private async Task<string> PathNowAsync(DraftFolder folder, DraftEdit edit, DraftEditFile change, CancellationToken ct)
    {
        var place = DraftPlace.Of(change.PathBefore!);
        if (place.Kind == DraftPlaceKind.Module)
            return change.PathAfter is null && folder.At(change.PathBefore!) is not null ? folder.NewModule("module") + place.Name : change.PathBefore!;
        return await InItsModuleAsync(folder, edit.DraftId, edit.Number - 1, change.PathBefore!, ct);
    }

    // Modules are folders that are renamed when they move: what comes back goes where its module is now, and not into another that took its name.
    private async Task<string> InItsModuleAsync(DraftFolder folder, Guid draftId, int number, string path, CancellationToken ct)
    {
        if (DraftPlace.Of(path).Module is not { } module)
            return path;
        var named = module + "module.yaml";
        var files = db.DraftEdits.Where(e => e.DraftId == draftId && e.Number <= number).SelectMany(e => e.Files, (e, f) => new { e.Number, File = f });
        var id = await files.Where(f => f.File.PathAfter == named).OrderByDescending(f => f.Number).Select(f => (Guid?)f.File.FileId).FirstOrDefaultAsync(ct);
        if (id is null)
            return path;
        return (folder.WithFileId(id.Value)?.Place.Module ?? throw new RuleViolation(DraftsRules.ChangedSince)) + path[module.Length..];
    }

    private async Task<DraftEdit> FindAsync(Guid draftId, int number, CancellationToken ct) =>
        await db.DraftEdits.AsNoTracking().Include(e => e.Files).FirstOrDefaultAsync(e => e.DraftId == draftId && e.Number == number, ct) ?? throw RuleViolation.NotFound();
}
