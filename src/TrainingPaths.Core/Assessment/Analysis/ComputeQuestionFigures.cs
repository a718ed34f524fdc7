using Hangfire;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>Job, each night: counts first answers and keeps the figures without the people. Run twice, it leaves the same.</summary>
/// <remarks>One transaction a path; those whose figures fell below the smallest group since lose them.</remarks>
public sealed class ComputeQuestionFigures(TrainingPathsDbContext db, UnitOfWork work, NpgsqlDataSource source, TimeProvider clock)
{
    [Queue(Queues.Bulk)]
    public async Task RunAsync(CancellationToken ct)
    {
        var paths = await work.ReadAsync(Caller.Nobody, () => db.TrainingPaths.Select(p => p.Id).ToListAsync(ct), ct);
        await work.ForEachAsync(paths, _ => Caller.Nobody, path => OfPathAsync(path, ct), ct);
    }

    private async Task OfPathAsync(Guid pathId, CancellationToken ct)
    {
        // Two nights that meet would each write what the other has written.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('assessment.question_figure'), hashtext({pathId.ToString()}))", ct);
        var attempts = await new AttemptsOfPath(db, source).RunAsync(pathId, ct);
        var now = clock.GetUtcNow();
        await db.QuestionFigures.Where(f => f.PathId == pathId).ExecuteDeleteAsync(ct);
        db.AddRange(FiguresOf(attempts).Select(f => new QuestionFigure(pathId, f.Question.Id, f.Wording, f.Figures, now)));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<(QuestionDefinition Question, string Wording, QuestionFigures Figures)> FiguresOf(IReadOnlyList<HandedIn> attempts)
    {
        // A version is read once, so the same question is the same object in all attempts at it: hashed once.
        var wordings = new Dictionary<QuestionDefinition, string>(ReferenceEqualityComparer.Instance);
        foreach (var question in attempts.SelectMany(a => a.Asked))
        {
            if (!wordings.ContainsKey(question))
                wordings[question] = QuestionIdentity.Of(question);
        }

        var answers = FirstAnswers.Of(attempts, question => (question.Id, wordings[question]));
        foreach (var (question, wording) in wordings.DistinctBy(w => (w.Key.Id, w.Value)))
        {
            var given = answers[(question.Id, wording)];
            if ((ItemAnalysis.Of(question, given) ?? OpinionAnalysis.Of(question, given)) is { } figures)
                yield return (question, wording, figures);
        }
    }
}
