using System.Threading.Channels;

namespace TrainingPaths.Core.Paths.Searches;

/// <summary>
/// Takes note of a search without writing it: the page that asks is read-only and waits for nothing. What does not fit, or is not counted yet when the process ends, is lost
/// on purpose (<c>docs/decisions/0023</c>): these are orders of magnitude.
/// </summary>
public sealed class SearchLog(TimeProvider clock)
{
    /// <summary>Searches that wait; some ten seconds of a busier site than ours.</summary>
    public const int Most = 1000;

    /// <summary>Written together: one transaction.</summary>
    public const int MostTogether = 500;

    private readonly Channel<Search> waiting = Channel.CreateBounded<Search>(Most);

    /// <param name="session">Null where one browser cannot be told from another: such a search is not counted.</param>
    /// <returns>False when it is not counted.</returns>
    public bool Note(string? typed, bool found, string? session) =>
        !string.IsNullOrEmpty(session) && CountedWords.Of(typed) is { } words
        && waiting.Writer.TryWrite(new Search(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), words, found, session));

    /// <summary>Until there is something to take.</summary>
    public async Task WaitAsync(CancellationToken ct) => await waiting.Reader.WaitToReadAsync(ct);

    /// <summary>What waits, oldest first; empty when nothing does.</summary>
    public IReadOnlyList<Search> Take()
    {
        var taken = new List<Search>();
        while (taken.Count < MostTogether && waiting.Reader.TryRead(out var search))
            taken.Add(search);
        return taken;
    }
}
