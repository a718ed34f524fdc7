using Npgsql;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>A passed quiz is a step done; the last one may complete the path.</summary>
internal sealed class CompleteStepWhenQuizPassed(NpgsqlDataSource source, CompletePath completePath, TimeProvider clock) : ISubscriber<QuizPassed>
{
    public async Task HandleAsync(QuizPassed happened, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // The attempt's id is the event's: passing is logged once, however often it is announced.
        var done = new SeenProgress(happened.AttemptId, happened.StepId, ProgressKind.Completed, 0, now.ToUnixTimeMilliseconds());
        await ProgressLog.AppendAsync(source, happened.EnrolmentId, happened.PersonId, [done], now, ct);
        await completePath.RunAsync(happened.EnrolmentId, happened.PersonId, ct);
    }
}
