using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

internal static class CertificateInsert
{
    /// <returns>Zero when this person already has the certificate of this version and period.</returns>
    public static Task<int> AddCertificateOnceAsync(this TrainingPathsDbContext db, Certificate c, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            insert into certificates.certificate (id, structure_id, person_id, enrolment_id, path_version_id, period, serial, state, minutes, started_on, completed_on)
            values ({c.Id}, {c.StructureId}, {c.PersonId}, {c.EnrolmentId}, {c.PathVersionId}, {c.Period}, {c.Serial}, {(int)c.State}, {c.Minutes}, {c.StartedOn}, {c.CompletedOn})
            on conflict do nothing
            """, ct);
}
