using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

/// <summary>What a content kept of its learner holds their name and their answers, in words of its own. That a step was done is in the log of progress.</summary>
internal sealed class EraseTrackingWhenPersonErased(TrainingPathsDbContext db) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct)
    {
        await db.SessionKeys.Where(k => db.LearnerSessions.Any(s => s.Id == k.SessionId && s.PersonId == happened.PersonId)).ExecuteDeleteAsync(ct);
        await db.StoredCommits.Where(c => c.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        await db.StoredInteractions.Where(i => i.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        await db.RememberedValues.Where(v => v.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        await db.LearnerSessions.Where(s => s.PersonId == happened.PersonId).ExecuteDeleteAsync(ct);
        happened.Removed.Add(await db.Registrations.Where(r => r.PersonId == happened.PersonId).ExecuteDeleteAsync(ct), "ways through SCORM packages, with all that these kept");
    }
}
