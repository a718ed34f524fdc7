using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>Reads what a published version shows: lessons, practices, sheets and pictures. Who may open which is decided by the caller.</summary>
public sealed class Lessons(TrainingPathsDbContext db)
{
    /// <summary>A lesson or practice of a version; null when the version has none of this id.</summary>
    public async Task<LessonView?> FindAsync(Guid versionId, string stepId, CancellationToken ct)
    {
        var found = await db.Steps.AsNoTracking()
            .Where(s => s.PathVersionId == versionId && s.StableId == stepId && (s.Kind == StepKind.Lesson || s.Kind == StepKind.Practice))
            .Join(db.PathVersions, s => s.PathVersionId, v => v.Id, (step, version) => new { Step = step, version.Header })
            .FirstOrDefaultAsync(ct);
        if (found is null)
            return null;
        var (step, definition) = (found.Step, found.Step.Definition<LessonDefinition>());
        return new LessonView(
            step.StableId, step.ModuleId, step.Kind, step.Title, found.Header.Language, step.Minutes, definition.Takeaway,
            [.. found.Header.Objectives.Where(objective => definition.Objectives.Contains(objective.Id))], definition.Sources, definition.VerifiedOn, ScreensOf(step));
    }

    /// <summary>A practical sheet; null when the version has none of this id.</summary>
    public async Task<SheetView?> FindSheetAsync(Guid versionId, string sheetId, CancellationToken ct)
    {
        var sheet = await db.Sheets.AsNoTracking().FirstOrDefaultAsync(s => s.PathVersionId == versionId && s.StableId == sheetId, ct);
        // Rarely read and one piece: cleaned each time rather than versioned.
        return sheet is null ? null : new SheetView(sheet.StableId, sheet.Title, sheet.Summary, Sanitiser.Clean(sheet.Html));
    }

    /// <summary>A picture of any published version; its bytes are in the file store.</summary>
    public Task<MediaFile?> FindMediaAsync(string sha256, CancellationToken ct) => db.MediaFiles.AsNoTracking().FirstOrDefaultAsync(m => m.Sha256 == sha256, ct);

    /// <summary>The screens of any step, cleaned again where an older sanitiser let them through.</summary>
    public static IReadOnlyList<string> ScreensOf(Step step) =>
        step.SanitiserVersion == Sanitiser.Version ? step.Screens : [.. step.Screens.Select(Sanitiser.Clean)];
}

/// <summary>A lesson as it is read, a screen at a time. Minutes are planned ones.</summary>
public sealed record LessonView(
    string Id,
    string? ModuleId,
    StepKind Kind,
    string Title,
    string Language,
    int Minutes,
    string Takeaway,
    IReadOnlyList<Objective> Objectives,
    IReadOnlyList<Source> Sources,
    DateOnly? VerifiedOn,
    IReadOnlyList<string> Screens);

public sealed record SheetView(string Id, string Title, string Summary, string Html);
