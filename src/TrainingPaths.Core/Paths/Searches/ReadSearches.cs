using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Searches;

/// <param name="Sessions">That typed these words, over the year that is kept; one counts anew each day.</param>
/// <param name="Found">Whether a path matched, the last day they were typed.</param>
/// <param name="Last">The day they were typed last.</param>
public sealed record SearchedWords(string Words, int Sessions, bool Found, DateOnly Last);

/// <summary>Reads what was looked for in the catalogue. Nobody's data: whoever writes paths may see it. One statement.</summary>
public sealed class ReadSearches(TrainingPathsDbContext db)
{
    /// <summary>Words of fewer sessions are never told: what one person alone types may say who they are.</summary>
    public const int SmallestGroup = 5;

    /// <summary>Of each kind; nobody reads more.</summary>
    public const int Most = 100;

    /// <returns>Those that found nothing first, then the most frequent first.</returns>
    public async Task<IReadOnlyList<SearchedWords>> RunAsync(CancellationToken ct) => await db.Database.SqlQuery<SearchedWords>($"""
        select t.words as "Words", t.sessions as "Sessions", t.found as "Found", t.last as "Last" from (
          select c.*, row_number() over (partition by c.found order by c.sessions desc, c.words) as place from (
            select words, sum(sessions)::int as sessions, (array_agg(found order by day desc))[1] as found, max(day) as last
            from paths.search_day group by words having sum(sessions) >= {SmallestGroup}) c) t
        where t.place <= {Most} order by t.found, t.place
        """).ToListAsync(ct);
}
