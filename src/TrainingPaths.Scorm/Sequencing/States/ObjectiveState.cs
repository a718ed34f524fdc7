namespace TrainingPaths.Scorm.Sequencing.States;

/// <summary>What is known of an objective, local or global (SN 4.2.1.1, with the 4th edition's scores and completion); null: not known.</summary>
public sealed class ObjectiveState
{
    public bool? Satisfied { get; set; }

    /// <summary>-1..1.</summary>
    public decimal? Measure { get; set; }

    public bool? Completed { get; set; }

    /// <summary>0..1.</summary>
    public decimal? ProgressMeasure { get; set; }

    public decimal? RawScore { get; set; }

    public decimal? MinScore { get; set; }

    public decimal? MaxScore { get; set; }

    internal bool IsBlank => (Satisfied ?? Completed) is null && (Measure ?? ProgressMeasure ?? RawScore ?? MinScore ?? MaxScore) is null;

    internal void Clear()
    {
        Satisfied = null;
        Measure = null;
        Completed = null;
        ProgressMeasure = null;
        RawScore = null;
        MinScore = null;
        MaxScore = null;
    }
}
