namespace TrainingPaths.Core.Paths.Format;

/// <summary>Where and with whom a step takes place. The engine runs the first two; the others are announced « à venir ».</summary>
public enum Modality
{
    SelfPaced,
    Workplace,
    VirtualClass,
    InPerson,
    Coaching,
}
