namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>A remark that the LMS shows to content: <c>cmi.comments_from_lms</c> (RTE 4.2.3).</summary>
/// <param name="Location">Where in the content; null or empty: the whole of it.</param>
/// <param name="Timestamp">As SCORM writes it (RTE 4.1.1.7); null: not said.</param>
public sealed record LmsComment(string Text, string? Location = null, string? Timestamp = null);
