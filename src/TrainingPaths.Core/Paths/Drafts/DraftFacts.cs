using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What lists show of a file, read when it is written: a path of 200 steps opens without reading 200 files.</summary>
internal static class DraftFacts
{
    public static (string? StableId, string Title, int Minutes, int Questions) Of(DraftPlaceKind kind, byte[] bytes) => kind switch
    {
        DraftPlaceKind.Path => Read<PathFile>(bytes) is { } path ? (null, path.Title, (path.Durations?.SelfPaced ?? 0) + (path.Durations?.Workplace ?? 0), 0) : Nothing,
        DraftPlaceKind.Module => Read<ModuleHeader>(bytes) is { } module ? (module.Id, module.Title, 0, 0) : Nothing,
        DraftPlaceKind.Lesson or DraftPlaceKind.Practice => Read<LessonHeader>(bytes) is { } lesson ? (lesson.Id, lesson.Title, lesson.Minutes.Total(), 0) : Nothing,
        DraftPlaceKind.Quiz => Read<QuizFile>(bytes) is { } quiz ? (quiz.Id, quiz.Title, quiz.Minutes, quiz.Questions.Length) : Nothing,
        DraftPlaceKind.Scorm => Read<ScormFile>(bytes) is { } scorm ? (scorm.Id, scorm.Title, scorm.Minutes, 0) : Nothing,
        DraftPlaceKind.Positioning => Read<PositioningFile>(bytes) is { } positioning ? (positioning.Id, positioning.Title, 0, positioning.Questions.Length) : Nothing,
        DraftPlaceKind.Final => Read<FinalAssessmentFile>(bytes) is { } final ? (final.Id, final.Title, final.Minutes, final.Questions?.Length ?? 0) : Nothing,
        DraftPlaceKind.ActionPlan => Read<ActionPlanFile>(bytes) is { } plan ? (plan.Id, plan.Title, plan.Minutes, 0) : Nothing,
        DraftPlaceKind.Sheet => Read<SheetHeader>(bytes) is { } sheet ? (sheet.Id, sheet.Title, 0, 0) : Nothing,
        _ => Nothing,
    };

    private static (string?, string, int, int) Nothing => (null, "", 0, 0);

    private static T? Read<T>(byte[] bytes)
        where T : class => FormatFile.Read<T>(bytes)?.Header;
}
