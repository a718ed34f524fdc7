using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>The quiz of a locked module is not started, whatever address somebody types.</summary>
internal sealed class RefuseLockedQuizWhenQuizStarting(TrainingPathsDbContext db) : ISubscriber<QuizStarting>
{
    public async Task HandleAsync(QuizStarting happened, CancellationToken ct)
    {
        var gate = await StepGate.ReadAsync(db, happened.EnrolmentId, happened.PersonId, ct) ?? throw RuleViolation.NotFound();
        gate.Check(happened.StepId);
    }
}
