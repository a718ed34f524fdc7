using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>Shows one file of a draft through the renderer of published lessons. What cannot be read shows as far as it can: the check says why.</summary>
public sealed class ShowStep(DraftDesk desk)
{
    public async Task<ShownStep> RunAsync(DraftFile file, IReadOnlyList<DraftFile> files, CancellationToken ct) => Of(file, files, await desk.BytesAsync(file, ct));

    public static ShownStep Of(DraftFile file, IReadOnlyList<DraftFile> files, byte[] bytes)
    {
        var blank = new ShownStep(file, "", [], [], [], null, null) { Texts = DraftRendering.Questions(file.DraftId, files, SheetsOf(file)) };
        return file.Place.Kind switch
        {
            DraftPlaceKind.Path when FormatFile.Read<PathFile>(bytes) is { } path => blank with { Path = path.Header, Summary = path.Header.Summary },
            DraftPlaceKind.Lesson or DraftPlaceKind.Practice when FormatFile.Read<LessonHeader>(bytes) is { } lesson => blank with { Screens = Screens(file, files, lesson.Body), Lesson = LessonOf(lesson.Header) },
            DraftPlaceKind.Sheet when FormatFile.Read<SheetHeader>(bytes) is { } sheet => blank with { Screens = Screens(file, files, sheet.Body), Summary = sheet.Header.Summary },
            DraftPlaceKind.ActionPlan when FormatFile.Read<ActionPlanFile>(bytes) is { } plan => blank with { Screens = Screens(file, files, plan.Header.Introduction), Fields = plan.Header.Fields },
            DraftPlaceKind.Positioning when FormatFile.Read<PositioningFile>(bytes) is { } entry => blank with { Questions = QuestionsOf(entry.Header.Questions), Fields = entry.Header.Expectations },
            DraftPlaceKind.Quiz or DraftPlaceKind.Final => blank with { Questions = QuestionsOf(QuizDocument.Of(file.Place.Kind, bytes).Questions) },
            _ => blank,
        };
    }

    private static IReadOnlyList<string> Screens(DraftFile file, IReadOnlyList<DraftFile> files, string body) =>
        DraftRendering.Screens(file.DraftId, files, file.Path, body, whole: file.Place.Kind == DraftPlaceKind.Sheet, sheets: SheetsOf(file));

    private static string SheetsOf(DraftFile file) => $"/teach/proofreading/{file.DraftId}/";

    private static LessonDefinition LessonOf(LessonHeader header) => new(
        header.Takeaway ?? "", header.Objectives, header.Sources ?? [], header.VerifiedOn, header.Minutes.Reading, header.Minutes.Exercise, header.Minutes.Reflection);

    // A gap without words has no key yet.
    private static QuestionDefinition[] QuestionsOf(IEnumerable<QuizQuestion> questions) =>
        QuestionContents.AllOf(questions.Select(q => q with { Gaps = q.Gaps?.Where(gap => gap.Options.Length > 0).ToArray() }));
}
