using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Finds whom whoever runs the site means, and where that person is or was.</summary>
public sealed class FindAccount(TrainingPathsDbContext db, UserManager<Account> accounts)
{
    /// <param name="typed">An address, or an id.</param>
    /// <exception cref="RuleViolation">There is no such account.</exception>
    public async Task<(Guid PersonId, Guid[] Structures)> RunAsync(string typed, CancellationToken ct)
    {
        var found = Guid.TryParse(typed, out var id) ? await accounts.FindByIdAsync(id.ToString()) : await accounts.FindByEmailAsync(typed);
        if (found is not { Id: var person })
            throw new RuleViolation(AccountsRules.NoAccount);
        return (person, await db.Memberships.Where(m => m.PersonId == person).Select(m => m.StructureId).Distinct().ToArrayAsync(ct));
    }
}
