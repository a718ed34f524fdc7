namespace TrainingPaths.Core.Paths.Searches;

/// <summary>How many sessions typed some words on one day. Nobody's row.</summary>
public sealed class SearchDay
{
    private SearchDay()
    {
    }

    public DateOnly Day { get; private set; }

    public string Words { get; private set; } = "";

    public bool Found { get; private set; }

    public int Sessions { get; private set; }
}
