namespace TrainingPaths.Core.Paths;

/// <summary>Stored as a number.</summary>
public enum StepKind
{
    Lesson = 1,
    Practice = 2,

    /// <summary>Of a module; one of no module is the final assessment of the path.</summary>
    Quiz = 3,
    Activity = 4,

    /// <summary>A session of a modality that the site does not run yet: shown « à venir », never done by itself, counted for no hours.</summary>
    Upcoming = 5,

    /// <summary>A SCORM package that somebody sent.</summary>
    Package = 6,

    /// <summary>Where somebody stands at entry: offered first, done once, counted for nothing.</summary>
    Positioning = 7,
}

public static class StepKinds
{
    /// <summary>What completes no path and is credited with no minutes.</summary>
    public static readonly StepKind[] Uncounted = [StepKind.Upcoming, StepKind.Positioning];

    public static bool Counts(this StepKind kind) => !Uncounted.Contains(kind);
}
