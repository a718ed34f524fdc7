using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>What its authors see of a path over time: its versions, how many follow each, and what became of those who were moved. Six statements, however many versions.</summary>
public sealed class VersionsOfPath(TrainingPathsDbContext db, FollowersOfPath followers)
{
    /// <returns>Null when no path of this name is published.</returns>
    public async Task<PathOverTime?> RunAsync(string slug, CancellationToken ct)
    {
        var path = await db.TrainingPaths.AsNoTracking().Where(p => p.Slug == slug && p.CurrentVersionId != null).Select(p => new { p.Id, Current = p.CurrentVersionId!.Value }).FirstOrDefaultAsync(ct);
        if (path is null)
            return null;
        var versions = await db.PathVersions.AsNoTracking().Where(v => v.PathId == path.Id).OrderByDescending(v => v.Number).Select(v => new { v.Id, v.Number, v.Title, v.PublishedAt }).ToListAsync(ct);
        var migrations = await db.VersionMigrations.AsNoTracking().Where(m => m.PathId == path.Id).OrderByDescending(m => m.RequestedAt).Take(10)
            .Select(m => new { Migration = m, Steps = db.MigratedSteps.Where(s => s.MigrationId == m.Id).ToList() }).AsSingleQuery().ToListAsync(ct);
        var people = await followers.CountAsync(path.Id, ct);
        var reports = new List<MigrationReport>(migrations.Count);
        foreach (var m in migrations)
            reports.Add(MigrationReport.Of(m.Migration, await FrozenVersions.FindAsync(db, m.Migration.FromVersionId, ct), await FrozenVersions.FindAsync(db, m.Migration.ToVersionId, ct), m.Steps));
        return new PathOverTime(
            path.Id, slug, versions.First(v => v.Id == path.Current).Title,
            [.. versions.Select(v => new VersionOverTime(v.Id, v.Number, v.PublishedAt, v.Id == path.Current, people.GetValueOrDefault(v.Id).People, people.GetValueOrDefault(v.Id).UnderWay))],
            reports);
    }
}

/// <param name="Versions">Latest first.</param>
/// <param name="Migrations">Latest first; the last ten.</param>
public sealed record PathOverTime(Guid PathId, string Slug, string Title, IReadOnlyList<VersionOverTime> Versions, IReadOnlyList<MigrationReport> Migrations)
{
    public VersionOverTime Current => Versions.First(v => v.IsCurrent);

    public VersionOverTime? Find(int number) => Versions.FirstOrDefault(v => v.Number == number);

    /// <summary>A move or its way back is going on.</summary>
    public bool IsBusy => Migrations.Any(m => m.Row.State is MigrationState.Running or MigrationState.Reversing);
}

/// <param name="People">Who follows it, or has completed it.</param>
/// <param name="UnderWay">Of those: who has not completed it.</param>
public sealed record VersionOverTime(Guid Id, int Number, DateTimeOffset PublishedAt, bool IsCurrent, int People, int UnderWay);

/// <summary>What was decided and what became of it.</summary>
public sealed record MigrationReport(VersionMigration Row, int From, int To, IReadOnlyList<ReportedStep> Steps)
{
    internal static MigrationReport Of(VersionMigration row, FrozenVersion from, FrozenVersion to, IEnumerable<MigratedStep> steps) =>
        new(row, from.Number, to.Number, [.. steps.Select(s => new ReportedStep(to.Find(s.StepId)!, s.Choice, s.Lost)).OrderBy(s => s.Step.Position)]);

    /// <summary>It can be taken back by those who have not gone on: how many, the way back finds out.</summary>
    public bool CanBeReversed => Row is { State: MigrationState.Done, Moved: > 0 };
}

/// <param name="Lost">People whose result no longer counts.</param>
public sealed record ReportedStep(FrozenStep Step, StepChoice Choice, int Lost)
{
    public string Title => Step.Title;
}
