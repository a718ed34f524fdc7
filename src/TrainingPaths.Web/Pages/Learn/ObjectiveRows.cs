using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using Outline = TrainingPaths.Core.Progress.Outline;
using OutlineStep = TrainingPaths.Core.Progress.OutlineStep;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>One objective of the path, at entry and after the final assessment; null where nothing was asked.</summary>
/// <param name="LookAt">The modules to look at first, each with the step where it begins.</param>
public sealed record ObjectiveRow(string Text, bool? AtEntry, bool? Now, IReadOnlyList<(string Title, OutlineStep First)> LookAt);

/// <summary>What is said of somebody's standing, objective by objective.</summary>
internal static class ObjectiveRows
{
    public static IReadOnlyList<ObjectiveRow> Of(Outline outline, IReadOnlyList<Objective> objectives, AttemptView? entry, AttemptView? now)
    {
        var (before, after) = (Standings(entry), Standings(now));
        return
        [
            .. objectives.Where(o => before.ContainsKey(o.Id) || after.ContainsKey(o.Id)).Select(o => new ObjectiveRow(
                o.Text, before.GetValueOrDefault(o.Id)?.Solid, after.GetValueOrDefault(o.Id)?.Solid, Modules(outline, (after.GetValueOrDefault(o.Id) ?? before[o.Id]).Review))),
        ];
    }

    private static Dictionary<string, ObjectiveStanding> Standings(AttemptView? attempt) =>
        attempt is { SubmittedAt: not null } ? ObjectiveStanding.Of(attempt).ToDictionary(s => s.Objective) : [];

    private static List<(string Title, OutlineStep First)> Modules(Outline outline, IEnumerable<string> lessons)
    {
        var named = lessons.Select(id => outline.Find(id)?.ModuleId).ToHashSet();
        return [.. outline.Modules.Where(m => named.Contains(m.Id)).Select(m => (m.Title, outline.Steps.First(s => s.ModuleId == m.Id)))];
    }
}
