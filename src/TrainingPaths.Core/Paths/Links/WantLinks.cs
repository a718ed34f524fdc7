using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>An author wants to know whether the outside addresses of a draft still answer. The page waits for none of them: a job asks.</summary>
public sealed class WantLinks(TrainingPathsDbContext db, DraftDesk desk, DraftPackages packages, Jobs jobs, TimeProvider clock)
{
    /// <summary>What was asked a moment ago is not asked again: another site is not to be knocked at by an impatient finger.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Of one draft at once; a path of 200 steps names some hundred.</summary>
    public const int Most = 500;

    public async Task RunAsync(Guid draftId, Writer writer, CancellationToken ct)
    {
        var package = await packages.ReadAsync(await desk.FindAsync(draftId, writer, ct), ct);
        // In one order, so that two authors cannot wait for each other.
        string[] wanted = [.. OutsideLinks.Of([package]).Select(link => link.Key).Where(OutsideLink.MayBeAsked).Order(StringComparer.Ordinal).Take(Most)];
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            insert into paths.outside_link as l (address, wanted_at) select a, {now} from unnest({wanted}) with ordinality as t(a, place) order by t.place
            on conflict (address) do update set wanted_at = excluded.wanted_at where l.asked_at is null or l.asked_at < {now - Fresh}
            """, ct);
        jobs.Enqueue<AskLinks>(job => job.RunAsync(CancellationToken.None), Queues.Bulk);
    }
}
