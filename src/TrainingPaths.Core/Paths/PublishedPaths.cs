using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>What authors see of published paths: every version, and what the current one is made of. Three queries, however many paths.</summary>
public sealed class PublishedPaths(TrainingPathsDbContext db)
{
    public async Task<IReadOnlyList<PublishedPath>> RunAsync(CancellationToken ct)
    {
        var paths = await db.TrainingPaths.AsNoTracking().Where(p => p.CurrentVersionId != null).Select(p => new { p.Id, p.Slug, VersionId = p.CurrentVersionId!.Value }).ToListAsync(ct);
        var versions = await db.PathVersions.AsNoTracking().OrderByDescending(v => v.Number).Select(v => new { v.Id, v.PathId, v.Title, v.Number, v.Minutes, v.PublishedAt }).ToListAsync(ct);
        Guid[] current = [.. paths.Select(p => p.VersionId)];
        var steps = (await db.Steps.AsNoTracking().Where(s => current.Contains(s.PathVersionId)).OrderBy(s => s.Position)
            .Select(s => new { s.PathVersionId, s.StableId, s.Kind, Definition = s.Kind == StepKind.Quiz ? s.Definition : null }).ToListAsync(ct)).ToLookup(s => s.PathVersionId);

        return [.. paths.Select(p =>
        {
            var now = versions.First(v => v.Id == p.VersionId);
            var made = steps[p.VersionId].ToList();
            return new PublishedPath(
                p.Slug, now.Title, now.Minutes, made.Count(s => s.Kind == StepKind.Lesson),
                made.Where(s => s.Kind == StepKind.Quiz).Sum(s => StepDefinitionJson.Read<QuizDefinition>(s.Definition!).Questions.Count),
                made.Select(s => s.StableId).FirstOrDefault(), [.. versions.Where(v => v.PathId == p.Id).Select(v => new PublishedVersion(v.Number, v.PublishedAt))]);
        }).OrderBy(p => p.Title, StringComparer.CurrentCulture)];
    }
}

/// <param name="Minutes">Planned minutes of the current version.</param>
/// <param name="Questions">In the banks of all its quizzes.</param>
/// <param name="FirstStepId">Where a preview begins.</param>
/// <param name="Versions">Latest first.</param>
public sealed record PublishedPath(string Slug, string Title, int Minutes, int Lessons, int Questions, string? FirstStepId, IReadOnlyList<PublishedVersion> Versions);

public sealed record PublishedVersion(int Number, DateTimeOffset PublishedAt);
