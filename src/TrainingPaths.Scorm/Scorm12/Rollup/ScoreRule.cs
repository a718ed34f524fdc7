namespace TrainingPaths.Scorm.Scorm12.Rollup;

/// <summary>How a course's score is made of its SCOs': SCORM 1.2 does not say.</summary>
public enum ScoreRule
{
    Mean,
    Highest,
    Last,
    Weighted,

    /// <summary>One SCO decides: the final test.</summary>
    Single,
}
