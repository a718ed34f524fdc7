using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>
/// Participation for the federation: people by territory, never by structure, for most structures have two or three managers. A number below five is not told,
/// and territories below five people are counted together; there is no sum from which a hidden number could be taken off. What people chose alone and did not share
/// is not counted (<c>docs/decisions/0006</c>).
/// </summary>
public sealed class TerritoryCounts(TrainingPathsDbContext db)
{
    /// <summary>The smallest group of people whose number is told.</summary>
    public const int SmallestGroup = 5;

    public async Task<Participation> RunAsync(CancellationToken ct)
    {
        var structures = await db.Structures.AsNoTracking().OrderBy(s => EF.Functions.Collate(s.Name, "fr-FR-x-icu")).ThenBy(s => s.Town).ToListAsync(ct);
        var takingPart = await db.Enrolments.Where(e => e.VisibleToStructure).Select(e => e.StructureId).Distinct().CountAsync(ct);
        var members = await ByTerritoryAsync(Members, ct);
        var following = await ByTerritoryAsync(Following, ct);
        var completed = await ByTerritoryAsync(Completed, ct);
        var territories = structures.GroupBy(s => s.Territory).OrderBy(t => t.Key.Length == 0).ThenBy(t => t.Key, StringComparer.CurrentCultureIgnoreCase).ToLookup(t => members.GetValueOrDefault(t.Key) < SmallestGroup);
        var told = territories[false].Select(t => new TerritoryCount(t.Key, 1, t.Count(), Told(members.GetValueOrDefault(t.Key)), Told(following.GetValueOrDefault(t.Key)), Told(completed.GetValueOrDefault(t.Key))));
        return new Participation(structures, takingPart, [.. told, .. await TogetherAsync([.. territories[true]], ct)]);
    }

    private IQueryable<Belonging> Members => db.Memberships.Where(m => m.Until == null)
        .Join(db.Structures, m => m.StructureId, s => s.Id, (m, s) => new Belonging { Territory = s.Territory, PersonId = m.PersonId }).Distinct();

    private IQueryable<Belonging> Following => db.Enrolments.Where(e => e.VisibleToStructure)
        .Join(db.Structures, e => e.StructureId, s => s.Id, (e, s) => new Belonging { Territory = s.Territory, PersonId = e.PersonId }).Distinct();

    private IQueryable<Belonging> Completed => db.Enrolments.Where(e => e.VisibleToStructure && db.PathProgress.Any(p => p.EnrolmentId == e.Id && p.CompletedAt != null))
        .Join(db.Structures, e => e.StructureId, s => s.Id, (e, s) => new Belonging { Territory = s.Territory, PersonId = e.PersonId }).Distinct();

    private static Task<Dictionary<string, int>> ByTerritoryAsync(IQueryable<Belonging> people, CancellationToken ct) =>
        people.GroupBy(b => b.Territory).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    // Counted again and not added up: whoever is in two of them is one person.
    private async Task<TerritoryCount[]> TogetherAsync(IGrouping<string, Structure>[] small, CancellationToken ct)
    {
        if (small.Length == 0)
            return [];
        string[] names = [.. small.Select(t => t.Key)];
        return
        [
            new TerritoryCount(small.Length == 1 ? names[0] : null, small.Length, small.Sum(t => t.Count()), Told(await PeopleAsync(Members)), Told(await PeopleAsync(Following)), Told(await PeopleAsync(Completed))),
        ];

        Task<int> PeopleAsync(IQueryable<Belonging> people) => people.Where(b => names.Contains(b.Territory)).Select(b => b.PersonId).Distinct().CountAsync(ct);
    }

    private static int? Told(int people) => people < SmallestGroup ? null : people;

    private sealed class Belonging
    {
        public string Territory { get; init; } = "";

        public Guid PersonId { get; init; }
    }
}

/// <param name="TakingPart">Structures of which somebody follows a path that the structure sees.</param>
public sealed record Participation(IReadOnlyList<Structure> Structures, int TakingPart, IReadOnlyList<TerritoryCount> Territories);

/// <summary>People of a territory; each number is null below five.</summary>
/// <param name="Territory">Empty where none was given; null for several small ones together.</param>
/// <param name="Territories">How many territories this counts.</param>
/// <param name="Completed">People who have done every step that counts of at least one path.</param>
public sealed record TerritoryCount(string? Territory, int Territories, int Structures, int? People, int? Following, int? Completed);
