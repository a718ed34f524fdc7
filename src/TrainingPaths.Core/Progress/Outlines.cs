using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>Reads paths as their learner follows them: three queries, however many paths and steps.</summary>
public sealed class Outlines(TrainingPathsDbContext db)
{
    public async Task<Outline?> FindAsync(Guid enrolmentId, Guid personId, CancellationToken ct) =>
        await ReadAsync(db.Enrolments.Where(e => e.Id == enrolmentId && e.PersonId == personId), ct) is [var outline] ? outline : null;

    /// <summary>All paths of a person, the one touched last first.</summary>
    public Task<IReadOnlyList<Outline>> OfAsync(Guid personId, CancellationToken ct) => ReadAsync(db.Enrolments.Where(e => e.PersonId == personId), ct);

    private async Task<IReadOnlyList<Outline>> ReadAsync(IQueryable<Enrolments.Enrolment> enrolments, CancellationToken ct)
    {
        var found = await (
            from e in enrolments.AsNoTracking()
            join v in db.PathVersions on e.PathVersionId equals v.Id
            join p in db.TrainingPaths on e.PathId equals p.Id
            from seen in db.PathProgress.Where(x => x.EnrolmentId == e.Id).DefaultIfEmpty()
            orderby seen != null ? seen.SeenAt : e.EnrolledAt descending
            select new
            {
                Enrolment = e,
                p.Slug,
                v.Title,
                v.Language,
                v.Header,
                LastStepId = seen != null ? seen.LastStepId : null,
                CompletedAt = seen != null ? seen.CompletedAt : null,
                Modules = db.PathModules.Where(m => m.PathVersionId == v.Id).OrderBy(m => m.Position).Select(m => new OutlineModule(m.StableId, m.Title, m.Summary)).ToList(),
            }).AsSingleQuery().ToListAsync(ct);
        if (found.Count == 0)
            return [];

        Guid[] versions = [.. found.Select(f => f.Enrolment.PathVersionId).Distinct()];
        var steps = (await db.Steps.AsNoTracking().Where(s => versions.Contains(s.PathVersionId)).OrderBy(s => s.Position)
            .Select(s => new { s.PathVersionId, s.StableId, s.ModuleId, s.Position, s.Kind, s.Title, s.Modality, s.Minutes, Screens = s.Screens.Count }).ToListAsync(ct))
            .ToLookup(s => s.PathVersionId);
        Guid[] ids = [.. found.Select(f => f.Enrolment.Id)];
        var progress = (await db.StepProgress.AsNoTracking().Where(p => ids.Contains(p.EnrolmentId)).ToListAsync(ct)).ToLookup(p => p.EnrolmentId);

        return [.. found.Select(f =>
        {
            var mine = progress[f.Enrolment.Id].ToDictionary(p => p.StepId);
            OutlineStep[] plain = [.. steps[f.Enrolment.PathVersionId].Select(s => new OutlineStep(
                s.StableId, s.ModuleId, s.Position, s.Kind, s.Title, s.Modality, s.Minutes, Math.Max(1, s.Screens),
                Math.Clamp(mine.GetValueOrDefault(s.StableId)?.Screen ?? 1, 1, Math.Max(1, s.Screens)), mine.GetValueOrDefault(s.StableId)?.CompletedAt is not null, null))];
            return new Outline(f.Enrolment.Id, f.Enrolment.PersonId, f.Enrolment.StructureId, f.Enrolment.PathVersionId, f.Slug, f.Title, f.Language, f.Header.Support,
                f.Enrolment.ProgrammeAcceptedAt is not null, f.Modules, Locking.Apply(plain, f.Header.Sequential), f.LastStepId, f.CompletedAt);
        })];
    }
}
