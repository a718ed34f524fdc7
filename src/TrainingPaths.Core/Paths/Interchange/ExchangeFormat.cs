namespace TrainingPaths.Core.Paths.Interchange;

/// <summary>The formats in which questions come in and go out.</summary>
public enum ExchangeFormat
{
    Gift,
    Aiken,
    MoodleXml,
    Qti12,
    Qti22,
    Csv,
}
