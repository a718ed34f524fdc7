namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Markdown and where it stands: its file in the package, and how many lines of that file come before it.</summary>
public sealed record MarkdownText(string Path, int LinesBefore, string Text);
