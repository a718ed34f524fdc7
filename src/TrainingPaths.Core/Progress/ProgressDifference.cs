using System.Globalization;

namespace TrainingPaths.Core.Progress;

/// <summary>Something that is shown of a path and that its log does not say. Holds ids, no names.</summary>
/// <param name="Where">The step and the column, or <c>path</c> and the column.</param>
public sealed record ProgressDifference(Guid EnrolmentId, string Where, string Shown, string Logged)
{
    internal static IEnumerable<ProgressDifference> Between(Guid enrolmentId, PathProgress? path, IReadOnlyCollection<StepProgress> steps, RecomputedPath? logged)
    {
        (string Where, object? Shown, object? Logged)[] compared = [.. OfPath(path, logged), .. OfSteps(steps, logged)];
        return compared.Where(c => !Equals(c.Shown, c.Logged)).Select(c => new ProgressDifference(enrolmentId, c.Where, Text(c.Shown), Text(c.Logged)));
    }

    private static IEnumerable<(string, object?, object?)> OfPath(PathProgress? shown, RecomputedPath? logged) =>
    [
        ("path steps_done", shown?.StepsDone, logged?.StepsDone),
        ("path minutes_credited", shown?.MinutesCredited, logged?.MinutesCredited),
        ("path last_step_id", shown?.LastStepId, logged?.LastStepId),
        ("path started_at", shown?.StartedAt, logged?.StartedAt),
        ("path seen_at", shown?.SeenAt, logged?.SeenAt),
        // When the last step was noticed is the clock's to say, whether it was is the log's.
        ("path complete", shown?.CompletedAt is not null, logged?.Complete ?? false),
    ];

    private static IEnumerable<(string, object?, object?)> OfSteps(IReadOnlyCollection<StepProgress> shown, RecomputedPath? logged)
    {
        var shownById = shown.ToDictionary(s => s.StepId);
        var loggedById = (logged?.Steps ?? []).ToDictionary(s => s.StepId);
        foreach (var id in shownById.Keys.Union(loggedById.Keys).Order(StringComparer.Ordinal))
        {
            var (a, b) = (shownById.GetValueOrDefault(id), loggedById.GetValueOrDefault(id));
            yield return ($"{id} screen", a?.Screen, b?.Screen);
            yield return ($"{id} seen_at", a?.SeenAt, b?.SeenAt);
            yield return ($"{id} completed_at", a?.CompletedAt, b?.CompletedAt);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "nothing",
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
