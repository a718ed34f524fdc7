namespace TrainingPaths.Core.Paths.Searches;

/// <summary>That a session typed some words today, so that it counts once; gone the next night.</summary>
public sealed class SearchSession
{
    private SearchSession()
    {
    }

    public DateOnly Day { get; private set; }

    public string Words { get; private set; } = "";

    public byte[] Hash { get; private set; } = [];
}
