using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.Web.Demo;

/// <summary>Follows a path as its learner would, through the use cases that pages call: what is issued, mailed or counted follows from the same events.</summary>
/// <remarks>One unit of work for one path of one person: cut short, it leaves nothing, and the next run does it again.</remarks>
internal sealed class FollowPath(TrainingPathsDbContext db, AcceptProgramme accept, ShareWithStructure share, RecordProgress record, PassQuiz quiz, CarryOutActivity activity, WriteNote note, DemoClock clock)
{
    private readonly List<SeenProgress> seen = [];

    public async Task RunAsync(Guid enrolmentId, DemoPerson person, DemoJourney journey, DateTimeOffset today, CancellationToken ct)
    {
        if (await db.ProgressEvents.AnyAsync(e => e.EnrolmentId == enrolmentId, ct))
            return;
        var steps = await StepsAsync(enrolmentId, ct);
        var done = steps[..Math.Min(journey.Steps, steps.Length)];
        var diary = new DemoDiary(today, done.Length, journey.LastDay);
        clock.Set(diary.SittingOf(0));
        await accept.RunAsync(enrolmentId, person.Id, accepted: true, ct);
        for (var i = 0; i < done.Length; i++)
        {
            if (i == 0 || diary.SittingOf(i) != diary.SittingOf(i - 1))
            {
                await SendAsync(enrolmentId, person, ct);
                clock.Set(diary.SittingOf(i));
            }

            await CompleteAsync(enrolmentId, person, done[i], ct);
        }

        if (done.Length < steps.Length)
            Look(enrolmentId, steps[done.Length], journey.Screen);
        await SendAsync(enrolmentId, person, ct);
        if (journey.Note is { } text)
            await note.RunAsync(enrolmentId, person.Id, new WrittenNote(done[0].Id, WriteNote.Takeaway, text, clock.Now.ToUnixTimeMilliseconds()), ct);
        if (journey.Shared)
            await share.RunAsync(enrolmentId, person.Id, ct);
    }

    private Task<DemoStep[]> StepsAsync(Guid enrolmentId, CancellationToken ct) => db.Enrolments.Where(e => e.Id == enrolmentId)
        .Join(db.Steps, e => e.PathVersionId, s => s.PathVersionId, (e, s) => s).Where(s => !StepKinds.Uncounted.Contains(s.Kind)).OrderBy(s => s.Position)
        .Select(s => new DemoStep(s.StableId, s.Kind, s.Minutes, s.Screens.Count, s.Definition)).ToArrayAsync(ct);

    private async Task CompleteAsync(Guid enrolmentId, DemoPerson person, DemoStep step, CancellationToken ct)
    {
        if (step.Kind is StepKind.Quiz or StepKind.Activity)
            await SendAsync(enrolmentId, person, ct);
        if (step.Kind == StepKind.Quiz)
            await quiz.RunAsync(enrolmentId, person.Id, step, ct);
        else if (step.Kind == StepKind.Activity)
            await activity.RunAsync(enrolmentId, person.Id, step, ct);
        else
            Read(enrolmentId, step);
    }

    private void Read(Guid enrolmentId, DemoStep step)
    {
        Look(enrolmentId, step, step.Screens);
        clock.Pass(TimeSpan.FromMinutes(1));
        seen.Add(new SeenProgress(DemoIds.Of($"{enrolmentId}/{step.Id}/done"), step.Id, ProgressKind.Completed, 0, clock.Now.ToUnixTimeMilliseconds()));
    }

    private void Look(Guid enrolmentId, DemoStep step, int screens)
    {
        for (var screen = 1; screen <= Math.Min(screens, step.Screens); screen++)
        {
            seen.Add(new SeenProgress(DemoIds.Of($"{enrolmentId}/{step.Id}/{screen}"), step.Id, ProgressKind.ScreenReached, screen, clock.Now.ToUnixTimeMilliseconds()));
            clock.Pass(TimeSpan.FromMinutes(step.Minutes) / step.Screens);
        }
    }

    private async Task SendAsync(Guid enrolmentId, DemoPerson person, CancellationToken ct)
    {
        foreach (var together in seen.Chunk(RecordAnswers.MostAtOnce))
            await record.RunAsync(enrolmentId, person.Id, together, ct);
        seen.Clear();
    }
}

/// <summary>A step, as far as following it depends on it.</summary>
internal sealed record DemoStep(string Id, StepKind Kind, int Minutes, int Screens, string Definition);
