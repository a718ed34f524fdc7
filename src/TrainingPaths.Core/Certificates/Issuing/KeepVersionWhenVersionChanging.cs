using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;

namespace TrainingPaths.Core.Certificates;

/// <summary>A certificate names the version that was completed: its enrolment stays on it, whatever is published since.</summary>
internal sealed class KeepVersionWhenVersionChanging(TrainingPathsDbContext db) : ISubscriber<VersionChanging>
{
    // Not through the entity: whoever plans reaches this one column of certificates, and nothing else of them.
    public async Task HandleAsync(VersionChanging happened, CancellationToken ct)
    {
        Guid[] enrolments = [.. happened.Enrolments];
        happened.Proved.UnionWith(await db.Database.SqlQuery<Guid>($"select enrolment_id as \"Value\" from certificates.certificate where enrolment_id = any({enrolments})").ToListAsync(ct));
    }
}
