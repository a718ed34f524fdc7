namespace TrainingPaths.Core.Paths;

/// <summary>One step as a version will store it; its hash says whether an author changed it since another version.</summary>
public sealed record StepContent(string StableId, string? ModuleId, StepKind Kind, string Title, string Modality, int Minutes, string Hash, string Definition, string[] Screens);
