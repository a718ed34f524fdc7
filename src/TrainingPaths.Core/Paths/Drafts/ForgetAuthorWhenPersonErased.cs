using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What somebody wrote stays, as a work of the federation; the name they signed drafts and proof-readings with does not. Published versions name their authors in their own words, which only an author changes.</summary>
internal sealed class ForgetAuthorWhenPersonErased(TrainingPathsDbContext db) : ISubscriber<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken ct)
    {
        var who = happened.PersonId;
        happened.Removed.Add(await db.DraftAuthors.Where(a => a.AuthorId == who).ExecuteUpdateAsync(a => a.SetProperty(x => x.Name, ""), ct), "names on drafts");
        var read = await db.Proofreadings.Where(p => p.ReaderId == who).ExecuteUpdateAsync(p => p.SetProperty(x => x.ReaderName, ""), ct);
        var said = await db.ProofComments.Where(c => c.AuthorId == who).ExecuteUpdateAsync(c => c.SetProperty(x => x.AuthorName, ""), ct);
        happened.Removed.Add(read + said, "names on proof-readings");
    }
}
