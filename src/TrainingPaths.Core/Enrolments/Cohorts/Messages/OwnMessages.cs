using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts.Messages;

/// <summary>What a learner's trainers wrote to them, and what they answered: also of groups that they have left.</summary>
public sealed class OwnMessages(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <summary>One conversation for each group, the one written in last first.</summary>
    public async Task<IReadOnlyList<OwnConversation>> ListAsync(Guid personId, CancellationToken ct)
    {
        var rows = await db.CohortMessages.AsNoTracking().Where(m => m.PersonId == personId).OrderBy(m => m.SentAt).ThenBy(m => m.Id)
            .Select(m => new { Message = m, Seen = db.CohortMembers.Where(x => x.CohortId == m.CohortId && x.EnrolmentId == m.EnrolmentId).Select(x => new { x.MessagesSeenAt }).FirstOrDefault() }).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.Message.CohortId).Select(g => Of(g.Key, [.. g.Select(r => r.Message)], g.Any(r => r.Seen is not null), g.Max(r => r.Seen?.MessagesSeenAt))).OrderByDescending(c => c.Messages[^1].SentAt)];
    }

    /// <summary>Messages of trainers that were not read yet, of the groups that the person is in.</summary>
    public Task<int> CountNewAsync(Guid personId, CancellationToken ct) => db.CohortMessages.CountAsync(
        m => m.PersonId == personId && m.ByTrainer && db.CohortMembers.Any(x => x.CohortId == m.CohortId && x.EnrolmentId == m.EnrolmentId && (x.MessagesSeenAt == null || x.MessagesSeenAt < m.SentAt)), ct);

    /// <summary>What was received up to then is read, of one group or of all. Said twice, it is said once, and it never unreads what was read.</summary>
    public Task<int> SeeAsync(Guid personId, Guid? cohortId, DateTimeOffset until, CancellationToken ct)
    {
        var seen = until < clock.GetUtcNow() ? until : clock.GetUtcNow();
        return db.CohortMembers.Where(m => m.PersonId == personId && (cohortId == null || m.CohortId == cohortId) && (m.MessagesSeenAt == null || m.MessagesSeenAt < seen))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.MessagesSeenAt, seen), ct);
    }

    private static OwnConversation Of(Guid cohortId, IReadOnlyList<CohortMessage> messages, bool isIn, DateTimeOffset? seenAt) =>
        new(cohortId, messages[^1].CohortName, messages[^1].TrainerName, isIn, messages, isIn ? messages.Count(m => m.ByTrainer && (seenAt is null || m.SentAt > seenAt)) : 0);
}

/// <param name="IsIn">False for whoever has left: they keep what they received, and answer no more.</param>
/// <param name="Messages">Oldest first, at least one.</param>
/// <param name="New">Not read yet; they are the last ones of the trainer.</param>
public sealed record OwnConversation(Guid CohortId, string CohortName, string TrainerName, bool IsIn, IReadOnlyList<CohortMessage> Messages, int New);
