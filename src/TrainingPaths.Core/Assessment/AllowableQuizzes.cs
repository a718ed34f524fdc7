using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>The quizzes of somebody's path that have a limit, with what they were given beyond it. Read as their trainer.</summary>
public sealed class AllowableQuizzes(TrainingPathsDbContext db)
{
    /// <exception cref="RuleViolation">Nobody whom this trainer accompanies in this cohort: 404.</exception>
    public async Task<AllowedPerson> RunAsync(Guid trainer, Guid cohortId, Guid enrolmentId, CancellationToken ct)
    {
        var found = await (
            from m in db.CohortMembers.AsNoTracking()
            join e in db.Enrolments on m.EnrolmentId equals e.Id
            join p in db.People on m.PersonId equals p.Id
            where m.TrainerId == trainer && m.CohortId == cohortId && m.EnrolmentId == enrolmentId
            select new { p.GivenName, p.FamilyName, e.PathVersionId }).FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var given = await db.Allowances.AsNoTracking().Where(a => a.EnrolmentId == enrolmentId).ToListAsync(ct);
        var version = await FrozenVersions.FindAsync(db, found.PathVersionId, ct);
        var quizzes = version.Steps.Where(s => s.Quiz is { } quiz && (quiz.TimeLimit ?? quiz.Attempts) is not null)
            .Select(s => new AllowableQuiz(s.Id, s.Title, s.Quiz!.TimeLimit, s.Quiz.Attempts, given.FirstOrDefault(a => a.StepId == s.Id)));
        return new AllowedPerson($"{found.GivenName} {found.FamilyName}", version.Header.Language, [.. quizzes]);
    }
}

public sealed record AllowedPerson(string FullName, string Language, IReadOnlyList<AllowableQuiz> Quizzes);

/// <param name="Minutes">Null without a limit.</param>
/// <param name="Attempts">Null without a limit.</param>
/// <param name="Given">Null for whoever was given nothing.</param>
public sealed record AllowableQuiz(string StepId, string Title, int? Minutes, int? Attempts, Allowance? Given);
