using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;

namespace TrainingPaths.Core.Progress;

/// <summary>A passed quiz is a step done; the last one may complete the path.</summary>
internal sealed class CompleteStepWhenQuizPassed(TrainingPathsDbContext db, NpgsqlDataSource source, CompletePath completePath, TimeProvider clock) : ISubscriber<QuizPassed>
{
    public async Task HandleAsync(QuizPassed happened, CancellationToken ct)
    {
        if (await IsOfBeforeAsync(happened, ct))
            return;
        var now = clock.GetUtcNow();
        // The attempt's id is the event's: passing is logged once, however often it is announced.
        var done = new SeenProgress(happened.AttemptId, happened.StepId, ProgressKind.Completed, 0, now.ToUnixTimeMilliseconds());
        await ProgressLog.AppendAsync(source, happened.EnrolmentId, happened.PersonId, [done], now, ct);
        await completePath.RunAsync(happened.EnrolmentId, happened.PersonId, ct);
    }

    // A text of the former version that is marked again may pass its attempt. Where the step is asked again since, that attempt is history.
    private async Task<bool> IsOfBeforeAsync(QuizPassed happened, CancellationToken ct)
    {
        var former = await db.QuizAttempts.Where(a => a.Id == happened.AttemptId && !db.Enrolments.Any(e => e.Id == a.EnrolmentId && e.PathVersionId == a.PathVersionId))
            .Select(a => (DateTimeOffset?)a.StartedAt).SingleOrDefaultAsync(ct);
        return former is { } startedAt && await AskedAnew.SinceAsync(db, happened.EnrolmentId, happened.StepId, startedAt, ct);
    }
}
