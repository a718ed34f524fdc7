using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Opens a draft: of a new path, of one that is published, or of one that somebody made from another.</summary>
public sealed class StartDraft(TrainingPathsDbContext db, DraftDesk desk, FileStore store, TimeProvider clock)
{
    /// <summary>A new path, with a module, a lesson and a quiz to begin with.</summary>
    /// <param name="support">Who helps its learners, unless the author says otherwise.</param>
    public Task<Draft> BlankAsync(Writer writer, SupportContact? support, CancellationToken ct) =>
        FillAsync(Placeholder(), writer, DraftAct.Started, BlankPath.Files(writer.Name, support), ct);

    /// <summary>The next version of a published path. Who writes it already comes back to their draft.</summary>
    /// <exception cref="RuleViolation">It was published before folders were kept, or others are writing it.</exception>
    public async Task<Draft> OfPublishedAsync(string slug, Writer writer, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('paths.draft'), hashtext({slug}))", ct);
        if (await db.Drafts.FirstOrDefaultAsync(d => d.Slug == slug && d.PutAwayAt == null, ct) is { } open)
            return await desk.Reached(writer).AnyAsync(d => d.Id == open.Id, ct) ? open : throw await OpenElsewhereAsync(open.Id, ct);
        var published = await PublishedAsync(slug, ct);
        return await FillAsync(new Draft(slug, isNamed: true, published.Version.Id, clock.GetUtcNow()), writer, DraftAct.Started, Contents(published), ct);
    }

    /// <summary>A path of one's own that begins as a published one and may go its own way.</summary>
    public async Task<Draft> ForkAsync(string slug, Writer writer, CancellationToken ct)
    {
        var published = await PublishedAsync(slug, ct);
        var draft = Placeholder();
        draft.SawOriginal(published.Version.Id);
        return await FillAsync(draft, writer, DraftAct.Started, Contents(published), ct);
    }

    /// <summary>A folder that was written elsewhere, as a draft of the path of its name or of a new one.</summary>
    public async Task<Draft> OfFolderAsync(string? slug, IEnumerable<FolderFile> files, Writer writer, CancellationToken ct)
    {
        var draft = Placeholder();
        if (slug is not null)
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('paths.draft'), hashtext({slug}))", ct);
            if (await db.Drafts.FirstOrDefaultAsync(d => d.Slug == slug && d.PutAwayAt == null, ct) is { } open)
                throw await OpenElsewhereAsync(open.Id, ct);
            var current = await db.TrainingPaths.Where(p => p.Slug == slug).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct);
            draft = new Draft(slug, isNamed: true, current, clock.GetUtcNow());
        }

        return await FillAsync(draft, writer, DraftAct.Imported, files.Select(f => (f.Path, new DraftText(f.Content))), ct);
    }

    private Draft Placeholder() => new(DraftIds.New("parcours"), isNamed: false, null, clock.GetUtcNow());

    private async Task<PathFolder> PublishedAsync(string slug, CancellationToken ct) =>
        await PathFolder.FindAsync(db, slug, ct) is { IsKept: true } folder ? folder : throw RuleViolation.NotFound();

    private IEnumerable<(string, DraftText)> Contents(PathFolder folder) => folder.Files.Select(file => (file.Path, new DraftText(store.ContentOf(file.Sha256, file.Size))));

    private async Task<RuleViolation> OpenElsewhereAsync(Guid draftId, CancellationToken ct) =>
        await db.DraftAuthors.Where(a => a.DraftId == draftId && a.Name != "").OrderBy(a => a.Name).Select(a => a.Name).FirstOrDefaultAsync(ct) is { } author
            ? new RuleViolation(DraftsRules.OpenElsewhere, author)
            : new RuleViolation(DraftsRules.OpenUnnamed);

    private async Task<Draft> FillAsync(Draft draft, Writer writer, DraftAct act, IEnumerable<(string Path, DraftText Text)> files, CancellationToken ct)
    {
        db.Add(draft);
        db.Add(new DraftAuthor(draft.Id, writer.Id, writer.Name));
        await db.SaveChangesAsync(ct);
        return await desk.EditAsync(draft.Id, writer, act, folder =>
        {
            foreach (var (path, text) in files)
                folder.Add(path, text);
            return Task.FromResult(folder.At("path.yaml")?.Title ?? "");
        }, ct);
    }
}
