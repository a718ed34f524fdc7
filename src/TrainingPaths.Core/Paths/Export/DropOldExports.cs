using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>Job, each night: deletes zip files of versions that are no longer current, and what was left half made, a day after they were written. Run twice, it does nothing the second time.</summary>
public sealed class DropOldExports(TrainingPathsDbContext db, UnitOfWork work, ExportSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    [Queue(Queues.Bulk)]
    public async Task RunAsync(CancellationToken ct)
    {
        if (!Directory.Exists(settings.Folder))
            return;
        var current = (await work.ReadAsync(Caller.Nobody, () => db.TrainingPaths.Select(p => p.CurrentVersionId).ToListAsync(ct), ct)).OfType<Guid>().Select(id => id.ToString("n")).ToHashSet();
        var limit = (clock.GetUtcNow() - Grace).UtcDateTime;
        foreach (var file in Directory.EnumerateFiles(settings.Folder).Where(file => File.GetLastWriteTimeUtc(file) < limit && !current.Contains(Path.GetFileName(file).Split('-')[0])))
            File.Delete(file);
    }
}
