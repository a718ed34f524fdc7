using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.DataModels.Results;

namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>Whether who failed may pass. Only the person who tries the package can fail in it: until then nothing is said.</summary>
internal static class RetryRule
{
    public static Finding Judge(SeenTrial trial)
    {
        var said = trial.Launches.SelectMany(launch => Said(trial.Words, launch)).ToList();
        var failed = said.FindIndex(one => one.Word == "failed");
        if (failed < 0)
            return Say(Verdict.NotSeen, TrialReasons.NeverFailed);
        var passed = said.FindIndex(failed, one => one.Word == "passed");
        if (passed < 0)
            return Say(Verdict.NotSeen, TrialReasons.NotPassedSince);
        var launch = said[passed].Launch;
        var itsLast = said.LastOrDefault(one => one.Launch == launch && !one.IsJudged).Word;
        return itsLast == "passed" && launch.Traced.Closed && Judged(trial.Words, launch) != "passed" ? Say(Verdict.LookAt, TrialReasons.PassNotKept) : Say(Verdict.Right, TrialReasons.Retried);
    }

    // What the content said, then what the platform made of it: a score below the mark is a failure that nobody needs to say.
    private static IEnumerable<(SeenLaunch Launch, string Word, bool IsJudged)> Said(Vocabulary words, SeenLaunch launch)
    {
        foreach (var call in launch.Calls.Where(call => call.Sets(words.Status) && !call.IsRefused))
            yield return (launch, call.Value, false);
        if (launch.Traced.Closed && Judged(words, launch) is { } judged)
            yield return (launch, judged, true);
    }

    private static string? Judged(Vocabulary words, SeenLaunch launch) => launch.Left is not { } left ? null : SessionResults.Of(words.Model, left, isOver: launch.Goodbye >= 0).Satisfied switch
    {
        true => "passed",
        false => "failed",
        null => null,
    };

    private static Finding Say(Verdict verdict, string reason) => new(Scenario.Retry, verdict, reason, []);
}
