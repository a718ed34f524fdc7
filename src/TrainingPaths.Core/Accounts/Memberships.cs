using Microsoft.EntityFrameworkCore;

namespace TrainingPaths.Core.Accounts;

internal static class Memberships
{
    /// <summary>Somebody becomes something in a structure, or becomes it again: one row for each, so that whoever comes back finds what was theirs.</summary>
    /// <returns>False when they are already.</returns>
    public static async Task<bool> GiveAsync(this DbSet<Membership> memberships, Guid structureId, Guid personId, StructureRole role, DateTimeOffset now, CancellationToken ct)
    {
        var held = await memberships.SingleOrDefaultAsync(m => m.StructureId == structureId && m.PersonId == personId && m.Role == role, ct);
        if (held is { Until: null })
            return false;
        if (held is null)
            memberships.Add(new Membership(structureId, personId, role, now));
        else
            held.Resume();
        return true;
    }
}
