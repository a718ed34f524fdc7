using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Bank;

/// <summary>Copies a question of the bank into a quiz, under an id of its own: one edit, which can be taken back. From then on each goes its own way.</summary>
public sealed class TakeFromBank(TrainingPathsDbContext db, DraftDesk desk, FileStore store)
{
    /// <param name="stepId">The quiz that takes it.</param>
    /// <returns>Number of the edit.</returns>
    /// <exception cref="RuleViolation">No such question or quiz in reach of the writer, or one of a path that was published before folders were kept (404).</exception>
    public async Task<int> RunAsync(Guid draftId, Writer writer, string stepId, BankKey from, CancellationToken ct)
    {
        var question = await (from.DraftId is { } draft ? DraftedAsync(draft, writer, from, ct) : PublishedAsync(from, ct)) ?? throw RuleViolation.NotFound();
        var into = await desk.FindAsync(draftId, writer, ct);
        // Objectives and lessons are those of their path: in another one their ids mean something else.
        var copy = question with { Id = DraftIds.New("q"), Objective = into.Slug == from.Slug ? question.Objective : null, Review = into.Slug == from.Slug ? question.Review : null };
        var edited = await desk.EditAsync(draftId, writer, DraftAct.Added, async folder =>
        {
            var file = folder.WithId(stepId) ?? throw RuleViolation.NotFound();
            var quiz = QuizDocument.Of(file.Place.Kind, await desk.BytesAsync(file, ct));
            folder.Write(file, quiz.With([.. quiz.Questions, copy]).Text);
            return file.Title;
        }, ct);
        return edited.Revision;
    }

    private async Task<QuizQuestion?> DraftedAsync(Guid draftId, Writer writer, BankKey from, CancellationToken ct)
    {
        var draft = await desk.FindAsync(draftId, writer, ct);
        foreach (var file in (await desk.FilesAsync(draft.Id, ct)).Where(f => f.Questions > 0 && f.StableId == from.StepId))
        {
            if (QuizDocument.Of(file.Place.Kind, await desk.BytesAsync(file, ct)).Questions.FirstOrDefault(q => q.Id == from.QuestionId) is { } found)
                return found;
        }

        return null;
    }

    private async Task<QuizQuestion?> PublishedAsync(BankKey from, CancellationToken ct)
    {
        var files = (await PathFolder.FindAsync(db, from.Slug, ct))?.Files ?? [];
        foreach (var file in files.Where(f => DraftPlace.Of(f.Path).HasQuestions))
        {
            using var stream = store.Open(file.Sha256);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, ct);
            if (DraftFacts.Of(DraftPlace.Of(file.Path).Kind, bytes.ToArray()).StableId == from.StepId
                && QuizDocument.Of(DraftPlace.Of(file.Path).Kind, bytes.ToArray()).Questions.FirstOrDefault(q => q.Id == from.QuestionId) is { } found)
                return found;
        }

        return null;
    }
}
