using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>Says of a package what an author's trial has shown so far: what the page around it saw, beside what the server kept of the same launches.</summary>
public sealed class JudgeTrial(TrainingPathsDbContext db, KeepCheck keep, TimeProvider clock)
{
    private const int MostLaunches = 100;
    private const int MostCalls = 5000;

    /// <param name="seen">In any order; a launch that is not of this person's trial is not looked at.</param>
    /// <param name="keeps">Whether the verdict stays with the package.</param>
    /// <exception cref="RuleViolation">There is no such package (404); more than any trial has (422).</exception>
    public async Task<PackageCheck> RunAsync(Guid packageId, Guid personId, IReadOnlyList<TracedLaunch> seen, bool keeps, CancellationToken ct)
    {
        if (seen.Count > MostLaunches || seen.Any(launch => launch.Calls.Count > MostCalls))
            throw new RuleViolation(TrackingRules.Trace);
        var package = await db.ScormPackages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == packageId && p.State == PackageState.Accepted, ct) ?? throw RuleViolation.NotFound();
        var registration = await db.Registrations.Where(r => r.PersonId == personId && r.PackageId == packageId && r.EnrolmentId == null).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
        var epochs = seen.Select(launch => launch.Epoch).ToArray();
        var sessions = await db.LearnerSessions.AsNoTracking().Where(s => s.RegistrationId == registration && epochs.Contains(s.Epoch)).OrderBy(s => s.Epoch).ToListAsync(ct);

        var scos = package.Manifest!.Launches.Where(item => item.IsSco).Select(item => item.Identifier).ToHashSet();
        var traced = seen.DistinctBy(launch => launch.Epoch).ToDictionary(launch => launch.Epoch);
        var trial = new SeenTrial(package.Edition!.Value, [.. sessions.Select(s => new SeenLaunch(s.ItemId, scos.Contains(s.ItemId), traced[s.Epoch], s.Launched, s.State))]);
        var check = new PackageCheck(clock.GetUtcNow(), Judge(trial));
        // Of nothing nothing is said, and what an earlier trial has shown stays.
        if (keeps && trial.Launches.Count > 0)
            await keep.RunAsync(packageId, check, ct);
        return check;
    }

    /// <summary>One finding a scenario, in the order in which somebody meets them.</summary>
    internal static IReadOnlyList<Finding> Judge(SeenTrial trial) =>
        [StartRule.Judge(trial), ResumeRule.Judge(trial), RetryRule.Judge(trial), GoodbyeRule.Judge(trial), SizeRule.Judge(trial)];
}
