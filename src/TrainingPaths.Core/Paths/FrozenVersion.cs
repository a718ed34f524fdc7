using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>What a published version is made of, its texts apart.</summary>
/// <param name="Slug">Of the path: it never changes either.</param>
public sealed record FrozenVersion(Guid Id, string Slug, int Number, PathHeader Header, int Minutes, DateTimeOffset PublishedAt, IReadOnlyList<FrozenModule> Modules, IReadOnlyList<FrozenStep> Steps, IReadOnlyList<SheetLink> Sheets)
{
    /// <summary>Shows what its questions hold.</summary>
    public QuestionTexts Texts { get; init; } = QuestionTexts.Unlinked();

    public FrozenStep? Find(string stepId) => Steps.FirstOrDefault(s => s.Id == stepId);
}

public sealed record FrozenModule(string Id, string Title, string Summary);

/// <param name="Screens">How many it shows; zero for what is no text.</param>
/// <param name="Definition">As in <c>StepDefinitions.cs</c>, except a quiz's; a positioning's without its questions.</param>
/// <param name="Quiz">All that can be asked, with its key: for a final assessment its own questions, then those of all modules. Null for what asks nothing.</param>
public sealed record FrozenStep(string Id, string? ModuleId, int Position, StepKind Kind, string Title, string Modality, int Minutes, int Screens, string Definition, QuizDefinition? Quiz)
{
    /// <summary>Minutes that are told and never credited: a positioning's.</summary>
    public int Announced { get; init; }

    public bool IsFinal => Kind == StepKind.Quiz && ModuleId is null;
}

/// <summary>Versions as they were published. One never changes and holds nobody's data, so a node reads it once and remembers it: pages and saves then ask the database only what is somebody's own.</summary>
public static class FrozenVersions
{
    private static readonly ConcurrentDictionary<Guid, FrozenVersion> Known = new();

    /// <exception cref="RuleViolation">There is no such version: 404.</exception>
    public static async Task<FrozenVersion> FindAsync(TrainingPathsDbContext db, Guid versionId, CancellationToken ct) =>
        Known.TryGetValue(versionId, out var known) ? known : Known[versionId] = await ReadAsync(db, versionId, ct) ?? throw RuleViolation.NotFound();

    /// <returns>Null when this node has not read it yet.</returns>
    public static FrozenVersion? Remembered(Guid versionId) => Known.GetValueOrDefault(versionId);

    private static async Task<FrozenVersion?> ReadAsync(TrainingPathsDbContext db, Guid versionId, CancellationToken ct)
    {
        var version = await db.PathVersions.AsNoTracking().Where(v => v.Id == versionId)
            .Join(db.TrainingPaths, v => v.PathId, p => p.Id, (v, p) => new { p.Slug, v.Number, v.Header, v.Minutes, v.PublishedAt }).FirstOrDefaultAsync(ct);
        if (version is null)
            return null;
        var modules = await db.PathModules.AsNoTracking().Where(m => m.PathVersionId == versionId).OrderBy(m => m.Position).Select(m => new FrozenModule(m.StableId, m.Title, m.Summary)).ToListAsync(ct);
        var steps = await db.Steps.AsNoTracking().Where(s => s.PathVersionId == versionId).OrderBy(s => s.Position)
            .Select(s => new FrozenStep(s.StableId, s.ModuleId, s.Position, s.Kind, s.Title, s.Modality, s.Minutes, s.Screens.Count, s.Definition, null)).ToListAsync(ct);
        var sheets = await db.Sheets.AsNoTracking().Where(s => s.PathVersionId == versionId).OrderBy(s => s.Position).Select(s => new SheetLink(s.StableId, s.Title, s.Summary)).ToListAsync(ct);
        var read = new FrozenVersion(versionId, version.Slug, version.Number, version.Header, version.Minutes, version.PublishedAt, modules, FrozenSteps.Interpreted(steps), sheets);
        return QuestionLinks.AreIn(steps) ? read with { Texts = await QuestionLinks.ReadAsync(db, read, ct) } : read;
    }
}
