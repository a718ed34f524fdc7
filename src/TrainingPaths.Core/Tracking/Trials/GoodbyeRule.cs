using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>Whether a goodbye said twice, or a window closed twice, counts once, and nothing is said too late.</summary>
internal static class GoodbyeRule
{
    public static Finding Judge(SeenTrial trial)
    {
        if (Late(trial) is { } late)
            return Say(Verdict.LookAt, TrialReasons.SpokeAfterGoodbye, late.Shown);
        if (trial.Launches.Any(launch => launch.Calls.Where((call, at) => call.Verb == "Terminate" && launch.IsAfterGoodbye(at)).Any()))
            return Say(Verdict.LookAt, TrialReasons.GoodbyeTwice);
        var twice = trial.Reopenings().Where(pair => pair.Before.Traced.ClosedTwice).ToList();
        if (twice.Any(pair => IsDoubled(trial.Words.TotalTime, pair.Before, pair.After)))
            return Say(Verdict.LookAt, TrialReasons.TimeDoubled);
        if (trial.Launches.Any(launch => launch is { Hello: >= 0, Goodbye: < 0, Traced.Closed: true }))
            return Say(Verdict.LookAt, TrialReasons.NoGoodbye);
        return twice.Count == 0 ? Say(Verdict.NotSeen, TrialReasons.NotClosedTwice) : Say(Verdict.Right, TrialReasons.CountedOnce);
    }

    // Asking for something too late loses nothing.
    private static TracedCall? Late(SeenTrial trial) => trial.Launches
        .Select(launch => launch.Calls.Where((call, at) => call.Verb is "SetValue" or "Commit" && launch.IsAfterGoodbye(at)).FirstOrDefault())
        .FirstOrDefault(call => call is not null);

    private static bool IsDoubled(string totalTime, SeenLaunch before, SeenLaunch after)
    {
        var sessionTime = totalTime.Replace("total_time", "session_time", StringComparison.Ordinal);
        var expected = Duration.Parse(before.Found[totalTime]) + Duration.Parse(before.Left?[sessionTime]);
        return Duration.Parse(after.Found[totalTime]).ToTimeSpan() > expected.ToTimeSpan();
    }

    private static Finding Say(Verdict verdict, string reason, params string[] told) => new(Scenario.Goodbye, verdict, reason, told);
}
