using TrainingPaths.Core.Assessment.Analysis;

namespace TrainingPaths.Core.Progress.Analysis;

/// <summary>Somebody opened a step.</summary>
public sealed record Opening(Guid PersonId, string StepId);

/// <summary>Where somebody was last.</summary>
/// <param name="Completed">The path is done: they stopped nowhere.</param>
public sealed record LastSeen(Guid PersonId, string StepId, DateTimeOffset At, bool Completed);

/// <summary>Somebody read a step to its end.</summary>
/// <param name="LongestPause">Between two screens, or the last one and done.</param>
public sealed record Reading(Guid PersonId, string StepId, DateTimeOffset OpenedAt, DateTimeOffset DoneAt, TimeSpan LongestPause);

/// <summary>Where people stop and how long a step takes: pure, of people and not of enrolments.</summary>
public static class StepAnalysis
{
    /// <summary>Whoever was not seen for so long has stopped, until they come back.</summary>
    public static readonly TimeSpan StandsStill = TimeSpan.FromDays(30);

    /// <summary>After such a pause nobody knows what was read and what was lived: that reading is not timed.</summary>
    public static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(30);

    /// <returns>By step; nothing of a step that fewer than the smallest group opened.</returns>
    public static IReadOnlyDictionary<string, StepFigures> Of(IEnumerable<Opening> openings, IEnumerable<LastSeen> lastSeen, IEnumerable<Reading> readings, DateTimeOffset now)
    {
        var stopped = lastSeen.Where(s => !s.Completed && now - s.At >= StandsStill).DistinctBy(s => (s.StepId, s.PersonId)).GroupBy(s => s.StepId).ToDictionary(s => s.Key, s => s.Count());
        var read = readings.Where(r => r.LongestPause <= OneSitting && r.DoneAt > r.OpenedAt).OrderBy(r => r.DoneAt).DistinctBy(r => (r.StepId, r.PersonId)).ToLookup(r => r.StepId);
        return openings.DistinctBy(o => (o.StepId, o.PersonId)).GroupBy(o => o.StepId).Where(step => step.Count() >= ItemAnalysis.SmallestGroup)
            .ToDictionary(step => step.Key, step => new StepFigures(step.Count(), Told(stopped.GetValueOrDefault(step.Key)), MinutesOf([.. read[step.Key]])));
    }

    private static int? Told(int people) => people < ItemAnalysis.SmallestGroup ? null : people;

    private static int? MinutesOf(IReadOnlyCollection<Reading> readings) => readings.Count < ItemAnalysis.SmallestGroup
        ? null
        : (int)Math.Round(Median.Of([.. readings.Select(r => (r.DoneAt - r.OpenedAt).TotalMinutes).Order()]), MidpointRounding.AwayFromZero);
}
