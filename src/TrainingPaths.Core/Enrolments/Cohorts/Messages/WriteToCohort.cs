using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts.Messages;

/// <summary>Somebody was written to. The words stay where they are: whoever tells of it reads them as the one who is told.</summary>
/// <param name="To">One for each copy.</param>
public sealed record CohortMessageSent(Guid MessageId, bool ByTrainer, IReadOnlyList<Guid> To);

/// <summary>A trainer writes to one person of a group of theirs, or to all who are in it now. Sent again, it is there once.</summary>
public sealed class WriteToCohort(TrainingPathsDbContext db, UnitOfWork work, Events events, TimeProvider clock)
{
    /// <summary>Enough for a busy day, and no way to flood a group.</summary>
    public const int MostAnHour = 30;

    /// <param name="enrolment">Whom it is for; null for everybody.</param>
    /// <exception cref="RuleViolation">Not a group of this trainer, or not in it (404), nothing written or too long (422), too many within the hour (429), nobody to read it (409).</exception>
    public async Task RunAsync(Guid id, Guid trainer, Guid cohortId, Guid? enrolment, string? text, CancellationToken ct)
    {
        var words = MessageText.Of(text);
        if (!await db.Cohorts.AnyAsync(c => c.Id == cohortId && c.TrainerId == trainer, ct))
            throw RuleViolation.NotFound();
        var there = await db.CohortMessages.AsNoTracking().Where(m => m.Id == id && m.TrainerId == trainer).FirstOrDefaultAsync(ct);
        if (there is not null && IsSame(there, enrolment, words))
            return;
        var now = clock.GetUtcNow();
        if (await db.CohortMessages.Where(m => m.TrainerId == trainer && m.ByTrainer && m.SentAt > now - MessageText.Window).Select(m => m.Id).Distinct().CountAsync(ct) >= MostAnHour)
            throw new RuleViolation(EnrolmentsRules.TooManyMessages);
        // Somebody who goes back to a form that was sent, and writes something else, writes another message.
        var fresh = there is null ? id : Guid.CreateVersion7(now);
        var to = await AddAsync(fresh, trainer, cohortId, enrolment, words, now, ct);
        if (to.Count > 0)
            await work.ContinueAsAsync(Caller.Nobody, () => events.PublishAsync(new CohortMessageSent(fresh, ByTrainer: true, to), ct), ct);   // a trainer's role writes the message and nothing beside it
        else if (!await db.CohortMessages.AnyAsync(m => m.Id == fresh, ct))
            throw enrolment is null ? new RuleViolation(EnrolmentsRules.NobodyToWriteTo) : RuleViolation.NotFound();
    }

    private static bool IsSame(CohortMessage there, Guid? enrolment, string words) => there.Text == words && (enrolment is { } one ? there.EnrolmentId == one && !there.ToAll : there.ToAll);

    // In one statement: two clicks at once wait for each other here, and the second finds the first.
    private Task<List<Guid>> AddAsync(Guid id, Guid trainer, Guid cohortId, Guid? enrolment, string words, DateTimeOffset now, CancellationToken ct) => db.Database.SqlQuery<Guid>($"""
        insert into enrolments.cohort_message (id, enrolment_id, structure_id, person_id, cohort_id, trainer_id, cohort_name, trainer_name, by_trainer, to_all, text, sent_at)
        select {id}, m.enrolment_id, m.structure_id, m.person_id, m.cohort_id, m.trainer_id, m.cohort_name, m.trainer_name, true, {enrolment is null}, {words}, {now}
        from enrolments.cohort_member m where m.cohort_id = {cohortId} and m.trainer_id = {trainer} and m.person_id <> {trainer} and ({enrolment is null} or m.enrolment_id = {enrolment ?? Guid.Empty})
        on conflict do nothing returning person_id
        """).ToListAsync(ct);
}

/// <summary>What both sides of a conversation keep to.</summary>
internal static class MessageText
{
    /// <summary>In which messages are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <exception cref="RuleViolation">Nothing written, too long, or not to be kept: 422.</exception>
    public static string Of(string? text) => Texts.Checked(text, CohortMessage.LongestText) is { Length: > 0 } words ? words : throw new RuleViolation(EnrolmentsRules.MessageEmpty);
}
