using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>The administrator looks somebody up by name, a page at a time. A write: whoever is shown is logged as looked at.</summary>
public sealed class FindPeople(TrainingPathsDbContext db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="words">All of them must be in the name; case and accents do not matter.</param>
    /// <param name="page">From 1.</param>
    public async Task<FoundPeople> RunAsync(Guid administrator, string words, int page, CancellationToken ct)
    {
        var matching = db.People.AsNoTracking();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5))
        {
            var pattern = LikePattern.Containing(word);
            matching = matching.Where(p => EF.Functions.ILike(EF.Functions.Unaccent(p.GivenName + " " + p.FamilyName), EF.Functions.Unaccent(pattern)));
        }

        var total = await matching.CountAsync(ct);
        var people = await matching.OrderBy(p => EF.Functions.Collate(p.FamilyName, "fr-FR-x-icu")).ThenBy(p => p.GivenName).ThenBy(p => p.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).Select(p => new { p.Id, p.GivenName, p.FamilyName }).ToListAsync(ct);
        Guid[] ids = [.. people.Select(p => p.Id)];
        var places = (await db.Memberships.AsNoTracking().Where(m => ids.Contains(m.PersonId) && m.Until == null)
            .Join(db.Structures, m => m.StructureId, s => s.Id, (m, s) => new { m.PersonId, Place = new PersonPlace(s.Name, s.Town, m.Role) }).ToListAsync(ct)).ToLookup(m => m.PersonId, m => m.Place);
        await db.LogViewsAsync(administrator, ids, "people", clock.GetUtcNow(), ct);
        return new FoundPeople(total, [.. people.Select(p => new FoundPerson(p.Id, p.GivenName, p.FamilyName, [.. places[p.Id]]))]);
    }
}

/// <param name="Total">Of all pages.</param>
public sealed record FoundPeople(int Total, IReadOnlyList<FoundPerson> People);

public sealed record FoundPerson(Guid Id, string GivenName, string FamilyName, IReadOnlyList<PersonPlace> Places);

/// <summary>What somebody is today in a structure.</summary>
public sealed record PersonPlace(string Structure, string Town, StructureRole Role);
