using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Structures;

/// <summary>Structures by words of their name, town, territory or number, a page at a time. No people: how many somebody has would point at them.</summary>
public sealed class FindStructures(TrainingPathsDbContext db)
{
    public const int PageSize = 50;

    /// <param name="words">All of them must be found; case and accents do not matter.</param>
    /// <param name="incomplete">Only those without a SIRET: no document that names them would be accepted.</param>
    /// <param name="page">From 1.</param>
    public async Task<FoundStructures> RunAsync(string words, bool incomplete, int page, CancellationToken ct)
    {
        var matching = db.Structures.AsNoTracking();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            var pattern = LikePattern.Containing(word);
            matching = matching.Where(s => EF.Functions.ILike(EF.Functions.Unaccent(s.Name + " " + s.Town + " " + s.Territory + " " + s.Siret), EF.Functions.Unaccent(pattern)));
        }

        var missing = await matching.CountAsync(s => s.Siret == null, ct);
        if (incomplete)
            matching = matching.Where(s => s.Siret == null);
        var total = incomplete ? missing : await matching.CountAsync(ct);
        var found = await matching.OrderBy(s => EF.Functions.Collate(s.Name, "fr-FR-x-icu")).ThenBy(s => s.Town).Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new FoundStructures(total, missing, found);
    }

    /// <summary>Words that were given before, to choose from: one spelling each.</summary>
    public async Task<KnownWords> KnownAsync(CancellationToken ct)
    {
        var rows = await db.Structures.AsNoTracking().Select(s => new { s.Territory, s.Network, s.Opco }).Distinct().ToListAsync(ct);
        return new KnownWords(Of(rows.Select(r => r.Territory)), Of(rows.Select(r => r.Network)), Of(rows.Select(r => r.Opco)));
    }

    private static string[] Of(IEnumerable<string?> words) => [.. words.OfType<string>().Where(w => w.Length > 0).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];
}

/// <param name="Total">Of all pages.</param>
/// <param name="Missing">Of those that the words find, how many have no SIRET.</param>
public sealed record FoundStructures(int Total, int Missing, IReadOnlyList<Structure> Structures);

public sealed record KnownWords(IReadOnlyList<string> Territories, IReadOnlyList<string> Networks, IReadOnlyList<string> Funders);
