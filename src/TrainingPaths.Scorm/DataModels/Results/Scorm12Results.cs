namespace TrainingPaths.Scorm.DataModels.Results;

/// <summary>SCORM 1.2 RTE 3.4.4, with the rule of <c>cmi.student_data.mastery_score</c>.</summary>
internal static class Scorm12Results
{
    public static SessionResults Of(RunTimeState state, Silence silence, bool isOver)
    {
        var counts = state["cmi.core.credit"] != "no-credit" && state["cmi.core.lesson_mode"] is null or "normal";
        var status = counts ? Mastered(state, isOver) ?? Said(state, silence) : Said(state, silence);
        var exit = state["cmi.core.exit"] ?? "";
        return new SessionResults(
            counts,
            IsSuspended: exit == "suspend",
            Completed(status),
            StateReading.Satisfied(status),
            state.Score("cmi.core.score"),
            ProgressMeasure: null,
            [.. Objectives(state)],
            exit,
            SessionTime: state.Time("cmi.core.session_time"),
            TotalTime: state.Time("cmi.core.total_time") + state.Time("cmi.core.session_time"),
            Stores: new Dictionary<string, string?>());
    }

    // With credit, in normal mode and with a raw score, the LMS decides, whatever the content said; but somebody who stopped in the middle has not failed.
    private static string? Mastered(RunTimeState state, bool isOver)
    {
        var isDone = state["cmi.core.lesson_status"] is { } said && Completed(said);
        if (!isDone && (!isOver || (state["cmi.core.exit"] == "suspend" && state["cmi.core.lesson_status"] != "browsed"))) return null;
        if (state.Number("cmi.student_data.mastery_score") is not { } mastery || state.Number("cmi.core.score.raw") is not { } raw) return null;
        return raw >= mastery ? "passed" : "failed";
    }

    private static string Said(RunTimeState state, Silence silence)
    {
        if (state["cmi.core.lesson_status"] is { } status and not "not attempted") return status;
        return silence == Silence.IsCompleted ? "completed" : "incomplete";
    }

    // One word says both: passed and failed content has been done; « browsed » is a look, not a completion.
    private static bool Completed(string status) => status is "completed" or "passed" or "failed";

    // In this version a record may have no id.
    private static IEnumerable<ObjectiveRecord> Objectives(RunTimeState state)
    {
        var count = new ValueStore(state.Values).Count("cmi.objectives");
        for (var n = 0; n < count; n++)
        {
            var record = $"cmi.objectives.{n}";
            var status = state[$"{record}.status"];
            var score = state.Score($"{record}.score");
            bool? completed = status is null or "not attempted" ? null : Completed(status);
            yield return new ObjectiveRecord(state[$"{record}.id"] ?? "", StateReading.Satisfied(status), null, score.Raw, score.Min, score.Max, completed);
        }
    }
}
