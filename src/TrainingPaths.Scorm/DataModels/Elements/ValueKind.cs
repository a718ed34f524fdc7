namespace TrainingPaths.Scorm.DataModels.Elements;

/// <summary>The data types of both versions (SCORM 2004 RTE 4.1.1.7; SCORM 1.2 RTE 3.4.2).</summary>
public enum ValueKind
{
    /// <summary><c>_children</c>, <c>_count</c>, <c>_version</c>: computed, never stored.</summary>
    Keyword,

    Text,
    Localized,
    Language,
    Identifier,
    Words,
    Real,
    Integer,
    Timestamp,
    Duration,
    Navigation,

    /// <summary>A learner's response, in the format of its interaction's type (RTE 4.2.9.2).</summary>
    Response,

    /// <summary>A correct response, in the format of its interaction's type (RTE 4.2.9.1).</summary>
    Pattern,
}
