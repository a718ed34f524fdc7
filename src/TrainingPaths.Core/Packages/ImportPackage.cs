using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Packages;

namespace TrainingPaths.Core.Packages;

/// <summary>
/// Job: reads a package and stores its files. Files come first, outside any transaction, by their hashes; then all rows in one. A run that was killed
/// leaves no row, and at most files that the next one finds in place. It looks into the package on nobody's behalf: whether somebody may use it is asked elsewhere.
/// </summary>
public sealed class ImportPackage(TrainingPathsDbContext db, UnitOfWork work, FileStore files, TimeProvider clock)
{
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(2);

    public Task RunAsync(Guid packageId, CancellationToken ct) => RunAsync(CallerOfJob.Current, packageId, ct);

    internal async Task RunAsync(Caller caller, Guid packageId, CancellationToken ct)
    {
        var package = await work.ReadAsync(caller, () => db.ScormPackages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == packageId, ct), ct);
        if (package is not { IsOpen: true })
            return;   // already read

        try
        {
            var found = new List<FoundFile>();
            using var batch = files.Batch(clock.GetUtcNow());
            var reading = await ReadAsync(caller, package, batch, found, ct);
            IReadOnlyList<OriginNeed> needs = [];
            if (reading.Verdict != PackageVerdict.Refused)
            {
                await batch.KeepAsync(ct);
                needs = await OriginNeeds.FindAsync(found.Select(file => (file.Name, file.Stored.Sha256)), files, ct);
            }

            await work.WriteAsync(caller, () => KeepAsync(packageId, reading, found, needs, ct), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The reader blames nothing on this server: it is the disk, most often. The page says so while the job is tried again.
            await work.WriteAsync(caller, () => db.ScormPackages.Where(p => p.Id == packageId && p.State == PackageState.Importing)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackageState.Stopped), CancellationToken.None), CancellationToken.None);
            throw;
        }
    }

    private async Task<PackageReading> ReadAsync(Caller caller, ScormPackage package, FileBatch batch, List<FoundFile> found, CancellationToken ct)
    {
        var shown = clock.GetUtcNow();
        await using var zip = files.Open(package.Sha256);
        return await new PackageReader().ReadAsync(zip, async (name, content, cancel) =>
        {
            var stored = await batch.AddAsync(content, PackageLimits.Default.EntryBytes, cancel);
            found.Add(new FoundFile(name, stored));
            if (clock.GetUtcNow() - shown < BetweenSigns)
                return;
            shown = clock.GetUtcNow();
            await ShowAsync(caller, package.Id, found.Count, cancel);
        }, ct);
    }

    private Task<int> ShowAsync(Caller caller, Guid packageId, int count, CancellationToken ct) => work.WriteAsync(caller, () => db.ScormPackages
        .Where(p => p.Id == packageId && p.State != PackageState.Accepted)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.Files, count).SetProperty(p => p.State, PackageState.Importing), ct), ct);

    private async Task KeepAsync(Guid packageId, PackageReading reading, List<FoundFile> found, IReadOnlyList<OriginNeed> needs, CancellationToken ct)
    {
        var package = await db.ScormPackages.FromSql($"select * from packages.scorm_package where id = {packageId} for update").SingleAsync(ct);
        if (!package.IsOpen)
            return;   // another run was faster
        PackageProblem[] warnings = [.. reading.Problems.Warnings.Select(PackageProblem.Of)];
        if (reading.Verdict == PackageVerdict.Refused)
        {
            package.Refuse(PackageProblem.Of(reading.Problems.Errors[0]), warnings, clock.GetUtcNow());
        }
        else
        {
            await AddFilesAsync(packageId, found, ct);
            package.Accept(Typography.Bind(PackageProblem.Kept(reading.Title!)), reading.Edition!.Value, ManifestSummary.Of(reading, needs), warnings, found.Count, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    // One statement for twenty thousand files as for one.
    private Task<int> AddFilesAsync(Guid packageId, List<FoundFile> found, CancellationToken ct)
    {
        string[] keys = [.. found.Select(f => f.Key)];
        string[] names = [.. found.Select(f => f.Name)];
        string[] hashes = [.. found.Select(f => f.Stored.Sha256)];
        string[] types = [.. found.Select(f => MediaTypes.Of(f.Name))];
        long[] sizes = [.. found.Select(f => f.Stored.Bytes)];
        return db.Database.ExecuteSqlAsync($"""
            insert into packages.scorm_package_file (package_id, name_key, name, sha256, media_type, bytes)
            select {packageId}, * from unnest({keys}, {names}, {hashes}, {types}, {sizes}) on conflict do nothing
            """, ct);
    }

    private sealed record FoundFile(string Name, StoredFile Stored)
    {
        public string Key { get; } = PackageFileName.Key(Name) ?? throw new InvalidOperationException("The reader let through a name that no file can have.");
    }
}
