namespace TrainingPaths.Core.Paths.Definitions;

/// <summary>A session announced « à venir »: it opens nothing, blocks nothing and is never done by itself.</summary>
public sealed record UpcomingDefinition(string Description);
