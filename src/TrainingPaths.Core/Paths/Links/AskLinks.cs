using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>Job: asks every address that waits, a few at a time, and writes down what they said as it comes: whoever looks sees it go on. Killed and run again, it goes on where it was.</summary>
public sealed class AskLinks(TrainingPathsDbContext db, UnitOfWork work, CheckLinks check, TimeProvider clock)
{
    private const int AtOnce = 4;

    public Task RunAsync(CancellationToken ct) => RunAsync(CallerOfJob.Current, ct);

    internal async Task RunAsync(Caller caller, CancellationToken ct)
    {
        while (await work.ReadAsync(caller, () => WaitingAsync(ct), ct) is { Length: > 0 } waiting)
        {
            var answers = await Task.WhenAll(waiting.Select(address => check.AskAsync(address, [], ct)));
            var at = clock.GetUtcNow();
            await work.WriteAsync(caller, () => WriteDownAsync(answers, at, ct), ct);
        }
    }

    private Task<string[]> WaitingAsync(CancellationToken ct) =>
        db.OutsideLinks.Where(l => l.AskedAt == null || l.AskedAt < l.WantedAt).OrderBy(l => l.WantedAt).ThenBy(l => l.Address).Select(l => l.Address).Take(AtOnce).ToArrayAsync(ct);

    private async Task WriteDownAsync(IEnumerable<LinkAnswer> answers, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var answer in answers.OrderBy(a => a.Address, StringComparer.Ordinal))
        {
            var detail = answer.Detail is { Length: > OutsideLink.Longest } said ? said[..OutsideLink.Longest] : answer.Detail;
            // The clock of whoever wanted it may be ahead of this one's: it is asked once all the same.
            await db.OutsideLinks.Where(l => l.Address == answer.Address).ExecuteUpdateAsync(set => set
                .SetProperty(l => l.AskedAt, l => l.WantedAt > at ? l.WantedAt : at).SetProperty(l => l.State, answer.State).SetProperty(l => l.Status, answer.Status).SetProperty(l => l.Detail, detail), ct);
        }
    }
}
