using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>Reads paths as their learner follows them: one query, however many paths and steps.</summary>
public sealed class Outlines(TrainingPathsDbContext db)
{
    public async Task<Outline?> FindAsync(Guid enrolmentId, Guid personId, CancellationToken ct) =>
        await ReadAsync(db.Enrolments.Where(e => e.Id == enrolmentId && e.PersonId == personId), ct) is [var outline] ? outline : null;

    /// <summary>A person's latest period on a path; null for whoever does not follow it.</summary>
    public async Task<Outline?> OnPathAsync(string slug, Guid personId, CancellationToken ct) =>
        await ReadAsync(db.Enrolments.Where(e => e.PersonId == personId && db.TrainingPaths.Any(p => p.Id == e.PathId && p.Slug == slug)).OrderByDescending(e => e.Period).Take(1), ct) is [var outline] ? outline : null;

    /// <summary>All paths of a person, the one touched last first; those that were never opened come after all others, whoever put them there and whenever.</summary>
    public Task<IReadOnlyList<Outline>> OfAsync(Guid personId, CancellationToken ct) => ReadAsync(db.Enrolments.Where(e => e.PersonId == personId), ct);

    private async Task<IReadOnlyList<Outline>> ReadAsync(IQueryable<Enrolment> enrolments, CancellationToken ct)
    {
        var found = await (
            from e in enrolments.AsNoTracking()
            from seen in db.PathProgress.Where(x => x.EnrolmentId == e.Id).DefaultIfEmpty()
            orderby seen != null descending, seen != null ? seen.SeenAt : e.EnrolledAt descending
            select new
            {
                Enrolment = e,
                Structure = db.Structures.Where(s => s.Id == e.StructureId).Select(s => s.Name).First(),
                Opened = seen != null,
                LastStepId = seen != null ? seen.LastStepId : null,
                CompletedAt = seen != null ? seen.CompletedAt : null,
                // Told until they go on: a notice that was read once needs nobody to write that down.
                Moved = db.VersionChanges.Where(c => c.EnrolmentId == e.Id && seen != null && seen.SeenAt < c.At).OrderByDescending(c => c.At)
                    .Select(c => new { c.FromVersionId, c.AskedAgain, c.IsReversal }).FirstOrDefault(),
                // Where somebody stands is no progress: it leaves no trace in the log that others read.
                Positioned = db.QuizAttempts.Where(a => a.EnrolmentId == e.Id && a.SubmittedAt != null && a.Passed == null && !a.ToMark).Select(a => a.StepId).ToList(),
                Steps = db.StepProgress.Where(p => p.EnrolmentId == e.Id).Select(p => new ReachedStep(p.StepId, p.Screen, p.CompletedAt != null)).ToList(),
            }).AsSingleQuery().ToListAsync(ct);

        var outlines = new List<Outline>(found.Count);
        foreach (var path in found)
        {
            var version = await FrozenVersions.FindAsync(db, path.Enrolment.PathVersionId, ct);
            // A newer version may ask under the same id for something else: what was done of another kind is none of it.
            bool IsPositioning(string id) => version.Find(id)?.Kind == StepKind.Positioning;
            ReachedStep[] reached = [.. path.Steps.Where(s => !IsPositioning(s.StepId)), .. path.Positioned.Distinct().Where(IsPositioning).Select(id => new ReachedStep(id, 1, Done: true))];
            outlines.Add(Of(path.Enrolment, version, reached, path.LastStepId, path.CompletedAt) with
            {
                Opened = path.Opened,
                Moved = path.Moved is { IsReversal: false } moved ? NewerVersion.Between(await FrozenVersions.FindAsync(db, moved.FromVersionId, ct), version, moved.AskedAgain) : null,
                VisibleToStructure = path.Enrolment.VisibleToStructure,
                ProposedBy = path.Enrolment.Origin == EnrolmentOrigin.Assigned ? path.Structure : null,
            });
        }

        return outlines;
    }

    private static Outline Of(Enrolment enrolment, FrozenVersion version, IReadOnlyList<ReachedStep> steps, string? lastStepId, DateTimeOffset? completedAt)
    {
        var reached = steps.ToDictionary(s => s.StepId);
        OutlineStep[] outlined = [.. version.Steps.Select(s => reached.TryGetValue(s.Id, out var mine) ? OutlineStep.Of(s, mine.Screen, mine.Done) : OutlineStep.Of(s, screen: 1, done: false))];
        return new Outline(enrolment.Id, enrolment.PersonId, enrolment.StructureId, version.Id, version.Slug, version.Header.Title, version.Header.Language, version.Header.Support,
            enrolment.ProgrammeAcceptedAt is not null, version.Modules, Locking.Apply(outlined, version.Header.Sequential), lastStepId, completedAt);
    }

    private sealed record ReachedStep(string StepId, int Screen, bool Done);
}
