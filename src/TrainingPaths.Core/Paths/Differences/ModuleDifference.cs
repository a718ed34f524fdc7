namespace TrainingPaths.Core.Paths.Differences;

/// <summary>A module that came, went, or says something else of itself; its steps speak for themselves.</summary>
public sealed record ModuleDifference(string Id, string Title, Fate Fate, IReadOnlyList<FieldDifference> Fields);

/// <summary>A practical sheet that came, went or changed.</summary>
public sealed record SheetDifference(string Id, string Title, Fate Fate, IReadOnlyList<FieldDifference> Fields, TextDifference? Text);
