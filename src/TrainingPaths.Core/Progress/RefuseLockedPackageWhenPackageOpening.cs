using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Core.Progress;

/// <summary>The package of a locked module is not opened, whatever address somebody types.</summary>
internal sealed class RefuseLockedPackageWhenPackageOpening(TrainingPathsDbContext db) : ISubscriber<PackageOpening>
{
    public async Task HandleAsync(PackageOpening happened, CancellationToken ct)
    {
        var gate = await StepGate.ReadAsync(db, happened.EnrolmentId, happened.PersonId, ct) ?? throw RuleViolation.NotFound();
        gate.Check(happened.StepId);
    }
}
