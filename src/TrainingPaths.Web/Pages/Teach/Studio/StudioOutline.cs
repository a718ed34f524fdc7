using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A draft's steps as their author sees them: modules with what is in them, then what belongs to the whole path.</summary>
public sealed record StudioOutline(IReadOnlyList<StudioModule> Modules, IReadOnlyList<DraftFile> Before, IReadOnlyList<DraftFile> After, IReadOnlyList<DraftFile> Sheets)
{
    public static StudioOutline Of(IReadOnlyList<DraftFile> files)
    {
        DraftFile[] Of(DraftPlaceKind kind) => [.. files.Where(f => f.Place.Kind == kind)];
        var modules = files.Where(f => f.Place.Module is not null).GroupBy(f => f.Place.Module!).OrderBy(m => m.Key, StringComparer.Ordinal);
        return new StudioOutline(
            [.. modules.Select(m => StudioModule.Of([.. m]))],
            Of(DraftPlaceKind.Positioning),
            [.. Of(DraftPlaceKind.Final), .. Of(DraftPlaceKind.ActionPlan)],
            Of(DraftPlaceKind.Sheet));
    }

    /// <summary>Planned minutes of all that counts.</summary>
    public int Minutes => Modules.Sum(m => m.Steps.Sum(s => s.Minutes)) + After.Sum(s => s.Minutes);

    /// <summary>In the order in which they are followed; sheets are none.</summary>
    public IEnumerable<DraftFile> Steps => [.. Before, .. Modules.SelectMany(m => m.Steps), .. After];
}

/// <param name="File">Null where a folder came without its <c>module.yaml</c>.</param>
public sealed record StudioModule(DraftFile? File, IReadOnlyList<DraftFile> Steps)
{
    public bool HasQuiz => Steps.Any(s => s.Place.Kind == DraftPlaceKind.Quiz);

    public bool HasPractice => Steps.Any(s => s.Place.Kind == DraftPlaceKind.Practice);

    internal static StudioModule Of(IReadOnlyList<DraftFile> files) => new(
        files.FirstOrDefault(f => f.Place.Kind == DraftPlaceKind.Module),
        [.. files.Where(f => f.Place.Kind is DraftPlaceKind.Lesson or DraftPlaceKind.Scorm).OrderBy(f => f.Place.Number), .. files.Where(f => f.Place.Kind == DraftPlaceKind.Practice), .. files.Where(f => f.Place.Kind == DraftPlaceKind.Quiz)]);
}
