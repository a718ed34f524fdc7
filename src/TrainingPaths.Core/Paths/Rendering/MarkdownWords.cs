namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Words of a text that is being written.</summary>
public static class MarkdownWords
{
    /// <summary>Those that a reader reads; of a text beyond what can be shown, its runs of letters.</summary>
    public static int Count(string markdown) =>
        MarkdownLimits.Refusal(markdown) is null ? Words.Count(LessonMarkdown.ForChecking(markdown)) : Words.Count(markdown);
}
