using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Progress;

/// <summary>Where the log says that somebody is in a step.</summary>
public sealed record RecomputedStep(string StepId, int Screen, DateTimeOffset SeenAt, DateTimeOffset? CompletedAt);

/// <summary>Where the log says that somebody is on a path. Minutes are planned ones.</summary>
public sealed record RecomputedPath(IReadOnlyList<RecomputedStep> Steps, int StepsDone, int MinutesCredited, string LastStepId, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool Complete);

/// <summary>A step of a version, as far as progress depends on it.</summary>
public sealed record CountedStep(string Id, StepKind Kind, int Minutes)
{
    internal static CountedStep[] AllOf(FrozenVersion version) => [.. version.Steps.Select(s => new CountedStep(s.Id, s.Kind, s.Minutes))];
}

/// <summary>Progress computed from its log alone: pure, so that what the product shows can be checked against it at any time.</summary>
public static class Recompute
{
    /// <param name="log">The events of one enrolment.</param>
    /// <param name="steps">The steps of the version that it follows.</param>
    /// <returns>Null when nothing was logged: nothing is then to be shown.</returns>
    public static RecomputedPath? Of(IReadOnlyCollection<ProgressEvent> log, IReadOnlyCollection<CountedStep> steps)
    {
        if (log.Count == 0)
            return null;
        var reached = new Dictionary<string, RecomputedStep>();
        var setAside = new Dictionary<string, DateTimeOffset?>();
        var last = (StepId: "", SeenAt: DateTimeOffset.MinValue);
        // What was sent together was recorded together. A device that was offline sends late: an earlier screen that arrives afterwards does not win.
        foreach (var sent in log.GroupBy(e => e.RecordedAt).OrderBy(g => g.Key))
        {
            RecomputedStep[] together = [.. sent.Where(IsTheLearners).GroupBy(e => e.StepId).Select(StepOf)];
            foreach (var step in together)
                reached[step.StepId] = reached.TryGetValue(step.StepId, out var before) ? Merge(before, step) : step;
            foreach (var decided in sent.Where(e => !IsTheLearners(e)))
                Decide(decided, reached, setAside);
            if (together.Length == 0)
                continue;
            var latest = together.OrderByDescending(s => s.SeenAt).ThenBy(s => s.StepId, StringComparer.Ordinal).First();
            if (latest.SeenAt >= last.SeenAt)
                last = (latest.StepId, latest.SeenAt);
        }

        CountedStep[] done = [.. steps.Where(s => reached.GetValueOrDefault(s.Id)?.CompletedAt is not null)];
        var complete = steps.Where(s => s.Kind.Counts()).All(done.Contains);
        return new RecomputedPath([.. reached.Values], done.Length, done.Sum(s => s.Minutes), last.StepId, log.Min(e => e.HappenedAt), last.SeenAt, complete);
    }

    private static bool IsTheLearners(ProgressEvent happened) => happened.Kind is ProgressKind.ScreenReached or ProgressKind.Completed;

    // What a migration sets aside it can give back; what is done in between stays done.
    private static void Decide(ProgressEvent decided, Dictionary<string, RecomputedStep> reached, Dictionary<string, DateTimeOffset?> setAside)
    {
        if (!reached.TryGetValue(decided.StepId, out var step))
            return;
        if (decided.Kind == ProgressKind.AskedAgain)
        {
            setAside[decided.StepId] = step.CompletedAt;
            reached[decided.StepId] = step with { CompletedAt = null, Screen = 0 };
        }
        else if (setAside.Remove(decided.StepId, out var before))
        {
            reached[decided.StepId] = step with { CompletedAt = step.CompletedAt < before ? step.CompletedAt : before };
        }
    }

    private static RecomputedStep StepOf(IGrouping<string, ProgressEvent> sent) => new(
        sent.Key,
        sent.Where(e => e.Kind == ProgressKind.ScreenReached).MaxBy(e => e.HappenedAt)?.Screen ?? 0,
        sent.Max(e => e.HappenedAt),
        sent.Where(e => e.Kind == ProgressKind.Completed).Min(e => (DateTimeOffset?)e.HappenedAt));

    private static RecomputedStep Merge(RecomputedStep before, RecomputedStep sent) => new(
        before.StepId,
        sent.Screen > 0 && sent.SeenAt >= before.SeenAt ? sent.Screen : before.Screen,
        sent.SeenAt > before.SeenAt ? sent.SeenAt : before.SeenAt,
        before.CompletedAt is null || sent.CompletedAt < before.CompletedAt ? sent.CompletedAt : before.CompletedAt);
}
