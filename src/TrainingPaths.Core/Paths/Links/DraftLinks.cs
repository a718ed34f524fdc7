using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>What is known of the outside addresses that a draft names.</summary>
/// <param name="Addresses">How many different ones it names.</param>
/// <param name="Answers">Of those that were asked since somebody wanted to know, in the order of the addresses.</param>
/// <param name="Waiting">How many are being asked.</param>
/// <param name="AskedAt">The oldest of the answers; null while there is none.</param>
public sealed record DraftLinks(int Addresses, IReadOnlyList<LinkAnswer> Answers, int Waiting, DateTimeOffset? AskedAt)
{
    /// <summary>Nobody answered, on several sites: it is the server that has no way out, and no site that is gone. One silent site alone is asked by its author in a browser.</summary>
    public bool HasNoWayOut => Answers.Count > 0 && Answers.All(answer => answer.State is LinkState.Unreachable or LinkState.NoWayOut)
        && (Answers.Any(answer => answer.State == LinkState.NoWayOut) || Answers.DistinctBy(answer => new Uri(answer.Address).Host).Count() > 1);

    /// <summary>How many links a reader would find dead, as far as this server can know.</summary>
    public int Broken => HasNoWayOut ? 0 : Answers.Count(answer => answer.IsBroken);

    /// <summary>Named since, or not asked within the time a job takes: the button is offered again.</summary>
    public int Unknown => Addresses - Answers.Count - Waiting;
}

/// <summary>Reads what is known of a draft's outside addresses. One statement.</summary>
public sealed class ReadLinks(TrainingPathsDbContext db, TimeProvider clock)
{
    // A job that has not come to an address by then has failed for good, and the page stops looking.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<DraftLinks> RunAsync(ContentPackage package, CancellationToken ct)
    {
        var places = OutsideLinks.Of([package]);
        string[] addresses = [.. places.Select(link => link.Key).Where(OutsideLink.MayBeAsked)];
        var known = addresses.Length == 0 ? [] : await db.OutsideLinks.AsNoTracking().Where(l => addresses.Contains(l.Address)).ToListAsync(ct);
        var asked = known.Where(l => !l.Waits).OrderBy(l => l.Address, StringComparer.Ordinal).ToArray();
        return new DraftLinks(
            addresses.Length,
            [.. asked.Select(l => new LinkAnswer(l.Address, l.State!.Value, l.Status, l.Detail, [.. places[l.Address]]))],
            known.Count(l => l.Waits && l.WantedAt > clock.GetUtcNow() - Patience),
            asked.Length == 0 ? null : asked.Min(l => l.AskedAt));
    }
}
