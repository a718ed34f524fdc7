using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Searches;

/// <summary>Adds searches to the counts of their day. The same words from the same session count once a day. Inside a unit of work of nobody's.</summary>
public sealed class CountSearches(TrainingPathsDbContext db)
{
    /// <summary>Different words a day, about: whoever sends nonsense by script fills a day and no more.</summary>
    public const int MostWords = 2000;

    public async Task RunAsync(IEnumerable<Search> searches, CancellationToken ct)
    {
        foreach (var day in searches.GroupBy(s => s.Day))
            await AddAsync(day.Key, [.. day], await SaltAsync(day.Key, ct), ct);
    }

    private async Task<byte[]> SaltAsync(DateOnly day, CancellationToken ct)
    {
        // Two nodes agree on the salt that came first.
        await db.Database.ExecuteSqlAsync($"insert into paths.search_salt (day, salt) values ({day}, {RandomNumberGenerator.GetBytes(32)}) on conflict do nothing", ct);
        return await db.SearchSalts.Where(s => s.Day == day).Select(s => s.Salt).SingleAsync(ct);
    }

    private async Task AddAsync(DateOnly day, IReadOnlyCollection<Search> searches, byte[] salt, CancellationToken ct)
    {
        var last = searches.GroupBy(s => s.Words).ToDictionary(s => s.Key, s => s.Last().Found);
        (string Words, string Session)[] different = [.. searches.Select(s => (s.Words, s.Session)).Distinct()];
        string[] words = [.. different.Select(d => d.Words)];
        byte[][] hashes = [.. different.Select(d => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(d.Session)))];
        bool[] found = [.. different.Select(d => last[d.Words])];
        // In one order, so that two nodes cannot wait for each other.
        await db.Database.ExecuteSqlAsync($"""
            with typed as (select * from unnest({words}, {hashes}, {found}) as t(words, hash, found)),
            counted as (
              insert into paths.search_session (day, words, hash)
              select {day}, t.words, t.hash from typed t
              where (select count(*) from paths.search_day d where d.day = {day}) < {MostWords} or exists (select 1 from paths.search_day d where d.day = {day} and d.words = t.words)
              order by t.words, t.hash on conflict do nothing returning words, hash
            )
            insert into paths.search_day as d (day, words, found, sessions)
            select {day}, c.words, bool_and(t.found), count(*)::int from counted c join typed t on t.words = c.words and t.hash = c.hash group by c.words order by c.words
            on conflict (day, words) do update set found = excluded.found, sessions = d.sessions + excluded.sessions
            """, ct);
    }
}
