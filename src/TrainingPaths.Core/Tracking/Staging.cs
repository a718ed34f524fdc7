using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking.Courses;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;

namespace TrainingPaths.Core.Tracking;

/// <summary>Takes one step in a course and sets the stage that follows from it. Whoever calls holds the registration's lock.</summary>
public sealed class Staging(TrainingPathsDbContext db, ReadManifest manifests, Recall recall, Events events, TimeProvider clock)
{
    internal async Task<Stage> RunAsync(Registration registration, Func<Course, LeftBehind?, Decision> step, CancellationToken ct)
    {
        var package = await db.ScormPackages.Where(p => p.Id == registration.PackageId && p.State == PackageState.Accepted).Select(p => p.Manifest).SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var manifest = await manifests.RunAsync(registration.PackageId, ct);
        var course = await TakeUpAsync(registration, manifest, ct);
        var left = course.Running is { } running ? await LeftAsync(registration, running, ct) : null;
        var decision = step(course, left);
        var launched = decision.Launches ? await LaunchAsync(registration, course, manifest, package, ct) : null;
        // What was open before is over, unless it was only asked for something that cannot be.
        if (launched is null && decision.Refusal is null)
            registration.NextEpoch();
        await KeepAsync(registration, course, ct);
        return Set(registration, manifest, course, launched, decision);
    }

    /// <summary>The stage as it stands once what the running content said last is counted; nothing is written down.</summary>
    internal async Task<Stage> LookAsync(Registration registration, CancellationToken ct)
    {
        var manifest = await manifests.RunAsync(registration.PackageId, ct);
        var course = await TakeUpAsync(registration, manifest, ct);
        if (course.Running is { } running && await LeftAsync(registration, running, ct) is { } left)
            course.Count(left);
        return Set(registration, manifest, course, launched: null, new Decision(Launches: false, Ended: false));
    }

    internal async Task<Course> TakeUpAsync(Registration registration, Manifest manifest, CancellationToken ct)
    {
        if (manifest.Edition == ScormEdition.Scorm12)
            return new Scorm12Course(manifest, registration.Course);
        var tree = ActivityTree.From(manifest.Default);
        return new Scorm2004Course(tree, registration.Course, registration.Id, await recall.OfAsync(registration, tree, ct));
    }

    /// <summary>Writes down what the course came to, and tells those above when it is better than before.</summary>
    internal async Task KeepAsync(Registration registration, Course course, CancellationToken ct)
    {
        if (course.Recalled is { } recalled)
            recall.Keep(registration, recalled);
        var better = registration.Keep(course.State, course.Outcome(), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (better && registration is { EnrolmentId: { } enrolment, StepId: { } stepId })
            await events.PublishAsync(new PackageResultChanged(registration.Id, enrolment, registration.PersonId, stepId, registration.CompletedAt is not null, registration.Passed, registration.Score), ct);
    }

    private static Stage Set(Registration registration, Manifest manifest, Course course, LaunchedItem? launched, Decision decision) => new(
        registration.Id,
        Typography.Bind(manifest.Default.Title),
        launched,
        [.. course.Entries().Select(entry => entry with { Title = Typography.Bind(entry.Title) })],
        course.Controls(),
        decision.Ended,
        decision.Refusal,
        new CourseOutcome(registration.CompletedAt is not null, registration.Passed, registration.Score))
    {
        Decisions = registration.EnrolmentId is null ? course.Decided : [],
    };

    private async Task<LaunchedItem> LaunchAsync(Registration registration, Course course, Manifest manifest, ManifestSummary package, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = course.Running!;
        var learner = await db.People.Where(p => p.Id == registration.PersonId).Select(p => new { p.GivenName, p.FamilyName }).SingleAsync(ct);
        var begins = course.Launch(registration.PersonId.ToString("N"), $"{learner.FamilyName}, {learner.GivenName}", await LeftAsync(registration, id, ct));
        var session = new LearnerSession(registration, id, Launch.Begin(RunTimeModel.For(manifest.Edition), begins), now);
        var (kept, key) = SessionKey.For(session, registration.StructureId, now);
        // No other job sweeps them: each launch does, over an index.
        await db.SessionKeys.Where(k => k.ExpiresAt < now).ExecuteDeleteAsync(ct);
        db.LearnerSessions.Add(session);
        db.SessionKeys.Add(kept);
        var launch = package.Launches.First(launch => launch.Identifier == id);
        var title = manifest.Default.AllItems().First(item => item.Identifier == id).Title;
        return new LaunchedItem(id, title, key, session.Epoch, launch.Address, launch.IsSco, manifest.Edition == ScormEdition.Scorm12 ? "1.2" : "2004", session.Launched);
    }

    // A session that never stored anything left what it found.
    private async Task<LeftBehind?> LeftAsync(Registration registration, string itemId, CancellationToken ct)
    {
        var last = await db.LearnerSessions.AsNoTracking()
            .Where(s => s.RegistrationId == registration.Id && s.ItemId == itemId && s.Epoch > registration.BegunAfter)
            .OrderByDescending(s => s.Epoch).FirstOrDefaultAsync(ct);
        if (last is null || (last.State is null && IsFresh(last.Launched)))
            return null;
        return new LeftBehind(itemId, last.State ?? last.Launched, last.Launched, last.EndedAt is not null);
    }

    private static bool IsFresh(RunTimeState launched) => (launched["cmi.entry"] ?? launched["cmi.core.entry"]) == "ab-initio";
}
