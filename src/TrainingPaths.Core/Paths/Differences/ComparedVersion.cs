using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>A version with its texts, published or about to be: what a difference is made from.</summary>
public sealed record ComparedVersion(PathHeader Header, IReadOnlyList<FrozenModule> Modules, IReadOnlyList<StepContent> Steps, IReadOnlyList<ComparedSheet> Sheets)
{
    /// <summary>What would be published now.</summary>
    public static ComparedVersion Of(VersionContent content) => new(
        content.Header,
        [.. content.Modules.Select(m => new FrozenModule(m.Header.Id, m.Header.Title, m.Header.Summary))],
        content.Steps,
        [.. content.Sheets.Select(s => new ComparedSheet(s.StableId, s.Title, s.Summary, s.Html))]);

    /// <summary>What was published.</summary>
    /// <exception cref="RuleViolation">There is no such version: 404.</exception>
    public static async Task<ComparedVersion> FindAsync(TrainingPathsDbContext db, Guid versionId, CancellationToken ct)
    {
        var version = await FrozenVersions.FindAsync(db, versionId, ct);
        var steps = await db.Steps.AsNoTracking().Where(s => s.PathVersionId == versionId).OrderBy(s => s.Position)
            .Select(s => new StepContent(s.StableId, s.ModuleId, s.Kind, s.Title, s.Modality, s.Minutes, s.Hash, s.Definition, s.Screens.ToArray())).ToListAsync(ct);
        var sheets = await db.Sheets.AsNoTracking().Where(s => s.PathVersionId == versionId).OrderBy(s => s.Position).Select(s => new ComparedSheet(s.StableId, s.Title, s.Summary, s.Html)).ToListAsync(ct);
        return new ComparedVersion(version.Header, version.Modules, steps, sheets);
    }
}

/// <summary>A practical sheet with its text.</summary>
public sealed record ComparedSheet(string Id, string Title, string Summary, string Html);
