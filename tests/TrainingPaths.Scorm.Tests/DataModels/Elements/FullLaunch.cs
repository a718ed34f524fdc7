using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;

namespace TrainingPaths.Scorm.Tests.DataModels.Elements;

/// <summary>A launch in which the LMS has something to say about everything.</summary>
internal static class FullLaunch
{
    public static LaunchState State => new()
    {
        LearnerId = "learner-7",
        LearnerName = "Doe, Jeanne",
        Credit = "credit",
        Mode = "normal",
        LaunchData = "seed",
        MaxTimeAllowed = "PT1H",
        TimeLimitAction = "exit,message",
        CompletionThreshold = 0.8m,
        ScaledPassingScore = 0.5m,
        MasteryScore = 60m,
        Comments = [new LmsComment("Well done", "page 3", "2026-01-02")],
        Stores = [new LaunchStore("store-a", "kept", true, true)],
        Requests = new RequestValidity(true, false, ["activity_2"], []),
    };

    public static RunTime Begin(RunTimeModel model, LaunchState? launch = null)
    {
        var runTime = new RunTime(model, Launch.Begin(model, launch ?? State), _ => true);
        runTime.Initialize();
        return runTime;
    }
}
