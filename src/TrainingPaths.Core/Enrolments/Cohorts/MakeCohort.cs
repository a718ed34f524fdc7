using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts;

/// <summary>A trainer opens a group on a published path, empty: people join it by its link, one by one.</summary>
public sealed class MakeCohort(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <param name="trainerName">As those who are invited will read it.</param>
    /// <exception cref="RuleViolation">No such path (404), no name or one too long (422).</exception>
    public async Task<Guid> RunAsync(Guid trainer, string trainerName, string slug, string? name, CancellationToken ct)
    {
        var path = await db.TrainingPaths.Where(p => p.Slug == slug && p.CurrentVersionId != null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var words = Texts.Checked(name, Cohort.LongestName);
        if (words.Length == 0)
            throw new RuleViolation(EnrolmentsRules.CohortUnnamed);
        var cohort = db.Cohorts.Add(new Cohort(path, trainer, trainerName, words, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(ct);
        return cohort.Id;
    }
}
