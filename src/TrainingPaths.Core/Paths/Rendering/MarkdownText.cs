namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Markdown and where it stands: its file in the package, and how many lines of that file come before it.</summary>
public sealed record MarkdownText(string Path, int LinesBefore, string Text)
{
    /// <summary>The file that its links are written from. A question's are written as from a module, wherever it stands: a final assessment borrows it, a bank moves it.</summary>
    public string From { get; init; } = Path;

    /// <summary>One line of words: « 1. Saluer » begins no list.</summary>
    public bool IsLine { get; init; }
}
