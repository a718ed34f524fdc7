namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>What content of SCORM 2004 finds (RTE 4.2, 4.3; SN 5.6).</summary>
internal static class Scorm2004Launch
{
    public static Dictionary<string, string> Values(LaunchState launch)
    {
        var values = Launch.Kept(RunTimeModel.Scorm2004, launch.Previous, "cmi", "cmi.exit", "adl.nav.request");
        // Validity and stores are what they are now, not what they were.
        foreach (var stale in values.Keys.Where(element => element.StartsWith("adl.", StringComparison.Ordinal)).ToList()) values.Remove(stale);
        foreach (var (element, value) in launch.Preferences) values.Put(element, value);
        values.Put("cmi.learner_id", launch.LearnerId);
        values.Put("cmi.learner_name", launch.LearnerName);
        values.Put("cmi.credit", launch.Credit);
        values.Put("cmi.mode", launch.Mode);
        values.Put("cmi.entry", launch.Entry ?? (launch.Previous is null ? "ab-initio" : "resume"));
        values.Put("cmi.launch_data", launch.LaunchData);
        values.Put("cmi.max_time_allowed", launch.MaxTimeAllowed);
        values.Put("cmi.time_limit_action", launch.TimeLimitAction);
        values.Put("cmi.completion_threshold", launch.CompletionThreshold);
        values.Put("cmi.scaled_passing_score", launch.ScaledPassingScore);
        for (var n = 0; n < launch.Comments.Count; n++) PutComment(values, n, launch.Comments[n]);
        foreach (var objective in launch.Objectives) PutObjective(values, objective);
        for (var n = 0; n < launch.Stores.Count; n++) PutStore(values, n, launch.Stores[n]);
        if (launch.Requests is { } requests) PutRequests(values, requests);
        return values;
    }

    // RTE 4.2.17: one record for each of the activity's objectives, before any that content adds; what is not known leaves alone what a suspended attempt holds.
    private static void PutObjective(Dictionary<string, string> values, ObjectiveRecord objective)
    {
        var n = 0;
        while (values.TryGetValue($"cmi.objectives.{n}.id", out var id) && id != objective.Id) n++;
        var record = $"cmi.objectives.{n}";
        values.Put($"{record}.id", objective.Id);
        values.Put($"{record}.success_status", Word(objective.Satisfied, "passed", "failed"));
        values.Put($"{record}.completion_status", Word(objective.Completed, "completed", "incomplete"));
        values.Put($"{record}.score.scaled", objective.ScaledScore);
        values.Put($"{record}.score.raw", objective.RawScore);
        values.Put($"{record}.score.min", objective.MinScore);
        values.Put($"{record}.score.max", objective.MaxScore);
        values.Put($"{record}.progress_measure", objective.ProgressMeasure);
    }

    private static void PutComment(Dictionary<string, string> values, int n, LmsComment comment)
    {
        values.Put($"cmi.comments_from_lms.{n}.comment", comment.Text);
        values.Put($"cmi.comments_from_lms.{n}.location", comment.Location);
        values.Put($"cmi.comments_from_lms.{n}.timestamp", comment.Timestamp);
    }

    private static void PutStore(Dictionary<string, string> values, int n, LaunchStore store)
    {
        values.Put($"adl.data.{n}.id", store.TargetId);
        values.Put($"adl.data.{n}.store", store.Value);
    }

    private static void PutRequests(Dictionary<string, string> values, RequestValidity requests)
    {
        values.Put("adl.nav.request_valid.continue", Word(requests.Continue, "true", "false"));
        values.Put("adl.nav.request_valid.previous", Word(requests.Previous, "true", "false"));
        foreach (var target in requests.Choice) values.Put($"adl.nav.request_valid.choice.{{target={target}}}", "true");
        foreach (var target in requests.Jump) values.Put($"adl.nav.request_valid.jump.{{target={target}}}", "true");
    }

    private static string? Word(bool? known, string yes, string no) => known is { } value ? (value ? yes : no) : null;
}
