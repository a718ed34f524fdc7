using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking.Courses;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Core.Tracking;

/// <summary>A commit as the page around a content sends it: the whole state, so that keeping it twice changes nothing.</summary>
/// <param name="Sequence">From 1, by the browser, within the session.</param>
public sealed record SentCommit(int Sequence, CommitKind Kind, IReadOnlyDictionary<string, string> Values);

/// <summary>Keeps what a content stored. Once this is committed, and not before, its Commit may answer true.</summary>
public sealed class KeepCommit(TrainingPathsDbContext db, ReadManifest manifests, Staging staging, TimeProvider clock)
{
    /// <returns>False when the session can no longer write: the commit is archived, and changes nothing.</returns>
    /// <exception cref="RuleViolation">There is no such session (404), or no such number (422).</exception>
    public async Task<bool> RunAsync(Guid sessionId, SentCommit sent, CancellationToken ct)
    {
        if (sent.Sequence < 1)
            throw new RuleViolation(TrackingRules.Sequence);
        var registration = await db.Registrations
            .FromSql($"select r.* from tracking.registration r join tracking.learner_session s on s.registration_id = r.id where s.id = {sessionId} for update of r")
            .SingleOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        // In one question: a commit is what content waits for.
        var found = await (
            from s in db.LearnerSessions
            where s.Id == sessionId
            select new
            {
                Session = s,
                Edition = db.ScormPackages.Where(p => p.Id == registration.PackageId).Select(p => p.Edition).SingleOrDefault(),
                WasStale = db.StoredCommits.Where(c => c.SessionId == sessionId && c.Sequence == sent.Sequence).Select(c => (bool?)c.IsStale).SingleOrDefault(),
            }).SingleAsync(ct);
        if (found.WasStale is { } wasStale)
            return !wasStale;
        var session = found.Session;

        var now = clock.GetUtcNow();
        var intake = session.Judge(registration.Epoch, sent.Sequence);
        db.StoredCommits.Add(new StoredCommit(session, sent.Sequence, sent.Kind, JsonSerializer.Serialize(sent.Values), intake == Intake.Stale, now));
        if (intake == Intake.Applied)
            await ApplyAsync(registration, session, found.Edition ?? throw RuleViolation.NotFound(), sent, now, ct);
        else if (intake == Intake.Older && sent.Kind == CommitKind.Left && session.State is not null)
            await TellAsync(registration, session, CommitKind.Left, ct);   // the page has gone, whatever overtook its letter
        await db.SaveChangesAsync(ct);
        return intake != Intake.Stale;
    }

    private async Task ApplyAsync(Registration registration, LearnerSession session, ScormEdition edition, SentCommit sent, DateTimeOffset now, CancellationToken ct)
    {
        var model = RunTimeModel.For(edition);
        var before = session.State ?? session.Launched;
        session.Keep(sent.Sequence, CommitReading.Read(model, session.Launched, sent.Values).State, sent.Kind == CommitKind.End, now);
        if (registration.EnrolmentId is not null)
            db.StoredInteractions.AddRange(Interaction.Since(model, before, session.State!).Select(said => new StoredInteraction(session, sent.Sequence, said, now)));
        if (sent.Kind == CommitKind.Commit && (edition != ScormEdition.Scorm12 || SaysTheSame(before, session.State!)))
            return;

        await TellAsync(registration, session, sent.Kind, ct);
    }

    private async Task TellAsync(Registration registration, LearnerSession session, CommitKind kind, CancellationToken ct)
    {
        var course = await staging.TakeUpAsync(registration, await manifests.RunAsync(registration.PackageId, ct), ct);
        var left = new LeftBehind(session.ItemId, session.State!, session.Launched, session.EndedAt is not null);
        if (kind != CommitKind.Left)
            course.Hear(left);
        else if (course.Running == session.ItemId)
            course.Leave(left);
        await staging.KeepAsync(registration, course, ct);
    }

    // Most commits move a bookmark: the course need not be read for them.
    private static bool SaysTheSame(RunTimeState before, RunTimeState after)
    {
        var (one, other) = (SessionResults.Of(RunTimeModel.Scorm12, before, isOver: false), SessionResults.Of(RunTimeModel.Scorm12, after, isOver: false));
        return (one.Completed, one.Satisfied, one.Score) == (other.Completed, other.Satisfied, other.Score);
    }
}
