using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Core.Progress;

/// <summary>A package that came to what its author asks for is a step done; the last one may complete the path.</summary>
internal sealed class CompleteStepWhenPackageResultChanged(TrainingPathsDbContext db, NpgsqlDataSource source, CompletePath completePath, TimeProvider clock) : ISubscriber<PackageResultChanged>
{
    public async Task HandleAsync(PackageResultChanged happened, CancellationToken ct)
    {
        var version = await db.Enrolments.Where(e => e.Id == happened.EnrolmentId && e.PersonId == happened.PersonId).Select(e => e.PathVersionId).SingleAsync(ct);
        var step = (await FrozenVersions.FindAsync(db, version, ct)).Find(happened.StepId);
        if (step?.Kind != StepKind.Package)
            return;   // its learner was moved to a version without it: what the content says is kept, and is no step done
        var asked = StepDefinitionJson.Read<PackageDefinition>(step.Definition);
        if (!asked.IsMet(happened.Completed, happened.Passed) || await IsOfBeforeAsync(happened, asked, ct))
            return;

        var now = clock.GetUtcNow();
        var done = new SeenProgress(await EventIdAsync(happened, now, ct), happened.StepId, ProgressKind.Completed, 0, now.ToUnixTimeMilliseconds());
        await ProgressLog.AppendAsync(source, happened.EnrolmentId, happened.PersonId, [done], now, ct);
        await completePath.RunAsync(happened.EnrolmentId, happened.PersonId, ct);
    }

    // A tab that was open when its learner was moved plays the former package: where the step is asked again, it is another one.
    private async Task<bool> IsOfBeforeAsync(PackageResultChanged happened, PackageDefinition asked, CancellationToken ct)
    {
        var former = await db.Registrations.Where(r => r.Id == happened.RegistrationId && !db.ScormPackages.Any(p => p.Id == r.PackageId && p.Sha256 == asked.Sha256))
            .Select(r => (DateTimeOffset?)r.OpenedAt).SingleOrDefaultAsync(ct);
        return former is { } openedAt && await AskedAnew.SinceAsync(db, happened.EnrolmentId, happened.StepId, openedAt, ct);
    }

    // The registration's id is the event's: being done is logged once, however often the result gets better. A step that was asked again since is done another time.
    private async Task<Guid> EventIdAsync(PackageResultChanged happened, DateTimeOffset now, CancellationToken ct)
    {
        var isDone = await db.StepProgress.AnyAsync(p => p.EnrolmentId == happened.EnrolmentId && p.StepId == happened.StepId && p.CompletedAt != null, ct);
        return !isDone && await db.ProgressEvents.AnyAsync(e => e.Id == happened.RegistrationId, ct) ? Guid.CreateVersion7(now) : happened.RegistrationId;
    }
}
