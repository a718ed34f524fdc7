namespace TrainingPaths.Core.Paths;

/// <summary>Part of a version, with a quiz of its own at the end.</summary>
public sealed class PathModule
{
    private PathModule()
    {
    }

    public PathModule(Guid pathVersionId, string stableId, int position, string title, string summary)
    {
        PathVersionId = pathVersionId;
        StableId = stableId;
        Position = position;
        Title = title;
        Summary = summary;
    }

    public Guid PathVersionId { get; private set; }

    public string StableId { get; private set; } = "";

    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";
}
