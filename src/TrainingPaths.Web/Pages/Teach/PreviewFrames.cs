using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>The player's frame around a preview: everything is open, nothing is done.</summary>
internal static class PreviewFrames
{
    /// <summary>In the order in which they are followed.</summary>
    public static IEnumerable<PathOutlineStep> Steps(this PathPage path) => path.Outline.Modules.SelectMany(m => m.Steps).Concat(path.Outline.Others).OrderBy(s => s.Position);

    public static PlayerFrame Around(PathPage path, PathOutlineStep here, IStringLocalizer<Strings> localizer)
    {
        PathOutlineStep[] steps = [.. path.Steps()];
        var at = Array.FindIndex(steps, s => s.Id == here.Id);
        var modules = path.Outline.Modules.Select(m => new OutlineModule(m.Title, Lines(path, m.Steps, here))).ToList();
        AddOthers(StepKind.Positioning, "Before you start", first: true);
        AddOthers(StepKind.Quiz, "The whole path");
        if (path.Outline.Others.Where(s => s.Kind is not (StepKind.Positioning or StepKind.Quiz)).ToList() is { Count: > 0 } rest)
            modules.Add(new OutlineModule(localizer["In your structure"], Lines(path, rest, here)));
        return new PlayerFrame("/teach", localizer["Preview: {0}", path.Header.Title], new Outline(modules),
            at > 0 ? Neighbour(path, steps[at - 1]) : null, at + 1 < steps.Length ? Neighbour(path, steps[at + 1]) : null);

        void AddOthers(StepKind kind, string title, bool first = false)
        {
            if (path.Outline.Others.Where(s => s.Kind == kind).ToList() is { Count: > 0 } found)
                modules.Insert(first ? 0 : modules.Count, new OutlineModule(localizer[title], Lines(path, found, here)));
        }
    }

    private static OutlineStep[] Lines(PathPage path, IEnumerable<PathOutlineStep> steps, PathOutlineStep here) =>
        [.. steps.Select(s => new OutlineStep(s.Title, s.Minutes, s.Id == here.Id ? OutlineState.Here : OutlineState.Open, LinkTo(path, s)))];

    private static PlayerStep Neighbour(PathPage path, PathOutlineStep step) => new(step.Title, step.Minutes > 0 ? step.Minutes : null, LinkTo(path, step));

    private static string LinkTo(PathPage path, PathOutlineStep step) => $"/teach/preview/{path.Slug}/{step.Id}";
}
