using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>
/// Packages of a version that somebody has already brought to what it asks of them: a package never says « completed » a second time, so asking for it again would ask
/// for what cannot be done. Read as that person: results are no part of what a plan sees.
/// </summary>
internal static class MetPackages
{
    /// <returns>By step: when it was done.</returns>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> OfAsync(TrainingPathsDbContext db, FrozenVersion version, Guid enrolmentId, CancellationToken ct)
    {
        var asked = version.Steps.Where(s => s.Kind == StepKind.Package).ToDictionary(s => s.Id, s => StepDefinitionJson.Read<PackageDefinition>(s.Definition));
        if (asked.Count == 0)
            return new Dictionary<string, DateTimeOffset>();
        var played = await db.Registrations.Where(r => r.EnrolmentId == enrolmentId && r.CompletedAt != null)
            .Join(db.ScormPackages, r => r.PackageId, p => p.Id, (r, p) => new { StepId = r.StepId!, r.CompletedAt, r.Passed, p.Sha256 }).ToListAsync(ct);
        return played.Where(r => asked.TryGetValue(r.StepId, out var step) && step.Sha256 == r.Sha256 && step.IsMet(completed: true, r.Passed)).ToDictionary(r => r.StepId, r => r.CompletedAt!.Value);
    }
}
