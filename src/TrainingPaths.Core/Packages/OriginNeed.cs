namespace TrainingPaths.Core.Packages;

/// <summary>Something that a browser gives only to content with an origin of its own, and the file that asks for it. Stored as jsonb.</summary>
/// <param name="Kind">One of the constants here.</param>
public sealed record OriginNeed(string Kind, string File)
{
    /// <summary>Pages shown inside a page, which look for the API, or for each other, in the frames around them.</summary>
    public const string Frames = "frames";

    /// <summary>Scripts that run beside the page, or stay in the browser after it.</summary>
    public const string Workers = "workers";

    /// <summary>A database in the browser.</summary>
    public const string Database = "database";
}
