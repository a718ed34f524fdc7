namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>module.yaml</c> says.</summary>
public sealed record ModuleHeader(string Id, string Title, string Summary = "");
