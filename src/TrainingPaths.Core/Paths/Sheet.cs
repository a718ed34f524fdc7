namespace TrainingPaths.Core.Paths;

/// <summary>A practical sheet of a version, to print and reuse.</summary>
public sealed class Sheet
{
    private Sheet()
    {
    }

    public Sheet(Guid pathVersionId, string stableId, int position, string title, string summary, string html)
    {
        PathVersionId = pathVersionId;
        StableId = stableId;
        Position = position;
        Title = title;
        Summary = summary;
        Html = html;
    }

    public Guid PathVersionId { get; private set; }

    public string StableId { get; private set; } = "";

    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string Html { get; private set; } = "";
}
