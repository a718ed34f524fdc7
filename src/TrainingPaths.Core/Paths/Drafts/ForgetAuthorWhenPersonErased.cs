using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What somebody wrote stays, as a work of the federation; the name they signed drafts with does not. Published versions name their authors in their own words, which only an author changes.</summary>
internal sealed class ForgetAuthorWhenPersonErased(TrainingPathsDbContext db) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct) => happened.Removed.Add(
        await db.DraftAuthors.Where(a => a.AuthorId == happened.PersonId).ExecuteUpdateAsync(a => a.SetProperty(x => x.Name, ""), ct), "names on drafts");
}
