using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Job: makes a team pack. Several short units of work rather than one, so that its progress is seen while it runs; rights are checked again,
/// because whoever asked may have left since.
/// </summary>
public sealed class PreparePack(TrainingPathsDbContext db, UnitOfWork work, PackContents contents, FileStore files, Events events, TimeProvider clock)
{
    public Task RunAsync(Guid packId, CancellationToken ct) => RunAsync(CallerOfJob.Current, packId, ct);

    internal async Task RunAsync(Caller caller, Guid packId, CancellationToken ct)
    {
        if (await work.WriteAsync(caller, () => BeginAsync(packId, ct), ct) is not var (pack, entries, missing))
            return;

        using var zip = new MemoryStream();
        await TeamPack.WriteAsync(zip, entries, missing, clock.GetUtcNow(), done => ShowAsync(caller, packId, done, entries.Count, ct), ct);
        var sha256 = await files.SaveAsync(zip.ToArray(), ct);
        await work.WriteAsync(caller, () => CompleteAsync(pack, entries.Count, missing.Count, sha256, ct), ct);
    }

    private async Task<(Pack Pack, List<PackEntry> Entries, List<MissingFromPack> Missing)?> BeginAsync(Guid packId, CancellationToken ct)
    {
        var pack = await db.Packs.AsNoTracking().SingleOrDefaultAsync(p => p.Id == packId, ct);
        if (pack is not { State: PackState.InPreparation })
            return null;   // already made, or no longer theirs
        if (!await db.IsHrOfficerAsync(pack.RequestedBy, pack.StructureId, ct))
        {
            await BeingMade(packId).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackState.Refused), ct);
            return null;
        }

        var (entries, missing) = await contents.ReadAsync(pack, ct);
        return (pack, entries, missing);
    }

    // About twenty updates a pack, whatever its size: enough for a bar that moves.
    private Task ShowAsync(Caller caller, Guid packId, int done, int total, CancellationToken ct) => done % Math.Max(1, total / 20) != 0
        ? Task.CompletedTask
        : work.WriteAsync(caller, () => BeingMade(packId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Done, done).SetProperty(p => p.Total, total), ct), ct);

    // In one statement: of two runs of the same job at once, one makes the pack ready and says so, the other finds that it is.
    private async Task CompleteAsync(Pack pack, int total, int missing, string sha256, CancellationToken ct)
    {
        var first = await BeingMade(pack.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.State, PackState.Ready).SetProperty(p => p.Done, total).SetProperty(p => p.Total, total).SetProperty(p => p.Missing, missing).SetProperty(p => p.FileSha256, sha256), ct);
        if (first > 0)
            await events.PublishAsync(new PackReady(pack.Id, pack.RequestedBy, pack.StructureId), ct);
    }

    private IQueryable<Pack> BeingMade(Guid packId) => db.Packs.Where(p => p.Id == packId && p.State == PackState.InPreparation);
}
