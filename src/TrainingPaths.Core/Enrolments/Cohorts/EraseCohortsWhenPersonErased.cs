using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments.Cohorts;

/// <summary>Somebody who goes leaves their groups; a trainer's groups go with the trainer, whose name they carry, and messages with either.</summary>
internal sealed class EraseCohortsWhenPersonErased(TrainingPathsDbContext db, UnitOfWork work) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct)
    {
        var person = happened.PersonId;
        happened.Removed.Add(await db.CohortMembers.Where(m => m.PersonId == person).ExecuteDeleteAsync(ct), "places in trainers' groups");
        happened.Removed.Add(await db.CohortMessages.Where(m => m.PersonId == person).ExecuteDeleteAsync(ct), "messages with trainers");
        await work.ContinueAsAsync(Caller.Trainer(person), async () =>
            happened.Removed.Add(await db.Cohorts.Where(c => c.TrainerId == person).ExecuteDeleteAsync(ct), "groups of a trainer"), ct);
    }
}
