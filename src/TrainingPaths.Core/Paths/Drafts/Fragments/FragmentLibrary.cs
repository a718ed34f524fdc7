using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Fragments;

/// <summary>
/// Passages and blocks of all published paths and of the writer's own drafts. There is no table of them: the texts are read where they stand. A version never changes, so a node
/// cuts its texts once: a search sends five statements then, and six before, however many paths there are.
/// </summary>
public sealed class FragmentLibrary(TrainingPathsDbContext db, DraftDesk desk, FileStore store)
{
    /// <summary>More than a page that is read; words narrow it.</summary>
    public const int Shown = 20;

    private static readonly ConcurrentDictionary<Guid, (FragmentOrigin Origin, IReadOnlyList<Fragment> Cut)> Known = new();

    /// <param name="within">The draft that is written: its own texts are not offered.</param>
    public async Task<FragmentAnswer> RunAsync(Guid within, Writer writer, FragmentSearch search, CancellationToken ct)
    {
        var draft = await desk.FindAsync(within, writer, ct);
        var others = await desk.Reached(writer).AsNoTracking().Where(d => d.PutAwayAt == null && d.Id != within).OrderByDescending(d => d.ChangedAt).Take(Shown).ToListAsync(ct);
        var found = new List<(Fragment Fragment, FragmentOrigin Origin)>();
        foreach (var origin in await DraftedAsync(others, ct))
            found.AddRange((await CutAsync(origin)).Select(fragment => (fragment, origin)));
        foreach (var (origin, cut) in await PublishedAsync(draft.Slug, ct))
            found.AddRange(cut.Select(fragment => (fragment, origin)));
        // What a draft leaves as it is published is there once.
        var matching = found.Where(f => search.Finds(f.Fragment)).DistinctBy(f => f.Fragment.Markdown).ToArray();
        return new FragmentAnswer([.. matching.Take(Shown).Select(f => (f.Fragment, Html(f.Fragment, f.Origin)))], matching.Length);
    }

    /// <summary>One fragment with the folder it stands in.</summary>
    /// <exception cref="RuleViolation">It is not there, or not within the writer's reach (404).</exception>
    internal async Task<(Fragment Fragment, FragmentOrigin Origin)> FindAsync(FragmentKey key, Writer writer, CancellationToken ct)
    {
        var origin = key.DraftId is { } draft
            ? (await DraftedAsync([await desk.FindAsync(draft, writer, ct)], ct))[0]
            : Published(key.Slug, (await PathFolder.FindAsync(db, key.Slug, ct) ?? throw RuleViolation.NotFound()).Files);
        return ((await CutAsync(origin)).FirstOrDefault(f => f.Key.StepId == key.StepId && f.Key.Number == key.Number) ?? throw RuleViolation.NotFound(), origin);
    }

    // Two statements for all of them: names and sizes, and the texts.
    private async Task<List<FragmentOrigin>> DraftedAsync(IReadOnlyList<Draft> drafts, CancellationToken ct)
    {
        Guid[] ids = [.. drafts.Select(d => d.Id)];
        var files = (await db.DraftFiles.AsNoTracking().Where(f => ids.Contains(f.DraftId)).OrderBy(f => f.Path).ToListAsync(ct)).ToLookup(f => f.DraftId);
        var texts = (await db.DraftFiles.Where(f => ids.Contains(f.DraftId) && (f.Path.EndsWith(".md") || f.Path == "path.yaml"))
            .Join(db.DraftBlobs, f => new { f.DraftId, f.Sha256 }, b => new { b.DraftId, b.Sha256 }, (f, b) => b).Distinct().AsNoTracking().ToListAsync(ct)).ToDictionary(b => (b.DraftId, b.Sha256), b => b.Bytes);
        return [.. drafts.Select(draft => new FragmentOrigin(
            draft.Id, draft.Slug, [.. files[draft.Id].Select(f => (f.Path, f.Sha256, f.Size))],
            async sha256 => texts.GetValueOrDefault((draft.Id, sha256)) is { } bytes ? bytes : await desk.ContentAsync(draft.Id, sha256, ct)))];
    }

    private async Task<List<(FragmentOrigin Origin, IReadOnlyList<Fragment> Cut)>> PublishedAsync(string but, CancellationToken ct)
    {
        var paths = await db.TrainingPaths.AsNoTracking().Where(p => p.CurrentVersionId != null && p.Slug != but).OrderBy(p => p.Slug).ToListAsync(ct);
        Guid[] unknown = [.. paths.Select(p => p.CurrentVersionId!.Value).Where(id => !Known.ContainsKey(id))];
        var files = unknown.Length == 0 ? [] : await db.VersionSources.AsNoTracking().Where(s => unknown.Contains(s.PathVersionId)).ToListAsync(ct);
        foreach (var version in files.GroupBy(file => file.PathVersionId))
        {
            var origin = Published(paths.First(p => p.CurrentVersionId == version.Key).Slug, [.. version.OrderBy(file => file.Path, StringComparer.Ordinal)]);
            Known[version.Key] = (origin, await CutAsync(origin));
        }

        return [.. paths.Where(p => Known.ContainsKey(p.CurrentVersionId!.Value)).Select(p => Known[p.CurrentVersionId!.Value])];
    }

    private FragmentOrigin Published(string slug, IReadOnlyList<VersionSource> files)
    {
        var sizes = files.DistinctBy(f => f.Sha256).ToDictionary(f => f.Sha256, f => f.Size);
        return new FragmentOrigin(null, slug, [.. files.Select(f => (f.Path, f.Sha256, f.Size))], sha256 => Task.FromResult(store.ContentOf(sha256, sizes[sha256])));
    }

    private static async Task<IReadOnlyList<Fragment>> CutAsync(FragmentOrigin origin)
    {
        var title = (await origin.ReadAsync<PathFile>("path.yaml"))?.Header.Title ?? "";
        var cut = new List<Fragment>();
        foreach (var (path, _, _) in origin.Files)
        {
            var (id, step, body) = DraftPlace.Of(path).Kind switch
            {
                DraftPlaceKind.Lesson or DraftPlaceKind.Practice => await origin.ReadAsync<LessonHeader>(path) is { } lesson ? (lesson.Header.Id, lesson.Header.Title, lesson.Body) : default,
                DraftPlaceKind.Sheet => await origin.ReadAsync<SheetHeader>(path) is { } sheet ? (sheet.Header.Id, sheet.Header.Title, sheet.Body) : default,
                _ => default,
            };
            if (body is not null)
                cut.AddRange(Fragment.Of(new FragmentKey(origin.DraftId, origin.Slug, id, 0), title, step, path, body));
        }

        return cut;
    }

    private static string Html(Fragment fragment, FragmentOrigin origin) => new MarkdownRenderer(origin.Links()).Page(new MarkdownText(fragment.Path, 0, fragment.Markdown));
}
