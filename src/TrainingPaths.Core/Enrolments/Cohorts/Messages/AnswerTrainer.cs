using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts.Messages;

/// <summary>A learner writes to the trainer of a group they are in: the trainer alone reads it. Sent again, it is there once.</summary>
public sealed class AnswerTrainer(TrainingPathsDbContext db, Events events, TimeProvider clock)
{
    /// <summary>Of one person, to all their trainers.</summary>
    public const int MostAnHour = 15;

    /// <exception cref="RuleViolation">Not in this group (404), nothing written or too long (422), too many within the hour (429), a trainer who is no longer one (409).</exception>
    public async Task RunAsync(Guid id, Guid personId, Guid cohortId, string? text, CancellationToken ct)
    {
        var words = MessageText.Of(text);
        var member = await db.CohortMembers.AsNoTracking().FirstOrDefaultAsync(m => m.CohortId == cohortId && m.PersonId == personId, ct) ?? throw RuleViolation.NotFound();
        if (!await db.Appointments.AnyAsync(a => a.PersonId == member.TrainerId && a.Role == FederationRole.Trainer, ct))
            throw new RuleViolation(EnrolmentsRules.NobodyReads);
        var there = await db.CohortMessages.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.PersonId == personId, ct);
        if (there is { ByTrainer: false } && there.CohortId == cohortId && there.Text == words)
            return;
        var now = clock.GetUtcNow();
        if (await db.CohortMessages.CountAsync(m => m.PersonId == personId && !m.ByTrainer && m.SentAt > now - MessageText.Window, ct) >= MostAnHour)
            throw new RuleViolation(EnrolmentsRules.TooManyMessages);
        var message = new CohortMessage(there is null ? id : Guid.CreateVersion7(now), member, words, now);
        if (await AddAsync(message, ct) > 0)
            await events.PublishAsync(new CohortMessageSent(message.Id, ByTrainer: false, [message.TrainerId]), ct);
    }

    private Task<int> AddAsync(CohortMessage m, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into enrolments.cohort_message (id, enrolment_id, structure_id, person_id, cohort_id, trainer_id, cohort_name, trainer_name, by_trainer, to_all, text, sent_at)
        values ({m.Id}, {m.EnrolmentId}, {m.StructureId}, {m.PersonId}, {m.CohortId}, {m.TrainerId}, {m.CohortName}, {m.TrainerName}, false, false, {m.Text}, {m.SentAt})
        on conflict do nothing
        """, ct);
}
