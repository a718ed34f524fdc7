namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>One screen of a lesson: sanitised HTML, the title of its first heading (empty when it has none), its words.</summary>
public sealed record Screen(string Title, string Html, int Words);
