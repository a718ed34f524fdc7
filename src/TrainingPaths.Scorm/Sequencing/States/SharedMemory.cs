namespace TrainingPaths.Scorm.Sequencing.States;

/// <summary>What activities share by name: global objectives (SN 3.10) and the stores of <c>adl.data</c> (RTE 4.3). One a learner, or one a registration, as the manifest asks.</summary>
public sealed class SharedMemory
{
    public Dictionary<string, ObjectiveState> Objectives { get; set; } = [];

    public Dictionary<string, string> Stores { get; set; } = [];
}
