using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.DataModels.Results;

namespace TrainingPaths.Scorm.Sequencing;

/// <summary>Between sequencing and the run-time data model of SCORM 2004: what a delivered content begins with, and what it left (RTE 4.2, SN 4.2.1).</summary>
public static class RunTimeSeam
{
    private const string Suspend = "suspend";

    /// <summary>What the data model begins with; the caller adds the learner, and what the attempt left where <see cref="ContentLaunch.IsResumed"/>.</summary>
    public static LaunchState ToLaunchState(this ContentLaunch launch, string learnerId, string learnerName, RunTimeState? previous, RequestValidity validity) => new()
    {
        LearnerId = learnerId,
        LearnerName = learnerName,
        Previous = launch.IsResumed ? previous : null,
        LaunchData = launch.LaunchData,
        MaxTimeAllowed = launch.MaxTimeAllowed,
        TimeLimitAction = launch.TimeLimitAction,
        CompletionThreshold = launch.CompletionThreshold,
        ScaledPassingScore = launch.ScaledPassingScore,
        Objectives = launch.Objectives,
        Stores = launch.Stores,
        Requests = validity,
    };

    /// <summary><c>adl.nav.request_valid</c> for the content that runs now (SN 5.6.4).</summary>
    public static RequestValidity ToRequestValidity(this SequencingSession session)
    {
        bool IsValid(NavigationRequest request) => session.Validate(request) is null;
        var activities = session.Tree.Activities.Select(activity => activity.Identifier).ToList();
        return new RequestValidity(
            IsValid(NavigationRequest.Continue),
            IsValid(NavigationRequest.Previous),
            [.. activities.Where(identifier => IsValid(NavigationRequest.Choice(identifier)))],
            [.. activities.Where(identifier => IsValid(NavigationRequest.Jump(identifier)))]);
    }

    /// <summary>What the content left behind.</summary>
    /// <param name="launched">What its session began with: a shared store that it left as it was may have been written by another since, whose word is newer; null: each store counts as written.</param>
    public static ContentReport ToReport(this RunTimeState state, RunTimeState? launched = null)
    {
        var own = Objective(state, "", "cmi");
        return new ContentReport(
            own.Success,
            own.Completion,
            own.ScaledScore,
            own.RawScore,
            own.MinScore,
            own.MaxScore,
            own.ProgressMeasure,
            [.. Records(state, "cmi.objectives").Select(record => Objective(state, state[$"{record}.id"]!, record))],
            state["cmi.exit"] == Suspend,
            Records(state, "adl.data")
                .Where(record => state[$"{record}.store"] is { } written && written != launched?[$"{record}.store"])
                .DistinctBy(record => state[$"{record}.id"])
                .ToDictionary(record => state[$"{record}.id"]!, record => state[$"{record}.store"]!));
    }

    /// <summary>What the content asked for when it ended; null: nothing. A learner's own request comes before it (SN 5.5).</summary>
    public static NavigationRequest? NavigationOf(this RunTimeState state) =>
        NavigationRequest.FromContent(state["adl.nav.request"])
        ?? (state["cmi.exit"] is "time-out" or "logout" ? NavigationRequest.ExitAll : null); // RTE 4.2.8

    private static IEnumerable<string> Records(RunTimeState state, string collection)
    {
        for (var n = 0; state[$"{collection}.{n}.id"] is not null; n++)
        {
            yield return $"{collection}.{n}";
        }
    }

    private static ObjectiveReport Objective(RunTimeState state, string id, string record) => new(
        id,
        state[$"{record}.success_status"] switch
        {
            null => null,
            "passed" => SuccessStatus.Passed,
            "failed" => SuccessStatus.Failed,
            _ => SuccessStatus.Unknown,
        },
        state[$"{record}.completion_status"] switch
        {
            null => null,
            "completed" => CompletionStatus.Completed,
            "incomplete" => CompletionStatus.Incomplete,
            "not attempted" => CompletionStatus.NotAttempted,
            _ => CompletionStatus.Unknown,
        },
        state.Number($"{record}.score.scaled"),
        state.Number($"{record}.score.raw"),
        state.Number($"{record}.score.min"),
        state.Number($"{record}.score.max"),
        state.Number($"{record}.progress_measure"));
}
