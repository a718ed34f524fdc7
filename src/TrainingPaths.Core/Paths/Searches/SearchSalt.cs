namespace TrainingPaths.Core.Paths.Searches;

/// <summary>What the hashes of one day were made with: without it, nobody can try what they stand for. Gone the next night.</summary>
public sealed class SearchSalt
{
    private SearchSalt()
    {
    }

    public DateOnly Day { get; private set; }

    public byte[] Salt { get; private set; } = [];
}
