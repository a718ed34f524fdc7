namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>What the LMS knows when it launches an activity: all that its content may read before it wrote anything.</summary>
public sealed record LaunchState
{
    public required string LearnerId { get; init; }

    /// <summary>« Last, First » in SCORM 1.2.</summary>
    public required string LearnerName { get; init; }

    /// <summary>The attempt as its last session left it; null begins a new one, with nothing in it. For SCORM 2004 only an attempt that was suspended goes on (RTE 4.2.8).</summary>
    public RunTimeState? Previous { get; init; }

    /// <summary>Null: <c>ab-initio</c> for a new attempt, <c>resume</c> for a suspended one, empty otherwise.</summary>
    public string? Entry { get; init; }

    public string Credit { get; init; } = "credit";

    public string Mode { get; init; } = "normal";

    public string? LaunchData { get; init; }

    public string? MaxTimeAllowed { get; init; }

    public string? TimeLimitAction { get; init; }

    /// <summary>0..1; null unless progress decides of completion.</summary>
    public decimal? CompletionThreshold { get; init; }

    /// <summary>-1..1; null unless the primary objective is satisfied by measure.</summary>
    public decimal? ScaledPassingScore { get; init; }

    /// <summary>SCORM 1.2, 0..100.</summary>
    public decimal? MasteryScore { get; init; }

    public IReadOnlyList<ObjectiveRecord> Objectives { get; init; } = [];

    public IReadOnlyList<LaunchStore> Stores { get; init; } = [];

    /// <summary>What people wrote to the learner about this activity; SCORM 1.2 has one text for all of it.</summary>
    public IReadOnlyList<LmsComment> Comments { get; init; } = [];

    /// <summary>Null: whether the learner may continue or go back is unknown, and nothing may be chosen.</summary>
    public RequestValidity? Requests { get; init; }

    /// <summary>What the learner once set, by element name: <c>cmi.learner_preference.language</c>.</summary>
    public IReadOnlyDictionary<string, string> Preferences { get; init; } = new Dictionary<string, string>();
}
