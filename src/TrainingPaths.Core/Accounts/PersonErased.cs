namespace TrainingPaths.Core.Accounts;

/// <summary>Somebody asked to be forgotten. Each module removes what it holds of them, in the same transaction, and adds to <paramref name="Removed"/> what that was.</summary>
/// <param name="Mail">Null where the account was erased before.</param>
public sealed record PersonErased(Guid PersonId, string? Mail, string FullName, Removed Removed);

/// <summary>What an erasure removes: told to whoever runs it, before they agree.</summary>
public sealed class Removed
{
    private readonly List<(int Count, string What)> rows = [];
    private readonly List<string> files = [];

    /// <summary>Rows, in words for a terminal.</summary>
    public IReadOnlyList<(int Count, string What)> Rows => rows;

    /// <summary>Of the file store, by their hashes. They go once the rows are gone for good.</summary>
    public IReadOnlyList<string> Files => files;

    public void Add(int count, string what) => rows.Add((count, what));

    public void AddFiles(IEnumerable<string> hashes) => files.AddRange(hashes);
}
