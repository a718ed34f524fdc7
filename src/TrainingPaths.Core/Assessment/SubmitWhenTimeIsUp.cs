using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>Job: hands in what was answered in time, for whoever has closed the page. Somebody who was given more time since is left alone until it has passed.</summary>
public sealed class SubmitWhenTimeIsUp(TrainingPathsDbContext db, UnitOfWork work, SubmitQuiz submit, Jobs jobs, TimeProvider clock)
{
    [Queue(Queues.Default)]
    public Task RunAsync(Guid attemptId, CancellationToken ct) => RunAsync(CallerOfJob.Current, attemptId, ct);

    internal Task RunAsync(Caller caller, Guid attemptId, CancellationToken ct) => work.WriteAsync(caller, () => HandInAsync(attemptId, ct), ct);

    private async Task HandInAsync(Guid attemptId, CancellationToken ct)
    {
        var open = await db.QuizAttempts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == attemptId && a.SubmittedAt == null, ct);
        if (open is null)
            return;   // handed in, or erased since
        var quiz = await QuizBanks.FindAsync(db, open.PathVersionId, open.StepId, ct);
        var limits = await QuizAllowances.LimitsAsync(db, quiz, open.EnrolmentId, open.StepId, ct);
        var now = clock.GetUtcNow();
        if (limits.IsOver(open.StartedAt, now))
            await submit.RunAsync(attemptId, open.PersonId, ct);
        else if (limits.DueAt(open.StartedAt) is { } due)
            jobs.Schedule<SubmitWhenTimeIsUp>(job => job.RunAsync(attemptId, CancellationToken.None), due - now + After);
    }

    /// <summary>A second past the grace, so that the first look finds it over.</summary>
    internal static readonly TimeSpan After = QuizLimits.Grace + TimeSpan.FromSeconds(1);
}
