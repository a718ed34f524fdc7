using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>The dry run: what moving those who follow one version to another would do, without doing it. Counts, no names.</summary>
public sealed class PlanMigration(TrainingPathsDbContext db, CompareVersions compare, FollowersOfPath followers)
{
    /// <param name="chosen">By step that changed; what is missing is as proposed.</param>
    /// <exception cref="RuleViolation">No such version (404), not an earlier one of the same path (409), or a choice that does not belong to it (422).</exception>
    public async Task<MigrationPlan> RunAsync(Guid fromVersionId, Guid toVersionId, IReadOnlyDictionary<string, StepChoice> chosen, bool withOpenQuizzes, CancellationToken ct)
    {
        var (from, to) = (await FrozenVersions.FindAsync(db, fromVersionId, ct), await FrozenVersions.FindAsync(db, toVersionId, ct));
        if (from.Slug != to.Slug || from.Number >= to.Number)
            throw new RuleViolation(MigrationRules.NotNewer);
        var pathId = (await db.PathVersions.FindAsync([toVersionId], ct))!.PathId;
        var difference = await compare.RunAsync(fromVersionId, toVersionId, ct);
        var steps = ChangedStep.AllOf(difference);
        var rules = new MoveRules(to, ChangedStep.Decide(steps, chosen), withOpenQuizzes);
        Follower[] people = [.. (await followers.RunAsync(pathId, ct)).Where(f => f.VersionId == fromVersionId)];
        return MigrationPlan.Of(pathId, difference, steps, rules, people);
    }
}
