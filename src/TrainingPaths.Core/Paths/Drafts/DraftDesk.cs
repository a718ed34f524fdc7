using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Who is at work on a draft.</summary>
/// <param name="SeesAll">The federation's administrators help where an author is away.</param>
public sealed record Writer(Guid Id, string Name, bool SeesAll);

/// <summary>
/// The one way to a draft: it lets in those who write it and nobody else, and makes edits one after the other. An edit is what files became; it is written down
/// with what they were, in the same transaction.
/// </summary>
public sealed class DraftDesk(TrainingPathsDbContext db, FileStore store, DraftComments comments, TimeProvider clock)
{
    /// <summary>What proof-readers said of drafts.</summary>
    public DraftComments Comments => comments;

    /// <exception cref="RuleViolation">There is none, or it is not theirs.</exception>
    public async Task<Draft> FindAsync(Guid draftId, Writer writer, CancellationToken ct) =>
        await Reached(writer).FirstOrDefaultAsync(d => d.Id == draftId, ct) ?? throw RuleViolation.NotFound();

    public IQueryable<Draft> Reached(Writer writer) =>
        writer.SeesAll ? db.Drafts : db.Drafts.Where(d => db.DraftAuthors.Any(a => a.DraftId == d.Id && a.AuthorId == writer.Id));

    /// <summary>Number of the version that it goes on from; null before the first.</summary>
    public async Task<int?> PublishedNumberAsync(Draft draft, CancellationToken ct) => draft.BasedOnVersionId is { } id
        ? await db.PathVersions.Where(v => v.Id == id).Select(v => v.Number).SingleAsync(ct)
        : null;

    /// <summary>Without the bytes.</summary>
    public async Task<IReadOnlyList<DraftFile>> FilesAsync(Guid draftId, CancellationToken ct) =>
        await db.DraftFiles.AsNoTracking().Where(f => f.DraftId == draftId).OrderBy(f => f.Path).ToListAsync(ct);

    public async Task<byte[]> BytesAsync(DraftFile file, CancellationToken ct) => await BytesAsync(file.DraftId, file.Sha256, ct);

    /// <summary>Of now or of before.</summary>
    public async Task<byte[]> BytesAsync(Guid draftId, string sha256, CancellationToken ct) => (await ContentAsync(draftId, sha256, ct)).Bytes;

    /// <summary>Of several files at once, now or before, by hash.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> BytesAsync(Guid draftId, IEnumerable<string> hashes, CancellationToken ct)
    {
        string[] wanted = [.. hashes.Distinct()];
        return await db.DraftBlobs.AsNoTracking().Where(x => x.DraftId == draftId && x.Bytes != null && wanted.Contains(x.Sha256)).ToDictionaryAsync(x => x.Sha256, x => x.Bytes!, ct);
    }

    /// <summary>The same for what may be a recording.</summary>
    public async Task<FileContent> ContentAsync(Guid draftId, string sha256, CancellationToken ct) =>
        store.ContentOf(sha256, await db.DraftBlobs.AsNoTracking().Where(x => x.DraftId == draftId && x.Sha256 == sha256).Select(x => x.Bytes).SingleAsync(ct));

    /// <summary>A picture or a recording of the draft; null where nothing of this hash is one.</summary>
    public async Task<(FileContent Content, string ContentType)?> MediaAsync(Guid draftId, string sha256, CancellationToken ct)
    {
        if (await db.DraftFiles.AsNoTracking().FirstOrDefaultAsync(f => f.DraftId == draftId && f.Sha256 == sha256 && f.Path.StartsWith("media/"), ct) is not { } file)
            return null;
        var content = await ContentAsync(draftId, sha256, ct);
        return PackageMediaTypes.Read(new SourceFile(file.Path, file.Path, content), new Findings()) is { } media ? (content, media.ContentType) : null;
    }

    /// <summary>Number of the last edit that was made through this desk; null where it changed nothing, and there is nothing to take back.</summary>
    public int? Made { get; private set; }

    /// <summary>Waits until nobody else changes this draft, and keeps others waiting until the transaction ends.</summary>
    public Task LockAsync(Guid draftId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select id from paths.draft where id = {draftId} for update", ct);

    /// <summary>Makes one edit, alone on this draft until the transaction ends. An edit that changes nothing leaves no trace.</summary>
    /// <returns>What <paramref name="change"/> says it was about: the title for the history.</returns>
    public async Task<Draft> EditAsync(Guid draftId, Writer writer, DraftAct act, Func<DraftFolder, Task<string>> change, CancellationToken ct)
    {
        await LockAsync(draftId, ct);
        var draft = await FindAsync(draftId, writer, ct);
        // Who read it before they waited would number their edit as another author's.
        await db.Entry(draft).ReloadAsync(ct);
        var known = await db.DraftFiles.Where(f => f.DraftId == draftId).ToListAsync(ct);
        var folder = new DraftFolder(draftId, known);
        var subject = await change(folder);
        var changes = folder.Changes().ToArray();
        (Made, var before) = ((int?)null, draft.Revision);
        if (changes.Length == 0)
            return draft;
        folder.CheckLimits();

        await KeepAsync(draftId, folder.Written, ct);
        if (await db.DraftAuthors.FirstOrDefaultAsync(a => a.DraftId == draftId && a.AuthorId == writer.Id, ct) is { } author)
            author.Came(writer.Name);
        else
            db.Add(new DraftAuthor(draftId, writer.Id, writer.Name));
        db.AddRange(folder.Files.Where(f => !known.Contains(f)));
        db.RemoveRange(folder.Gone(known));
        var edit = await WriteDownAsync(draft, writer, act, subject, changes, ct);
        draft.Changed(edit.Number, folder.At("path.yaml")?.Title ?? draft.Title, edit.At);
        await db.SaveChangesAsync(ct);
        if (edit.Number == before)
            await ForgetAsync(draftId, changes.Select(c => c.ShaBefore).OfType<string>(), ct);
        Made = edit.Number;
        return draft;
    }

    /// <summary>Writes down what was done to the draft as a whole: no file changes, so there is nothing to take back.</summary>
    public void WriteDown(Draft draft, Writer writer, DraftAct act, string subject)
    {
        var edit = new DraftEdit(draft.Id, draft.Revision + 1, act, subject, writer.Id, clock.GetUtcNow());
        db.Add(edit);
        draft.Changed(edit.Number, draft.Title, edit.At);
    }

    // Only an author's own edits go on in one sitting: what another did between two saves stands between them.
    private async Task<DraftEdit> WriteDownAsync(Draft draft, Writer writer, DraftAct act, string subject, DraftEditFile[] changes, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = await db.DraftEdits.Include(e => e.Files).SingleOrDefaultAsync(e => e.DraftId == draft.Id && e.Number == draft.Revision, ct);
        if (changes is [{ ShaAfter: { } sha } only] && last?.GoesOn(only.FileId, act, writer.Id, now) == true)
        {
            last.Continue(sha, subject, now);
            return last;
        }

        var edit = new DraftEdit(draft.Id, draft.Revision + 1, act, subject, writer.Id, now);
        edit.Files.AddRange(changes);
        db.Add(edit);
        return edit;
    }

    // Between two saves of one sitting a text is no edit's beginning or end: nobody could come back to it.
    private async Task ForgetAsync(Guid draftId, IEnumerable<string> hashes, CancellationToken ct)
    {
        foreach (var sha256 in hashes)
            await db.Database.ExecuteSqlAsync($"""
                delete from paths.draft_blob b where b.draft_id = {draftId} and b.sha256 = {sha256}
                  and not exists (select from paths.draft_file f where f.draft_id = b.draft_id and f.sha256 = b.sha256)
                  and not exists (select from paths.draft_edit e join paths.draft_edit_file f on f.edit_id = e.id where e.draft_id = b.draft_id and b.sha256 in (f.sha_before, f.sha_after))
                """, ct);
    }

    private async Task KeepAsync(Guid draftId, IReadOnlyCollection<DraftText> texts, CancellationToken ct)
    {
        foreach (var text in texts)
        {
            if (!text.Content.IsInMemory && !(text.Content.IsStored && store.Keep(text.Sha256)))
                throw new InvalidOperationException("A recording is in the file store before a draft names it.");
            var bytes = text.Content.IsInMemory ? text.Bytes : null;
            await db.Database.ExecuteSqlAsync($"insert into paths.draft_blob (draft_id, sha256, bytes) values ({draftId}, {text.Sha256}, {bytes}) on conflict do nothing", ct);
        }
    }
}
