namespace TrainingPaths.Core.Paths;

/// <summary>Stored as a number.</summary>
public enum StepKind
{
    Lesson = 1,
    Practice = 2,
    Quiz = 3,
    Activity = 4,

    /// <summary>A session of a modality that the site does not run yet: shown « à venir », never done by itself, counted for no hours.</summary>
    Upcoming = 5,

    /// <summary>A SCORM package that somebody sent.</summary>
    Package = 6,
}
