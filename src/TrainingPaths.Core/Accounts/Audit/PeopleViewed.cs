using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>The federation's administrator reaches everybody; in exchange each person shown to them is written down. Ids only: erasing a name leaves the log whole.</summary>
internal static class PeopleViewed
{
    /// <param name="where">The screen, in a stable word.</param>
    public static async Task LogViewsAsync(this TrainingPathsDbContext db, Guid viewer, IEnumerable<Guid> people, string where, DateTimeOffset now, CancellationToken ct)
    {
        db.AuditEntries.AddRange(people.Distinct().Select(person => new AuditEntry(now, viewer, AuditActions.PeopleViewed, person, detail: where)));
        await db.SaveChangesAsync(ct);
    }
}
