using System.Globalization;
using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>Whether what a package keeps to resume from fits into what its edition promises on every platform; this one keeps more.</summary>
internal static class SizeRule
{
    public static Finding Judge(SeenTrial trial)
    {
        var writes = trial.Launches.SelectMany(launch => launch.Calls.Where((call, at) => call.Sets(Vocabulary.SuspendData) && !launch.IsBeforeHello(at) && !launch.IsAfterGoodbye(at))).ToList();
        if (writes.Find(call => call.IsRefused) is { } refused)
            return Say(Verdict.LookAt, TrialReasons.NotTaken, Number(refused.Length), refused.Error);
        if (writes.Count == 0)
            return Say(Verdict.NotSeen, TrialReasons.KeptNothing);
        var (longest, limit) = (writes.Max(call => call.Length), Limit(trial.Edition));
        if (longest > trial.Words.Kept)
            return Say(Verdict.LookAt, TrialReasons.CutShort, Number(longest), Number(trial.Words.Kept));
        return longest > limit ? Say(Verdict.LookAt, TrialReasons.TooLong, Number(longest), Number(limit))
            : longest * 5 > limit * 4 ? Say(Verdict.LookAt, TrialReasons.NearlyFull, Number(longest), Number(limit))
            : Say(Verdict.Right, TrialReasons.Fits, Number(longest), Number(limit));
    }

    /// <summary>In characters: SCORM 1.2 RTE 3.4.4; SCORM 2004 RTE 4.2.23, which the 4th edition raised.</summary>
    public static int Limit(ScormEdition edition) => edition switch
    {
        ScormEdition.Scorm12 => 4096,
        ScormEdition.Scorm2004Fourth => 64_000,
        _ => 4000,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Finding Say(Verdict verdict, string reason, params string[] told) => new(Scenario.Size, verdict, reason, told);
}
