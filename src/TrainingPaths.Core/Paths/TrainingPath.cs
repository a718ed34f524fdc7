namespace TrainingPaths.Core.Paths;

/// <summary>A path under a name that never changes. What people follow is one of its versions.</summary>
public sealed class TrainingPath
{
    private TrainingPath()
    {
    }

    public TrainingPath(string slug)
    {
        Id = Guid.CreateVersion7();
        Slug = slug;
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>The version that new enrolments take; null before the first publication.</summary>
    public Guid? CurrentVersionId { get; private set; }

    public void Publish(PathVersion version) => CurrentVersionId = version.Id;
}
