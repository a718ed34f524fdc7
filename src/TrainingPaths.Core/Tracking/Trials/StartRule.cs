using System.Globalization;
using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>Whether a package finds the platform, says hello in time, and calls nothing that is refused.</summary>
internal static class StartRule
{
    /// <summary>What takes longer than this to say hello leaves its learner before a page that does not answer.</summary>
    public const int PatienceSeconds = 10;

    public static Finding Judge(SeenTrial trial)
    {
        var speaking = trial.Launches.Where(launch => launch.IsSco || launch.Calls.Count > 0).ToList();
        if (speaking.Count == 0)
            return trial.Launches.Count == 0 ? Say(Verdict.NotSeen, TrialReasons.TooShort) : Say(Verdict.Right, TrialReasons.OnlyShown);
        return Early(speaking) ?? Silent(speaking) ?? Refused(trial.Edition, speaking) ?? Hello(speaking);
    }

    private static Finding? Early(List<SeenLaunch> launches) => launches
        .Select(launch => launch.Calls.Where((call, at) => call.IsRefused && call.Verb != "Initialize" && launch.IsBeforeHello(at)).FirstOrDefault())
        .FirstOrDefault(call => call is not null) is { } early
        ? Say(Verdict.LookAt, TrialReasons.Early, early.Shown)
        : null;

    private static Finding? Silent(List<SeenLaunch> launches) =>
        launches.Find(launch => launch.Hello < 0 && launch.Traced.Seconds >= PatienceSeconds) is { } silent
            ? Say(Verdict.LookAt, TrialReasons.Silent, silent.Traced.Seconds.ToString(CultureInfo.InvariantCulture))
            : null;

    private static Finding? Refused(ScormEdition edition, List<SeenLaunch> launches)
    {
        var refused = launches.SelectMany(launch => launch.Calls.Where((call, at) => call.IsRefused && !launch.IsAfterGoodbye(at) && !IsAsking(edition, call))).ToList();
        return refused.Count == 0 ? null : Say(Verdict.LookAt, TrialReasons.Refused, refused.Count.ToString(CultureInfo.InvariantCulture), refused[0].Shown, refused[0].Error);
    }

    private static Finding Hello(List<SeenLaunch> launches)
    {
        var hellos = launches.Where(launch => launch.Hello >= 0).Select(launch => launch.Calls[launch.Hello].At).ToList();
        if (hellos.Count == 0)
            return Say(Verdict.NotSeen, TrialReasons.TooShort);
        var slowest = hellos.Max() / 1000m;
        return slowest > PatienceSeconds
            ? Say(Verdict.LookAt, TrialReasons.Late, slowest.ToString("0", CultureInfo.InvariantCulture))
            : Say(Verdict.Right, TrialReasons.Started, slowest.ToString("0.0", CultureInfo.InvariantCulture));
    }

    // RTE 4.1.1.4: asking for what was never set is answered 403, and is how content finds out that it was not.
    private static bool IsAsking(ScormEdition edition, TracedCall call) => edition != ScormEdition.Scorm12 && call is { Verb: "GetValue", Error: "403" };

    private static Finding Say(Verdict verdict, string reason, params string[] told) => new(Scenario.Start, verdict, reason, told);
}
