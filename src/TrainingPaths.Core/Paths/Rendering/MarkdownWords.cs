namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Words of a text that is being written.</summary>
public static class MarkdownWords
{
    /// <summary>Those that a reader reads; of a text beyond what can be shown, its runs of letters.</summary>
    public static int Count(string markdown) =>
        MarkdownLimits.Refusal(markdown) is null ? Words.Count(LessonMarkdown.ForChecking(markdown)) : Words.Count(markdown);

    /// <summary>Minutes that it takes to read, and to hear its recordings.</summary>
    public static int ReadingMinutes(string markdown)
    {
        if (MarkdownLimits.Refusal(markdown) is not null)
            return Words.ReadingMinutes(Words.Count(markdown));
        var document = LessonMarkdown.ForChecking(markdown);
        return Words.ReadingMinutes(Words.Count(document), RecordingBlock.AllOf(document).Sum(found => found.Block.Seconds ?? 0));
    }
}
