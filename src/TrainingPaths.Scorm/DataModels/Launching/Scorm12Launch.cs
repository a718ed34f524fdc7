namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>What content of SCORM 1.2 finds (RTE 1.2, 3.4.4).</summary>
internal static class Scorm12Launch
{
    public static Dictionary<string, string> Values(LaunchState launch)
    {
        var values = Launch.Kept(RunTimeModel.Scorm12, launch.Previous, "cmi.core", "cmi.core.exit");
        foreach (var (element, value) in launch.Preferences) values.Put(element, value);
        values.Put("cmi.core.student_id", launch.LearnerId);
        values.Put("cmi.core.student_name", launch.LearnerName);
        values.Put("cmi.core.credit", launch.Credit);
        values.Put("cmi.core.lesson_mode", launch.Mode);
        values.Put("cmi.core.entry", launch.Entry ?? Entry(launch.Previous));
        values.Put("cmi.launch_data", launch.LaunchData);
        values.Put("cmi.student_data.mastery_score", launch.MasteryScore);
        values.Put("cmi.student_data.max_time_allowed", launch.MaxTimeAllowed);
        values.Put("cmi.student_data.time_limit_action", launch.TimeLimitAction);
        if (launch.Comments.Count > 0) values.Put("cmi.comments_from_lms", string.Join('\n', launch.Comments.Select(comment => comment.Text)));
        return values;
    }

    // The values stay whatever the exit was: content expects its suspend_data even after a plain exit.
    private static string Entry(RunTimeState? previous) => previous switch
    {
        null => "ab-initio",
        _ when previous["cmi.core.exit"] == "suspend" => "resume",
        _ => "",
    };
}
