namespace TrainingPaths.Core.Platform;

/// <summary>Patterns of LIKE from what people type: their signs are signs.</summary>
internal static class LikePattern
{
    public static string Containing(string word) =>
        $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
