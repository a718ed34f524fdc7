namespace TrainingPaths.Scorm.DataModels.Results;

/// <summary>RTE 4.2; the statuses in a state are already those that thresholds decide.</summary>
internal static class Scorm2004Results
{
    public static SessionResults Of(RunTimeState state)
    {
        var exit = state["cmi.exit"] ?? "";
        return new SessionResults(
            Counts: state["cmi.credit"] != "no-credit" && state["cmi.mode"] is null or "normal",
            IsSuspended: exit == "suspend" || state["adl.nav.request"] == "suspendAll",
            Completed: StateReading.Completed(state["cmi.completion_status"]),
            Satisfied: StateReading.Satisfied(state["cmi.success_status"]),
            Score: state.Score("cmi.score"),
            ProgressMeasure: state.Number("cmi.progress_measure"),
            Objectives: [.. Objectives(state)],
            Exit: exit,
            SessionTime: state.Time("cmi.session_time"),
            TotalTime: state.Time("cmi.total_time") + state.Time("cmi.session_time"),
            Stores: Stores(state));
    }

    private static IEnumerable<ObjectiveRecord> Objectives(RunTimeState state)
    {
        for (var n = 0; state[$"cmi.objectives.{n}.id"] is { } id; n++)
        {
            var record = $"cmi.objectives.{n}";
            var score = state.Score($"{record}.score");
            yield return new ObjectiveRecord(
                id,
                StateReading.Satisfied(state[$"{record}.success_status"]),
                score.Scaled,
                score.Raw,
                score.Min,
                score.Max,
                StateReading.Completed(state[$"{record}.completion_status"]),
                state.Number($"{record}.progress_measure"));
        }
    }

    private static Dictionary<string, string?> Stores(RunTimeState state)
    {
        var stores = new Dictionary<string, string?>();
        for (var n = 0; state[$"adl.data.{n}.id"] is { } id; n++) stores[id] = state[$"adl.data.{n}.store"] is { Length: > 0 } value ? value : null;
        return stores;
    }
}
