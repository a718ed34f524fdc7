namespace TrainingPaths.Core.Paths.Format;

/// <summary>The front matter of a practical sheet.</summary>
public sealed record SheetHeader(string Id, string Title, string Summary);
