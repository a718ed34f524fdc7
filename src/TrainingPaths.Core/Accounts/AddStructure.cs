using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>A structure joins the federation: from now on its people find it in the list. Adding it again changes nothing.</summary>
public sealed class AddStructure(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <param name="timeZone">IANA name: the days on its people's certificates are this zone's.</param>
    /// <param name="territory">What the federation counts it with; empty: not said.</param>
    /// <returns>False when it was there.</returns>
    public async Task<bool> RunAsync(string name, string town, string timeZone, string territory, CancellationToken ct)
    {
        var (checkedName, checkedTown) = (Texts.Checked(name, Structure.LongestName), Texts.Checked(town, Structure.LongestTown));
        if (checkedName.Length == 0 || checkedTown.Length == 0)
            throw new RuleViolation(AccountsRules.StructureUnnamed);
        if (PrintableText.Unprintable(checkedName) is { Length: > 0 } missing)
            throw new RuleViolation(AccountsRules.StructureUnprintable, missing);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            throw new RuleViolation(AccountsRules.TimeZoneUnknown);
        if (await db.Structures.AnyAsync(s => s.Name == checkedName && s.Town == checkedTown, ct))
            return false;

        var now = clock.GetUtcNow();
        var structure = db.Structures.Add(new Structure(Guid.CreateVersion7(now), checkedName, checkedTown, timeZone, Texts.Checked(territory, Structure.LongestTerritory))).Entity;
        db.AuditEntries.Add(new AuditEntry(now, null, "structure.added", structureId: structure.Id));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
