using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Where links of a published version's questions lead. Lessons are rendered when they are published; questions are kept as written, and their pictures are found again in the folder that the version keeps.</summary>
internal static class QuestionLinks
{
    public static async Task<QuestionTexts> ReadAsync(TrainingPathsDbContext db, FrozenVersion version, CancellationToken ct)
    {
        var sources = await db.VersionSources.AsNoTracking().Where(s => s.PathVersionId == version.Id && (s.Path.StartsWith("media/") || s.Path.StartsWith("sheets/")))
            .Select(s => new { s.Path, s.Sha256 }).ToListAsync(ct);
        var targets = sources.Where(s => s.Path.StartsWith("media/", StringComparison.Ordinal)).ToDictionary(s => s.Path, s => $"/media/{s.Sha256}/{s.Path[(s.Path.LastIndexOf('/') + 1)..]}");
        // Sheets are published in the order of their files.
        string[] sheets = [.. sources.Select(s => s.Path).Where(path => path.StartsWith("sheets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        if (sheets.Length == version.Sheets.Count)
        {
            foreach (var (path, sheet) in sheets.Zip(version.Sheets))
                targets[path] = $"/paths/{version.Slug}/sheets/{sheet.Id}";
        }

        return new QuestionTexts(new LinkTargets(targets) { Language = version.Header.Language });
    }

    /// <summary>Whether anything leads anywhere: most versions need no more than their own words.</summary>
    public static bool AreIn(IEnumerable<FrozenStep> stored) => stored.Any(step => step.Kind is StepKind.Quiz or StepKind.Positioning && step.Definition.Contains("](", StringComparison.Ordinal));
}
