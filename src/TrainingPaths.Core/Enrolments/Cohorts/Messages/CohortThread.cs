using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts.Messages;

/// <summary>What a trainer reads of a group: what they wrote, and what its people answered. As many queries for forty people as for one.</summary>
public sealed class CohortThread(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <param name="enrolment">One person's conversation, with what went to all; null for the whole group.</param>
    /// <exception cref="RuleViolation">Not a group of this trainer, or not in it: 404.</exception>
    public async Task<CohortConversation> RunAsync(Guid trainer, Guid cohortId, Guid? enrolment, CancellationToken ct)
    {
        var cohort = await db.Cohorts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == cohortId && c.TrainerId == trainer, ct) ?? throw RuleViolation.NotFound();
        var people = await db.CohortMembers.AsNoTracking().Where(m => m.CohortId == cohortId && m.TrainerId == trainer && m.PersonId != trainer)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => new { m.EnrolmentId, p.GivenName, p.FamilyName }).OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ToListAsync(ct);
        if (enrolment is { } one && people.All(p => p.EnrolmentId != one))
            throw RuleViolation.NotFound();
        var rows = await db.CohortMessages.AsNoTracking().Where(m => m.CohortId == cohortId && m.TrainerId == trainer && (enrolment == null || m.EnrolmentId == enrolment))
            .OrderBy(m => m.SentAt).ThenBy(m => m.Id).ToListAsync(ct);
        var names = people.ToDictionary(p => p.EnrolmentId, p => $"{p.GivenName} {p.FamilyName}");
        return new CohortConversation(cohort.Name, cohort.AnswersSeenAt, [.. people.Select(p => (p.EnrolmentId, names[p.EnrolmentId]))],
            [.. rows.DistinctBy(m => m.ToAll ? (m.Id, Guid.Empty) : (m.Id, m.EnrolmentId))
                .Select(m => new CohortLine(m.Id, m.ToAll ? null : m.EnrolmentId, names.GetValueOrDefault(m.EnrolmentId, ""), m.ByTrainer, m.Text, m.SentAt))]);
    }

    /// <summary>The answers up to then are read. Said twice, it is said once, and it never unreads what was read.</summary>
    public Task<int> SeeAsync(Guid trainer, Guid cohortId, DateTimeOffset until, CancellationToken ct)
    {
        var seen = until < clock.GetUtcNow() ? until : clock.GetUtcNow();
        return db.Cohorts.Where(c => c.Id == cohortId && c.TrainerId == trainer && (c.AnswersSeenAt == null || c.AnswersSeenAt < seen)).ExecuteUpdateAsync(c => c.SetProperty(x => x.AnswersSeenAt, seen), ct);
    }
}

/// <param name="People">By enrolment, those who are in the group now.</param>
/// <param name="Lines">Oldest first.</param>
public sealed record CohortConversation(string CohortName, DateTimeOffset? SeenAt, IReadOnlyList<(Guid EnrolmentId, string FullName)> People, IReadOnlyList<CohortLine> Lines)
{
    public bool IsNew(CohortLine line) => !line.ByTrainer && (SeenAt is null || line.SentAt > SeenAt);

    public int New => Lines.Count(IsNew);
}

/// <param name="EnrolmentId">Null for what went to all.</param>
/// <param name="FullName">Of the learner.</param>
public sealed record CohortLine(Guid Id, Guid? EnrolmentId, string FullName, bool ByTrainer, string Text, DateTimeOffset SentAt);
