using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Cohorts;

/// <summary>Where the people of a trainer's cohorts are on their path. Read as the trainer; as many queries for forty people as for one.</summary>
public sealed class CohortProgress(TrainingPathsDbContext db, TimeProvider clock)
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr"), ignoreCase: true);

    /// <summary>All groups of a trainer, the latest first.</summary>
    public async Task<IReadOnlyList<CohortSummary>> ListAsync(Guid trainer, CancellationToken ct) => await (
        from c in db.Cohorts.AsNoTracking()
        join path in db.TrainingPaths on c.PathId equals path.Id
        join version in db.PathVersions on path.CurrentVersionId equals version.Id
        where c.TrainerId == trainer
        orderby c.CreatedAt descending
        select new CohortSummary(
            c.Id, c.Name, version.Title,
            db.CohortMembers.Count(m => m.CohortId == c.Id),
            db.CohortMembers.Count(m => m.CohortId == c.Id && db.PathProgress.Any(p => p.EnrolmentId == m.EnrolmentId && p.CompletedAt != null)),
            db.QuizAttempts.Count(a => a.ToMark && db.CohortMembers.Any(m => m.CohortId == c.Id && m.EnrolmentId == a.EnrolmentId)),
            db.CohortMessages.Count(m => m.CohortId == c.Id && !m.ByTrainer && (c.AnswersSeenAt == null || c.AnswersSeenAt < m.SentAt)))).ToListAsync(ct);

    /// <exception cref="RuleViolation">Not a group of this trainer: 404.</exception>
    public async Task<string> NameAsync(Guid trainer, Guid cohortId, CancellationToken ct) =>
        await db.Cohorts.Where(c => c.Id == cohortId && c.TrainerId == trainer).Select(c => c.Name).FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();

    /// <exception cref="RuleViolation">Not a group of this trainer: 404.</exception>
    public async Task<CohortView> RunAsync(Guid trainer, Guid cohortId, CancellationToken ct)
    {
        var cohort = await (
            from c in db.Cohorts.AsNoTracking()
            join path in db.TrainingPaths on c.PathId equals path.Id
            join version in db.PathVersions on path.CurrentVersionId equals version.Id
            where c.Id == cohortId && c.TrainerId == trainer
            select new
            {
                Row = c,
                version.Title,
                VersionId = version.Id,
                NewAnswers = db.CohortMessages.Count(m => m.CohortId == c.Id && !m.ByTrainer && (c.AnswersSeenAt == null || c.AnswersSeenAt < m.SentAt)),
            }).FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var rows = await (
            from m in db.CohortMembers.AsNoTracking()
            join person in db.People on m.PersonId equals person.Id
            join e in db.Enrolments on m.EnrolmentId equals e.Id
            join progress in db.PathProgress on e.Id equals progress.EnrolmentId into started
            from progress in started.DefaultIfEmpty()
            where m.CohortId == cohortId && m.TrainerId == trainer
            select new
            {
                person.GivenName,
                person.FamilyName,
                Enrolment = e,
                Progress = progress,
                ToMark = db.QuizAttempts.Count(a => a.EnrolmentId == e.Id && a.ToMark),
                // A quiz that is not passed is no progress, and whoever sits it is at work.
                SatAt = db.QuizAttempts.Where(a => a.EnrolmentId == e.Id).Max(a => (DateTimeOffset?)(a.SubmittedAt ?? a.StartedAt)),
            }).ToListAsync(ct);

        var now = clock.GetUtcNow();
        var members = new List<CohortRow>(rows.Count);
        foreach (var row in rows)
        {
            var version = await FrozenVersions.FindAsync(db, row.Enrolment.PathVersionId, ct);
            var seenAt = row.SatAt > row.Progress?.SeenAt ? row.SatAt : row.Progress?.SeenAt ?? row.SatAt;
            members.Add(new CohortRow(row.Enrolment.Id, row.GivenName, row.FamilyName, row.Progress?.StepsDone ?? 0, version.Steps.Count(s => s.Kind.Counts()),
                row.Progress is { } p ? version.Find(p.LastStepId)?.Title : null, seenAt, row.ToMark)
            {
                State = CohortRow.StateOf(row.Progress?.CompletedAt is not null, seenAt, row.ToMark, now),
                HasLimits = version.Steps.Any(s => s.Quiz is { } quiz && (quiz.TimeLimit ?? quiz.Attempts) is not null),
            });
        }

        var language = (await FrozenVersions.FindAsync(db, cohort.VersionId, ct)).Header.Language;
        return new CohortView(cohort.Row, cohort.Title, language, [.. members.OrderBy(m => m.FamilyName, French).ThenBy(m => m.GivenName, French).ThenBy(m => m.EnrolmentId)]) { NewAnswers = cohort.NewAnswers };
    }
}

/// <param name="ToMark">Attempts that wait for their trainer.</param>
/// <param name="NewAnswers">Messages of its people that the trainer has not read.</param>
public sealed record CohortSummary(Guid Id, string Name, string PathTitle, int People, int Finished, int ToMark, int NewAnswers);

/// <param name="Language">Of the path's title.</param>
public sealed record CohortView(Cohort Cohort, string PathTitle, string Language, IReadOnlyList<CohortRow> Members)
{
    /// <summary>Messages of its people that the trainer has not read.</summary>
    public int NewAnswers { get; init; }

    public int ToMark => Members.Sum(m => m.ToMark);

    public int Count(CohortState state) => Members.Count(m => m.State == state);
}
