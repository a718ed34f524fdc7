using CsCheck;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;

namespace TrainingPaths.Scorm.Tests.DataModels.Twin;

/// <summary>Sessions of either version, from a first launch or from a suspended attempt.</summary>
internal static class AnyScenario
{
    private static readonly Gen<decimal?> Threshold = Gen.OneOf<decimal?>(null, 0m, 0.5m, 0.8m, 1.0m);

    private static readonly Gen<LaunchState> Launches = Gen.Select(Threshold, Threshold, Gen.Bool, Gen.Bool, (completion, passing, hasObjectives, hasStores) => new LaunchState
    {
        LearnerId = "learner-7",
        LearnerName = "Doe, Jeanne",
        CompletionThreshold = completion,
        ScaledPassingScore = passing,
        MasteryScore = passing * 100,
        Objectives = hasObjectives ? [new ObjectiveRecord("a", true, 0.7m), new ObjectiveRecord("obj1", Completed: false)] : [],
        Stores = hasStores ? [new LaunchStore("s0", "kept", true, true), new LaunchStore("s1", null, true, false), new LaunchStore("s2", "x", false, true)] : [],
        Requests = hasStores ? new RequestValidity(true, false, ["activity_1", "a.b.0"], ["activity_1"]) : null,
    });

    public static Gen<Scenario> Of(RunTimeModel model, int calls) => Gen.Select(
        Launches,
        Gen.Bool,
        Gen.Bool.Array[0, 4],
        AnyCall.Of(model).Array[calls],
        Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false))))
        .Select((launch, resumes, commits, made, initializes) => new Scenario(
            model.Table.Version,
            Launch.Begin(model, resumes ? launch with { Previous = Left(model, launch, made) } : launch),
            commits,
            initializes ? [new ApiCall("Initialize", ""), .. made] : made));

    // What an earlier session left, that made some of the same calls.
    private static RunTimeState Left(RunTimeModel model, LaunchState launch, ApiCall[] made)
    {
        var session = new Scenario(model.Table.Version, Launch.Begin(model, launch), [], [new ApiCall("Initialize", ""), .. made[..(made.Length / 3)]]);
        return new RunTimeState(ServerRun.Play(session).Values, []);
    }
}
