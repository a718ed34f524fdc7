namespace TrainingPaths.Scorm.Sequencing.States;

/// <summary>What is tracked of one activity for one learner (SN 4.2). An activity's completion is that of its primary objective (4th edition).</summary>
public sealed class ActivityState
{
    /// <summary>Attempts begun, the current one included; 0: never attempted (SN 4.2.1.2).</summary>
    public int AttemptCount { get; set; }

    public bool IsActive { get; set; }

    public bool IsSuspended { get; set; }

    /// <summary>Whether the current attempt was suspended before: its content begins with what it left.</summary>
    public bool IsResumed { get; set; }

    /// <summary>By local identifier; an unnamed primary objective is under the empty one. Of the latest attempt only.</summary>
    public Dictionary<string, ObjectiveState> Objectives { get; set; } = [];

    /// <summary>Whether the objectives belong to an attempt before its parent's current one (SN 3.2.5): rollup then leaves them out.</summary>
    public bool ObjectivesAreStale { get; set; }

    /// <summary>The same for completion (SN 3.2.6).</summary>
    public bool ProgressIsStale { get; set; }

    /// <summary>Whether the content said « unknown » aloud: ending the attempt then must not turn silence into success (UP.4).</summary>
    public bool SaidSuccessUnknown { get; set; }

    /// <summary>The same for completion.</summary>
    public bool SaidCompletionUnknown { get; set; }

    /// <summary>Identifiers of the selected children in their order (SN 4.8); null: all, as in the manifest.</summary>
    public List<string>? AvailableChildren { get; set; }

    /// <summary>The attempt for which the children were selected and ordered; null: not done yet.</summary>
    public int? ArrangedForAttempt { get; set; }

    /// <summary>Whether it says no more than a new one would.</summary>
    internal bool IsBlank => AttemptCount == 0
        && !IsActive
        && !IsSuspended
        && !ObjectivesAreStale
        && !ProgressIsStale
        && AvailableChildren is null
        && ArrangedForAttempt is null
        && Objectives.Values.All(objective => objective.IsBlank);
}
