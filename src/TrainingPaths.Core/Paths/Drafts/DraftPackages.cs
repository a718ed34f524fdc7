using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>
/// A draft as the folder it is: what lint checks, a preview shows, a download holds and publishing publishes. Sums follow from the steps, so they are written
/// here and not by each edit: two authors who each change a lesson would otherwise be in each other's way in <c>path.yaml</c>.
/// </summary>
public sealed partial class DraftPackages(TrainingPathsDbContext db, FileStore store)
{
    public async Task<ContentPackage> ReadAsync(Draft draft, CancellationToken ct) => ContentPackage.Read(draft.Slug, await FilesAsync(draft, ct));

    public async Task<IReadOnlyList<FolderFile>> FilesAsync(Draft draft, CancellationToken ct)
    {
        var files = await db.DraftFiles.AsNoTracking().Where(f => f.DraftId == draft.Id)
            .Join(db.DraftBlobs, f => new { f.DraftId, f.Sha256 }, x => new { x.DraftId, x.Sha256 }, (f, x) => new { File = f, x.Bytes })
            .OrderBy(f => f.File.Path).ToListAsync(ct);
        var plan = files.Find(f => f.File.Place.Kind == DraftPlaceKind.ActionPlan)?.Bytes;
        var planned = Planned(files.Select(f => f.File), plan is null ? null : FormatFile.Read<ActionPlanFile>(plan)?.Header);
        return [.. files.Select(f => new FolderFile(f.File.Path, f.File.Place.Kind == DraftPlaceKind.Path ? WithSums(f.Bytes!, planned) : store.ContentOf(f.File.Sha256, f.Bytes)))];
    }

    private static PlannedMinutes Planned(IEnumerable<DraftFile> files, ActionPlanFile? plan)
    {
        var steps = files.Where(f => f.Place.Kind is DraftPlaceKind.Lesson or DraftPlaceKind.Practice or DraftPlaceKind.Quiz or DraftPlaceKind.Scorm or DraftPlaceKind.Final).Sum(f => f.Minutes);
        return new PlannedMinutes(
            steps + (plan?.Modality == Modality.SelfPaced ? plan.Minutes : 0),
            plan?.Modality == Modality.Workplace ? plan.Minutes : 0);
    }

    /// <summary>Only the two numbers change where they stand: comments and layout of a file that came from a folder stay as they were.</summary>
    internal static byte[] WithSums(byte[] pathYaml, PlannedMinutes planned)
    {
        if (FormatFile.Read<PathFile>(pathYaml)?.Header is not { } header || header.Durations == planned)
            return pathYaml;
        var text = Encoding.UTF8.GetString(pathYaml);
        var changed = Workplace().Replace(SelfPaced().Replace(text, $"${{key}}{planned.SelfPaced}", 1), $"${{key}}{planned.Workplace}", 1);
        var bytes = Encoding.UTF8.GetBytes(changed);
        return FormatFile.Read<PathFile>(bytes)?.Header.Durations == planned ? bytes : Encoding.UTF8.GetBytes(FormatText.Yaml(header with { Durations = planned }));
    }

    [GeneratedRegex(@"(?<key>\bselfPaced:[ ]*)\d+", RegexOptions.CultureInvariant)]
    private static partial Regex SelfPaced();

    [GeneratedRegex(@"(?<key>\bworkplace:[ ]*)\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Workplace();
}
