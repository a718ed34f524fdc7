namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>The teaching blocks an author may open with <c>:::</c>. Each is a <c>section</c> with its own class.</summary>
internal static class Blocks
{
    public static readonly string[] Kinds = ["situation", "example", "mistake", "exercise", "monday"];

    public static string ClassOf(string kind) => "block-" + kind;
}
