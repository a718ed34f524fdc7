namespace TrainingPaths.Scorm.Scorm12;

/// <summary>The six values of SCORM 1.2's <c>cmi.core.lesson_status</c> (RTE 1.2, 3.4.4).</summary>
public enum LessonStatus
{
    NotAttempted,
    Incomplete,
    Completed,
    Passed,
    Failed,
    Browsed,
}
