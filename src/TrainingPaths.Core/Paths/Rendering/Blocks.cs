namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>The teaching blocks an author may open with <c>:::</c>. Each is a <c>section</c> with its own class.</summary>
internal static class Blocks
{
    public static readonly string[] Kinds = ["situation", "example", "mistake", "exercise", "monday"];

    /// <summary>What authors write, who write in French: the studio's button puts these.</summary>
    public static readonly string[] Names = ["situation", "exemple", "erreur", "exercice", "lundi"];

    public static string ClassOf(string kind) => "block-" + kind;

    /// <summary>Which block a word after <c>:::</c> opens, in either language; null for none.</summary>
    public static string? KindOf(string? word) => word is null ? null : Kinds.Contains(word) ? word : Array.IndexOf(Names, word) is >= 0 and var at ? Kinds[at] : null;
}
