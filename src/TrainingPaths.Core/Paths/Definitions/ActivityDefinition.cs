namespace TrainingPaths.Core.Paths.Definitions;

/// <summary>An action to carry out in the structure, declared done by the learner with at least the first field filled.</summary>
public sealed record ActivityDefinition(string[] Objectives, ActivityField[] Fields);

/// <summary>Something the learner writes down: private to the learner, printable.</summary>
public sealed record ActivityField(string Id, string Label, string? Hint);
