using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Structures;

/// <summary>The federation adds a structure or corrects what it says of one. Documents that were issued keep the words of their day.</summary>
public sealed class KeepStructure(TrainingPathsDbContext db, TimeProvider clock)
{
    /// <param name="administrator">Null at the terminal.</param>
    /// <param name="id">Made by whoever asks: asking twice adds one.</param>
    /// <exception cref="RuleViolation">A structure has this name in this town, or this number.</exception>
    public async Task AddAsync(Guid? administrator, Guid id, StructureFacts facts, CancellationToken ct)
    {
        var clean = facts.Checked();
        await LockAsync(ct);
        if (await db.Structures.AnyAsync(s => s.Id == id, ct))
            return;
        await RefuseDoublesAsync(id, clean, ct);
        var structure = new Structure(id, clean.Name, clean.Town);
        structure.Describe(clean);
        db.Structures.Add(structure);
        db.AuditEntries.Add(new AuditEntry(clock.GetUtcNow(), administrator, AuditActions.StructureAdded, structureId: id));
        await db.SaveChangesAsync(ct);
    }

    /// <param name="from">Revision that was read: what somebody else wrote meanwhile is not written over.</param>
    /// <exception cref="RuleViolation">It was changed meanwhile, or another has this name in this town, or this number.</exception>
    public async Task ChangeAsync(Guid administrator, Guid id, int from, StructureFacts facts, CancellationToken ct)
    {
        var clean = facts.Checked();
        await LockAsync(ct);
        var structure = await db.Structures.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw RuleViolation.NotFound();
        var before = structure.Facts;
        if (before == clean)
            return;
        if (structure.Revision != from)
            throw new RuleViolation(AccountsRules.StructureChanged);
        await RefuseDoublesAsync(id, clean, ct);
        structure.Describe(clean);
        db.AuditEntries.Add(new AuditEntry(clock.GetUtcNow(), administrator, AuditActions.StructureChanged, structureId: id, detail: string.Join(", ", Differences(before, clean))));
        await db.SaveChangesAsync(ct);
    }

    // One writer at a time: what is unique is looked up before it is written, so that the refusal can say what stands there.
    private Task<int> LockAsync(CancellationToken ct) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('accounts.structure'))", ct);

    private async Task RefuseDoublesAsync(Guid id, StructureFacts facts, CancellationToken ct)
    {
        if (await db.Structures.AnyAsync(s => s.Id != id && s.Name == facts.Name && s.Town == facts.Town, ct))
            throw new RuleViolation(AccountsRules.StructureTwice);
        if (facts.Siret is not null && await db.Structures.Where(s => s.Id != id && s.Siret == facts.Siret).Select(s => s.Name).FirstOrDefaultAsync(ct) is { } other)
            throw new RuleViolation(AccountsRules.SiretTwice, other);
    }

    private static IEnumerable<string> Differences(StructureFacts before, StructureFacts after) =>
        typeof(StructureFacts).GetProperties().Where(p => !p.GetMethod!.IsStatic && !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name);
}
