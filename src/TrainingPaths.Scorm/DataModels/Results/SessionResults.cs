using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.DataModels.Results;

/// <summary>What a session's last committed state means for sequencing and for the learner's record. A pure function of that state: reading it twice counts nothing twice.</summary>
/// <param name="Counts">False in a session without credit or outside normal mode: its status and score change nothing (RTE 4.2.6, 4.2.14).</param>
/// <param name="IsSuspended">Whether the attempt goes on at the next launch (RTE 4.2.8).</param>
/// <param name="Completed">Null: unknown; « not attempted » counts as not completed.</param>
/// <param name="Satisfied">Null: unknown.</param>
/// <param name="Exit">As content set it; empty when it did not.</param>
/// <param name="TotalTime">Of the attempt, this session included.</param>
/// <param name="Stores">What each shared data store holds now, by its identifier; null: nothing.</param>
public sealed record SessionResults(
    bool Counts,
    bool IsSuspended,
    bool? Completed,
    bool? Satisfied,
    Score Score,
    decimal? ProgressMeasure,
    IReadOnlyList<ObjectiveRecord> Objectives,
    string Exit,
    Duration SessionTime,
    Duration TotalTime,
    IReadOnlyDictionary<string, string?> Stores)
{
    /// <param name="silence">SCORM 1.2: what a session means whose content never said a status.</param>
    /// <param name="isOver">SCORM 1.2: whether the content has said goodbye. Before, its score may be of the first question, and is judged only once the content itself says that it is done (RTE 1.2 3.4.4).</param>
    public static SessionResults Of(RunTimeModel model, RunTimeState state, Silence silence = Silence.IsIncomplete, bool isOver = true) =>
        model == RunTimeModel.Scorm12 ? Scorm12Results.Of(state, silence, isOver) : Scorm2004Results.Of(state);
}

/// <summary>A score as content gave it; null: not given.</summary>
/// <param name="Scaled">-1..1; SCORM 2004 only.</param>
public sealed record Score(decimal? Scaled, decimal? Raw, decimal? Min, decimal? Max);

/// <summary>How to read content of SCORM 1.2 that ends without a status: its specification says completed (RTE 3.4.4), caution says not.</summary>
public enum Silence
{
    IsIncomplete,
    IsCompleted,
}
