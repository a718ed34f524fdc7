using Markdig.Syntax.Inlines;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>
/// A picture that says nothing: <c>![](../../media/x.svg "decorative")</c>. The word stands where Markdown has a picture's title, so that every other tool reads the file;
/// an empty description alone is one that was forgotten.
/// </summary>
internal static class Decorative
{
    public const string Mark = "decorative";

    public static bool Is(LinkInline picture) => picture is { IsImage: true, Title: Mark };
}
