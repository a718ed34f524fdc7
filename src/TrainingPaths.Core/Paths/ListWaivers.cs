using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>What the published versions hold although lint found it, facts to verify first: the federation answers for what it offers.</summary>
public sealed class ListWaivers(TrainingPathsDbContext db)
{
    private const string Fact = "lesson.to-verify";

    /// <summary>Of every version, the current ones first: people may still follow the others. At most 1,000.</summary>
    public async Task<IReadOnlyList<PublishedWaiver>> RunAsync(CancellationToken ct) =>
        await (from waiver in db.VersionWaivers
               join version in db.PathVersions on waiver.PathVersionId equals version.Id
               join path in db.TrainingPaths on version.PathId equals path.Id
               orderby path.CurrentVersionId == version.Id descending, waiver.Rule == Fact descending, EF.Functions.Collate(version.Title, "fr-FR-x-icu"), version.Number descending, waiver.Position
               select new PublishedWaiver(version.Title, path.Slug, version.Number, path.CurrentVersionId == version.Id, waiver.Rule == Fact, waiver.Rule, waiver.File, waiver.Message, waiver.Covers, waiver.Reason, waiver.WaivedBy, waiver.WaivedOn))
            .Take(1_000).ToListAsync(ct);
}

/// <summary>Who answers for what, in which version of which path.</summary>
/// <param name="IsCurrent">False: new enrolments do not take this version any more.</param>
/// <param name="IsFact">A fact whose source is missing, rather than a matter of form or style.</param>
public sealed record PublishedWaiver(
    string Path, string Slug, int Version, bool IsCurrent, bool IsFact, string Rule, string File, string Message, string Covers, string Reason, string By, DateOnly On);
