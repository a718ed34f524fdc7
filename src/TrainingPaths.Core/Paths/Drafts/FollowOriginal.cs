using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What became of the path that a draft was made from.</summary>
/// <param name="Difference">From the version that was last looked at to the current one.</param>
public sealed record OriginalNews(string Title, string Language, int Seen, int Current, VersionDifference Difference);

/// <summary>Shows the author of a path of one's own what the original changed since, and takes it step by step: nothing comes by itself.</summary>
public sealed partial class FollowOriginal(TrainingPathsDbContext db, DraftDesk desk, FileStore store, CompareVersions compare)
{
    /// <returns>Null when the draft was made from no other path, or nothing changed there.</returns>
    public async Task<OriginalNews?> FindAsync(Draft draft, CancellationToken ct)
    {
        if (await CurrentAsync(draft, ct) is not { } current || current == draft.ForkedFromVersionId)
            return null;
        var (before, after) = (await FrozenVersions.FindAsync(db, draft.ForkedFromVersionId!.Value, ct), await FrozenVersions.FindAsync(db, current, ct));
        return new OriginalNews(after.Header.Title, after.Header.Language, before.Number, after.Number, await compare.RunAsync(before.Id, after.Id, ct));
    }

    /// <summary>Takes one step as the original has it now, over the draft's own, with the pictures and recordings that it shows: one edit, which can be taken back.</summary>
    public async Task<Draft> TakeAsync(Guid draftId, Writer writer, string stepId, CancellationToken ct)
    {
        var found = await desk.FindAsync(draftId, writer, ct);
        var current = await CurrentAsync(found, ct) ?? throw new RuleViolation(DraftsRules.NotInOriginal);
        var sources = await db.VersionSources.AsNoTracking().Where(s => s.PathVersionId == current).OrderBy(s => s.Path).ToListAsync(ct);
        var moduleId = await db.Steps.Where(s => s.PathVersionId == current && s.StableId == stepId).Select(s => s.ModuleId).FirstOrDefaultAsync(ct);
        var (path, original) = Step(sources, stepId);
        return await desk.EditAsync(draftId, writer, DraftAct.TookFromUpstream, folder =>
        {
            var text = WithMedia(folder, original, sources);
            var file = folder.WithId(stepId);
            if (file is not null)
                folder.Write(file, text);
            else
                file = folder.Add(PlaceFor(folder, path, moduleId), text);
            return Task.FromResult(file.Title);
        }, ct);
    }

    /// <summary>What is shown next is what changes after this.</summary>
    public async Task SeenAsync(Guid draftId, Writer writer, CancellationToken ct)
    {
        var draft = await desk.FindAsync(draftId, writer, ct);
        if (await CurrentAsync(draft, ct) is { } current)
            draft.SawOriginal(current);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Guid?> CurrentAsync(Draft draft, CancellationToken ct) => draft.ForkedFromVersionId is { } from
        ? await db.TrainingPaths.Where(p => db.PathVersions.Any(v => v.Id == from && v.PathId == p.Id)).Select(p => p.CurrentVersionId).FirstOrDefaultAsync(ct)
        : null;

    private (string Path, DraftText Text) Step(IReadOnlyList<VersionSource> sources, string stepId)
    {
        foreach (var source in sources)
        {
            var place = DraftPlace.Of(source.Path);
            if (place.Kind is DraftPlaceKind.Media or DraftPlaceKind.Module or DraftPlaceKind.Path or DraftPlaceKind.Other)
                continue;
            var text = new DraftText(store.ContentOf(source.Sha256, source.Size));
            if (DraftFacts.Of(place.Kind, text.Bytes).StableId == stepId)
                return (source.Path, text);
        }

        throw new RuleViolation(DraftsRules.NotInOriginal);
    }

    // Where the draft has something else under a name, its other steps may show that: what comes gets another name, also in the text.
    private DraftText WithMedia(DraftFolder folder, DraftText text, IReadOnlyList<VersionSource> sources)
    {
        var words = Encoding.UTF8.GetString(text.Bytes);
        var shown = MediaName().Matches(words).Select(name => name.Value).ToHashSet();
        var moved = new Dictionary<string, string>();
        foreach (var source in sources.Where(source => shown.Contains(source.Path)))
            moved[source.Path] = MediaNames.Keep(folder, source.Path["media/".Length..], new DraftText(store.ContentOf(source.Sha256, source.Size))).Path;
        return moved.All(name => name.Key == name.Value) ? text : DraftText.Of(MediaName().Replace(words, name => moved.GetValueOrDefault(name.Value, name.Value)));
    }

    // In the module of the same id, else in the last one; what belongs to the whole path keeps its place.
    private static string PlaceFor(DraftFolder folder, string path, string? moduleId)
    {
        var place = DraftPlace.Of(path);
        if (place.Module is null)
            return path;
        var module = folder.Files.FirstOrDefault(f => f.Place.Kind == DraftPlaceKind.Module && f.StableId == moduleId)?.Place.Module
            ?? (folder.Modules is [.., var last] ? last : folder.NewModule("module"));
        return place.Number > 0 ? folder.NewNumbered(module, place.Name) : module + place.Name;
    }

    [GeneratedRegex("media/[a-z0-9][a-z0-9._-]*[a-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex MediaName();
}
