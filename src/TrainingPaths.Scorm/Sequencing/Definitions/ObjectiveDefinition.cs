namespace TrainingPaths.Scorm.Sequencing.Definitions;

/// <summary>A local objective of an activity and the global ones it reads and writes (SN 3.10).</summary>
/// <param name="Id">Null only for a primary objective that the manifest does not name.</param>
/// <param name="MinimumNormalizedMeasure">-1..1.</param>
public sealed record ObjectiveDefinition(
    string? Id,
    bool SatisfiedByMeasure,
    decimal MinimumNormalizedMeasure,
    IReadOnlyList<ObjectiveMap> Maps)
{
    public static readonly ObjectiveDefinition DefaultPrimary = new(null, false, 1.0m, []);
}

/// <summary>How one local objective and one global objective share what they know: <c>imsss:mapInfo</c>, and <c>adlseq:mapInfo</c> of the 4th edition (SN 3.10.3).</summary>
public sealed record ObjectiveMap(
    string TargetId,
    bool ReadSatisfied,
    bool ReadMeasure,
    bool WriteSatisfied,
    bool WriteMeasure,
    bool ReadRawScore,
    bool ReadMinScore,
    bool ReadMaxScore,
    bool ReadCompletion,
    bool ReadProgressMeasure,
    bool WriteRawScore,
    bool WriteMinScore,
    bool WriteMaxScore,
    bool WriteCompletion,
    bool WriteProgressMeasure);
