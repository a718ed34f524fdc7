using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads <c>mapInfo</c> in its two vocabularies. Reading is on and writing off unless said (SN 3.10.3), but only of what the element that is there can speak of.</summary>
internal static class MapReader
{
    public static ObjectiveMap Nothing(string target) =>
        new(target, false, false, false, false, false, false, false, false, false, false, false, false, false, false);

    public static ObjectiveMap Imsss(ObjectiveMap map, Values values) => map with
    {
        ReadSatisfied = values.Flag("readSatisfiedStatus", true),
        ReadMeasure = values.Flag("readNormalizedMeasure", true),
        WriteSatisfied = values.Flag("writeSatisfiedStatus", false),
        WriteMeasure = values.Flag("writeNormalizedMeasure", false),
    };

    public static ObjectiveMap Adlseq(ObjectiveMap map, Values values) => map with
    {
        ReadRawScore = values.Flag("readRawScore", true),
        ReadMinScore = values.Flag("readMinScore", true),
        ReadMaxScore = values.Flag("readMaxScore", true),
        ReadCompletion = values.Flag("readCompletionStatus", true),
        ReadProgressMeasure = values.Flag("readProgressMeasure", true),
        WriteRawScore = values.Flag("writeRawScore", false),
        WriteMinScore = values.Flag("writeMinScore", false),
        WriteMaxScore = values.Flag("writeMaxScore", false),
        WriteCompletion = values.Flag("writeCompletionStatus", false),
        WriteProgressMeasure = values.Flag("writeProgressMeasure", false),
    };
}
