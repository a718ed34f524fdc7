using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>A frozen version with its texts: all that a package is made of.</summary>
/// <param name="Screens">Sanitised HTML by step.</param>
public sealed record ExportSource(FrozenVersion Version, IReadOnlyDictionary<string, IReadOnlyList<string>> Screens, IReadOnlyList<SheetView> Sheets)
{
    public ExportWords Phrases => ExportWords.Of(Version.Header.Language);

    /// <summary>What this site runs itself; the rest is announced, or comes from elsewhere.</summary>
    public static bool IsExported(FrozenStep step) => step.Kind is StepKind.Lesson or StepKind.Practice or StepKind.Activity || (step.Quiz is { } quiz && step.Kind == StepKind.Quiz && ExportedQuiz.Of(quiz) is not null);

    internal static async Task<ExportSource> ReadAsync(TrainingPathsDbContext db, FrozenVersion version, CancellationToken ct)
    {
        var steps = await db.Steps.AsNoTracking().Where(s => s.PathVersionId == version.Id).ToListAsync(ct);
        var sheets = await db.Sheets.AsNoTracking().Where(s => s.PathVersionId == version.Id).OrderBy(s => s.Position).ToListAsync(ct);
        return new ExportSource(
            version,
            steps.ToDictionary(step => step.StableId, Lessons.ScreensOf),
            [.. sheets.Select(sheet => new SheetView(sheet.StableId, sheet.Title, sheet.Summary, Sanitiser.Clean(sheet.Html)))]);
    }
}
