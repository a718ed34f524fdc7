using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>Participation by structure, for the federation: counts of people and enrolments, no name and no result. Four queries, however many structures.</summary>
public sealed class StructureCounts(TrainingPathsDbContext db)
{
    public async Task<IReadOnlyList<StructureCount>> RunAsync(CancellationToken ct)
    {
        var structures = await db.Structures.AsNoTracking().OrderBy(s => EF.Functions.Collate(s.Name, "fr-FR-x-icu")).ThenBy(s => s.Town).ToListAsync(ct);
        // Somebody who is both HR and participant is one person.
        var people = await db.Memberships.Where(m => m.Until == null).Select(m => new { m.StructureId, m.PersonId }).Distinct()
            .GroupBy(m => m.StructureId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var enrolments = await db.Enrolments.GroupBy(e => e.StructureId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var completed = await db.PathProgress.Where(p => p.CompletedAt != null).GroupBy(p => p.StructureId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. structures.Select(s => new StructureCount(s.Id, s.Name, s.Town, people.GetValueOrDefault(s.Id), enrolments.GetValueOrDefault(s.Id), completed.GetValueOrDefault(s.Id)))];
    }
}

/// <param name="Completed">Enrolments whose every step that counts is done.</param>
public sealed record StructureCount(Guid Id, string Name, string Town, int People, int Enrolments, int Completed);
