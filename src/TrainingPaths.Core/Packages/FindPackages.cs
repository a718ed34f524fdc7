using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Core.Packages;

/// <summary>The packages that trainers sent, the latest first. One statement, whatever their number.</summary>
public sealed class FindPackages(TrainingPathsDbContext db)
{
    public async Task<IReadOnlyList<FoundPackage>> RunAsync(CancellationToken ct)
    {
        var found = await db.ScormPackages.AsNoTracking().OrderByDescending(p => p.UploadedAt).ThenByDescending(p => p.Id).ToListAsync(ct);
        return [.. found.Select(p => new FoundPackage(p.Id, p.Sha256, p.FileName, p.Bytes, p.State, p.Title, p.Edition, p.Manifest?.Items ?? 0, p.Files, p.Warnings, Refusal(p), p.UploadedAt, p.ReadAt, p.Manifest?.Needs, p.LastCheck))];
    }

    private static PackageProblem? Refusal(ScormPackage p) =>
        p is { State: PackageState.Refused, RefusalCode: { } code } ? new PackageProblem(code, p.RefusalSubject ?? "", p.RefusalMessage ?? "") : null;
}

/// <param name="Bytes">Of the zip file.</param>
/// <param name="Title">Null until the package was understood.</param>
/// <param name="Files">Stored so far.</param>
/// <param name="Refusal">Null unless refused.</param>
/// <param name="ReadAt">When it was accepted or refused; null until then.</param>
/// <param name="Needs">What only an origin of its own gives it; null: it was not looked for.</param>
/// <param name="LastCheck">What trying it out has shown; null until somebody looked.</param>
public sealed record FoundPackage(
    Guid Id,
    string Sha256,
    string FileName,
    long Bytes,
    PackageState State,
    string? Title,
    ScormEdition? Edition,
    int Items,
    int Files,
    IReadOnlyList<PackageProblem> Warnings,
    PackageProblem? Refusal,
    DateTimeOffset UploadedAt,
    DateTimeOffset? ReadAt,
    IReadOnlyList<OriginNeed>? Needs,
    PackageCheck? LastCheck);
