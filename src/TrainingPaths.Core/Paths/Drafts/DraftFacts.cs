using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What lists show of a file, read when it is written: a path of 200 steps opens without reading 200 files.</summary>
internal static class DraftFacts
{
    public static (string? StableId, string Title, int Minutes, int Questions) Of(DraftPlaceKind kind, FileContent content) => kind switch
    {
        DraftPlaceKind.Path => Read<PathFile>(content) is { } path ? (null, path.Title, (path.Durations?.SelfPaced ?? 0) + (path.Durations?.Workplace ?? 0), 0) : Nothing,
        DraftPlaceKind.Module => Read<ModuleHeader>(content) is { } module ? (module.Id, module.Title, 0, 0) : Nothing,
        DraftPlaceKind.Lesson or DraftPlaceKind.Practice => Read<LessonHeader>(content) is { } lesson ? (lesson.Id, lesson.Title, lesson.Minutes.Total(), 0) : Nothing,
        DraftPlaceKind.Quiz => Read<QuizFile>(content) is { } quiz ? (quiz.Id, quiz.Title, quiz.Minutes, quiz.Questions.Length) : Nothing,
        DraftPlaceKind.Scorm => Read<ScormFile>(content) is { } scorm ? (scorm.Id, scorm.Title, scorm.Minutes, 0) : Nothing,
        DraftPlaceKind.Positioning => Read<PositioningFile>(content) is { } positioning ? (positioning.Id, positioning.Title, 0, positioning.Questions.Length) : Nothing,
        DraftPlaceKind.Final => Read<FinalAssessmentFile>(content) is { } final ? (final.Id, final.Title, final.Minutes, final.Questions?.Length ?? 0) : Nothing,
        DraftPlaceKind.ActionPlan => Read<ActionPlanFile>(content) is { } plan ? (plan.Id, plan.Title, plan.Minutes, 0) : Nothing,
        DraftPlaceKind.Sheet => Read<SheetHeader>(content) is { } sheet ? (sheet.Id, sheet.Title, 0, 0) : Nothing,
        _ => Nothing,
    };

    private static (string?, string, int, int) Nothing => (null, "", 0, 0);

    private static T? Read<T>(FileContent content)
        where T : class => FormatFile.Read<T>(content.Bytes)?.Header;
}
