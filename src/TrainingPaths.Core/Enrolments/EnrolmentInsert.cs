using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments;

internal static class EnrolmentInsert
{
    // EF has no upsert, and a caught unique violation would poison the transaction. Nor may "already there" be told apart
    // from "added": HR would learn of a path that somebody chose alone.
    public static Task<int> AddEnrolmentOnceAsync(this TrainingPathsDbContext db, Enrolment e, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            insert into enrolments.enrolment (id, structure_id, person_id, path_id, path_version_id, period, origin, visible_to_structure, enrolled_at, programme_accepted_at)
            values ({e.Id}, {e.StructureId}, {e.PersonId}, {e.PathId}, {e.PathVersionId}, {e.Period}, {(int)e.Origin}, {e.VisibleToStructure}, {e.EnrolledAt}, {e.ProgrammeAcceptedAt})
            on conflict do nothing
            """, ct);
}
