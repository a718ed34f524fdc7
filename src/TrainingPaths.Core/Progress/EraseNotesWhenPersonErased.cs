using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>Notes and the plan of action were for their author (decision 7). The log of progress stays: it is the proof.</summary>
internal sealed class EraseNotesWhenPersonErased(TrainingPathsDbContext db) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct) =>
        happened.Removed.Add(await db.Notes.Where(n => n.PersonId == happened.PersonId).ExecuteDeleteAsync(ct), "notes");
}
