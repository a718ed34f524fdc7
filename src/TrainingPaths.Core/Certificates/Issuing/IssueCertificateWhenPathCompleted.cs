using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// A completed path gives its certificate, in the same transaction as the completion: no scan ever looks for it. A second event changes nothing,
/// and a name that cannot be printed delays the document, never the completion.
/// </summary>
internal sealed class IssueCertificateWhenPathCompleted(TrainingPathsDbContext db, CertificateSealing sealing, TimeProvider clock) : ISubscriber<PathCompleted>
{
    public async Task HandleAsync(PathCompleted happened, CancellationToken ct)
    {
        var completed = await (
            from e in db.Enrolments
            join structure in db.Structures on e.StructureId equals structure.Id
            join progress in db.PathProgress on e.Id equals progress.EnrolmentId
            where e.Id == happened.EnrolmentId && e.PersonId == happened.PersonId
            select new { e.PathVersionId, e.Period, Structure = structure, progress.MinutesCredited, progress.StartedAt, e.ProgrammeAcceptedAt }).AsNoTracking().SingleAsync(ct);

        var certificate = new Certificate(
            happened.StructureId, happened.PersonId, happened.EnrolmentId, completed.PathVersionId, completed.Period, completed.MinutesCredited,
            completed.Structure.DayOf(Later(completed.StartedAt, completed.ProgrammeAcceptedAt)), completed.Structure.DayOf(happened.CompletedAt), clock.GetUtcNow());
        if (await db.AddCertificateOnceAsync(certificate, ct) > 0)
            await sealing.SealAsync(certificate.Id, ct);
    }

    // The instants of the log are the device's own; what is sealed never begins before the programme was accepted.
    private static DateTimeOffset Later(DateTimeOffset started, DateTimeOffset? accepted) => accepted > started ? accepted.Value : started;
}
