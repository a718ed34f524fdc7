using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What became of a file of questions.</summary>
/// <param name="Same">Questions that the quiz had already: a file that is sent twice is taken once.</param>
/// <param name="Edit">Number of the edit that brought them; null where there was nothing to bring.</param>
public sealed record TakenQuestions(ImportReport Report, int Added, int Same, int? Edit);

/// <summary>Adds the questions of a file to a quiz, with the pictures they show: one edit, which can be taken back.</summary>
public sealed class TakeQuestions(DraftDesk desk)
{
    public async Task<TakenQuestions> RunAsync(Guid draftId, Writer writer, string stepId, string fileName, byte[] bytes, CancellationToken ct)
    {
        TakenQuestions? taken = null;
        await desk.EditAsync(draftId, writer, DraftAct.Imported, async folder =>
        {
            var file = folder.WithId(stepId) ?? throw RuleViolation.NotFound();
            var quiz = QuizDocument.Of(file.Place.Kind, await desk.BytesAsync(file, ct));
            var report = QuestionImport.Read(fileName, bytes, folder.Files.Select(f => f.StableId).OfType<string>().Concat(quiz.Questions.Select(q => q.Id)).ToHashSet());
            var known = quiz.Questions.Select(Said).ToHashSet();
            var fresh = report.Items.Where(item => known.Add(Said(item.Question))).ToArray();
            foreach (var media in fresh.SelectMany(item => item.Media).Where(media => folder.At(media.Path) is null))
                folder.Add(media.Path, new DraftText(media.Bytes));
            if (fresh.Length > 0)
            {
                var (aim, lesson) = (await OnlyObjectiveAsync(folder, ct), OnlyLesson(folder, file));
                folder.Write(file, quiz.With([.. quiz.Questions, .. fresh.Select(item => Placed(item.Question, aim, lesson))]).Text);
            }

            taken = new TakenQuestions(report, fresh.Length, report.Items.Count - fresh.Length, null);
            return file.Title;
        }, ct);
        return taken! with { Edit = desk.Made };
    }

    // Where there is no choice, nobody has to make it question by question.
    private static QuizQuestion Placed(QuizQuestion question, string? aim, string? lesson) =>
        question with { Id = DraftIds.New("q"), Objective = question.Objective ?? aim, Review = question.Kind == QuestionKind.Likert ? null : question.Review ?? lesson };

    private async Task<string?> OnlyObjectiveAsync(DraftFolder folder, CancellationToken ct) =>
        folder.At("path.yaml") is { } path && FormatFile.Read<PathFile>(await desk.BytesAsync(path, ct)) is { Header.Objectives: [var only] } ? only.Id : null;

    private static string? OnlyLesson(DraftFolder folder, DraftFile quiz) =>
        quiz.Place.Module is { } module && folder.In(module).Where(f => f.Place.Kind == DraftPlaceKind.Lesson).ToArray() is [var only] ? only.StableId : null;

    // Without what an author adds here: its id, its objective, what to read again.
    private static string Said(QuizQuestion question) => QuizDocument.MarkOf(question with { Id = "", Objective = null, Review = null });
}
