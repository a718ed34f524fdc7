using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Core.Progress;

/// <summary>A package that came to what its author asks for is a step done; the last one may complete the path.</summary>
internal sealed class CompleteStepWhenPackageResultChanged(TrainingPathsDbContext db, NpgsqlDataSource source, CompletePath completePath, TimeProvider clock) : ISubscriber<PackageResultChanged>
{
    public async Task HandleAsync(PackageResultChanged happened, CancellationToken ct)
    {
        var version = await db.Enrolments.Where(e => e.Id == happened.EnrolmentId && e.PersonId == happened.PersonId).Select(e => e.PathVersionId).SingleAsync(ct);
        var step = (await FrozenVersions.FindAsync(db, version, ct)).Find(happened.StepId);
        var goal = StepDefinitionJson.Read<PackageDefinition>(step!.Definition).Goal;
        if (!happened.Completed || (goal == PackageGoal.Passed && happened.Passed != true))
            return;

        var now = clock.GetUtcNow();
        // The registration's id is the event's: being done is logged once, however often the result gets better.
        var done = new SeenProgress(happened.RegistrationId, happened.StepId, ProgressKind.Completed, 0, now.ToUnixTimeMilliseconds());
        await ProgressLog.AppendAsync(source, happened.EnrolmentId, happened.PersonId, [done], now, ct);
        await completePath.RunAsync(happened.EnrolmentId, happened.PersonId, ct);
    }
}
