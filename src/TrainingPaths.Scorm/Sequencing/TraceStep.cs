namespace TrainingPaths.Scorm.Sequencing;

/// <summary>One decision, for authors who ask why: which clause of the pseudo code, at which activity, with what result.</summary>
public sealed record TraceStep(string Clause, string? Activity, string Decision)
{
    public override string ToString() => Activity is null ? $"{Clause}: {Decision}" : $"{Clause} {Activity}: {Decision}";
}
