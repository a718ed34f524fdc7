using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Results;

namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>Whether who comes back finds their place: the platform hands it back, and the content asks for it.</summary>
internal static class ResumeRule
{
    // Content asks for its place while it starts; who closes before has not seen that it does not.
    private const int StartSeconds = 2;

    public static Finding Judge(SeenTrial trial) => trial.Reopenings().Select(pair => Of(trial.Words, pair.Before, pair.After))
        .Concat(trial.Launches.Where(launch => EndedItsAttempt(trial, launch)).Select(launch => Of(trial.Words, launch, launch with { Found = RunTimeState.Empty })))
        .MaxBy(Weight) ?? Say(Verdict.NotSeen, TrialReasons.OpenedOnce);

    // RTE 4.2.8: in SCORM 2004 whoever says goodbye without asking to be suspended ends the attempt, and the next opening may even lead elsewhere. But closed twice, it was this page that asked.
    private static bool EndedItsAttempt(SeenTrial trial, SeenLaunch launch) => trial.Words == Vocabulary.Scorm2004 && launch is { Goodbye: >= 0, Traced: { Closed: true, ClosedTwice: false }, Left: { } left }
        && !SessionResults.Of(trial.Words.Model, left).IsSuspended && launch == trial.Launches.Last(other => other.ItemId == launch.ItemId);

    private static Finding Of(Vocabulary words, SeenLaunch before, SeenLaunch after)
    {
        if (before.Left is not { } left)
            return Say(Verdict.NotSeen, TrialReasons.KeptNothing);
        var results = SessionResults.Of(words.Model, left, isOver: before.Goodbye >= 0);
        if (results.Completed == true || results.Satisfied == true)
            return Say(Verdict.NotSeen, TrialReasons.WasDone);
        string[] kept = [.. new[] { words.Location, Vocabulary.SuspendData }.Where(element => left[element] is { Length: > 0 })];
        if (kept.Length == 0)
            return Say(Verdict.NotSeen, TrialReasons.KeptNothing);
        if (after.Found[words.Entry] != "resume")
            return Say(Verdict.LookAt, TrialReasons.BeginsAnew);
        if (Array.Find(kept, element => after.Found[element] != left[element]) is { } lost)
            return Say(Verdict.LookAt, TrialReasons.NotHandedBack, lost);
        if (after.Calls.Any(call => call.Verb == "GetValue" && !call.IsRefused && kept.Contains(call.Element)))
            return Say(Verdict.Right, TrialReasons.Resumed);
        return after.Hello >= 0 && after.Traced.Seconds >= StartSeconds ? Say(Verdict.LookAt, TrialReasons.NotAskedFor) : Say(Verdict.NotSeen, TrialReasons.TooShort);
    }

    // One that went wrong is what its author must know; one that went right says more than one that was not seen.
    private static int Weight(Finding finding) => finding.Verdict switch { Verdict.LookAt => 2, Verdict.Right => 1, _ => 0 };

    private static Finding Say(Verdict verdict, string reason, params string[] told) => new(Scenario.Resume, verdict, reason, told);
}
