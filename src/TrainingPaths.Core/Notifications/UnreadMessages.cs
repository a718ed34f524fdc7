using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

/// <summary>Who wrote, of messages that were not read yet: read with the eyes of whoever is told, so that a mail says no more than the page would.</summary>
public sealed class UnreadMessages(TrainingPathsDbContext db)
{
    /// <summary>In the scope of the learner.</summary>
    internal async Task<IReadOnlyList<UnreadMessage>> OfTrainersAsync(Guid[] ids, CancellationToken ct) => await (
        from m in db.CohortMessages.AsNoTracking()
        join e in db.Enrolments on m.EnrolmentId equals e.Id
        join v in db.PathVersions on e.PathVersionId equals v.Id
        where ids.Contains(m.Id) && m.ByTrainer && !db.CohortMembers.Any(x => x.CohortId == m.CohortId && x.EnrolmentId == m.EnrolmentId && x.MessagesSeenAt >= m.SentAt)
        orderby m.SentAt
        select new UnreadMessage(m.TrainerName, v.Language, "/cohorts")).ToListAsync(ct);

    /// <summary>In the scope of the trainer.</summary>
    internal async Task<IReadOnlyList<UnreadMessage>> OfLearnersAsync(Guid trainer, Guid[] ids, CancellationToken ct) => await (
        from m in db.CohortMessages.AsNoTracking()
        join c in db.Cohorts on m.CohortId equals c.Id
        join p in db.People on m.PersonId equals p.Id
        join e in db.Enrolments on m.EnrolmentId equals e.Id
        join v in db.PathVersions on e.PathVersionId equals v.Id
        where ids.Contains(m.Id) && !m.ByTrainer && (c.AnswersSeenAt == null || c.AnswersSeenAt < m.SentAt) && db.Appointments.Any(a => a.PersonId == trainer && a.Role == FederationRole.Trainer)
        orderby m.SentAt
        select new UnreadMessage(p.GivenName + " " + p.FamilyName, v.Language, "/teach/cohorts/" + c.Id + "/messages")).ToListAsync(ct);
}

/// <param name="From">Whoever wrote.</param>
/// <param name="Language">Of the path.</param>
/// <param name="Page">Where it is read.</param>
internal sealed record UnreadMessage(string From, string Language, string Page);
