using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Puts a block into a text, between what stands there: never inside a list, a table or another block.</summary>
internal static class TextPlace
{
    /// <param name="line">Where the author was writing, from 1: the block goes after what stands on that line. Null for the end.</param>
    public static string Insert(string body, int? line, string block)
    {
        var at = line is { } wanted && MarkdownLimits.Refusal(body) is null ? EndOf(body, wanted) : body.Length;
        return string.Join("\n\n", new[] { body[..at].Trim('\n'), block.Trim('\n'), body[at..].Trim('\n') }.Where(part => part.Length > 0)) + "\n";
    }

    /// <summary>A lesson with another text; its minutes of reading follow.</summary>
    public static async Task<DraftText> RewrittenAsync(DraftDesk desk, DraftFile lesson, string body, CancellationToken ct, Func<LessonHeader, LessonHeader>? change = null)
    {
        var header = FormatFile.Read<LessonHeader>(await desk.BytesAsync(lesson, ct))?.Header ?? throw new RuleViolation(DraftsRules.NotText);
        header = header with { Minutes = header.Minutes with { Reading = MarkdownWords.ReadingMinutes(body) } };
        return DraftText.Of(FormatText.Markdown(change is null ? header : change(header), body));
    }

    private static int EndOf(string body, int line)
    {
        foreach (var block in LessonMarkdown.ForChecking(body))
        {
            var end = Math.Min(body.Length, block.Span.End + 1);
            if (body.AsSpan(0, end).Count('\n') + 1 >= line)
                return end;
        }

        return body.Length;
    }
}
