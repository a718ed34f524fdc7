using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Demo;

/// <summary>Starts a quiz, answers what it asks with what its bank says is right, and submits it.</summary>
internal sealed class PassQuiz(TrainingPathsDbContext db, StartQuiz start, RecordAnswers record, SubmitQuiz submit, DemoClock clock)
{
    public async Task RunAsync(Guid enrolmentId, Guid personId, DemoStep step, CancellationToken ct)
    {
        var attempt = await start.RunAsync(enrolmentId, personId, step.Id, ct);
        var drawn = await db.QuizAttempts.Where(a => a.Id == attempt).Select(a => new { a.PathVersionId, a.Asked }).FirstAsync(ct);
        var bank = (await FrozenVersions.FindAsync(db, drawn.PathVersionId, ct)).Find(step.Id)!.Quiz!;
        var answers = new List<ChosenAnswer>();
        foreach (var question in drawn.Asked)
        {
            clock.Pass(TimeSpan.FromMinutes(step.Minutes) / drawn.Asked.Count);
            answers.Add(new ChosenAnswer(Guid.CreateVersion7(clock.Now), question.Id, Grading.Key(Grading.Find(bank, question.Id)), clock.Now.ToUnixTimeMilliseconds()));
        }

        await record.RunAsync(enrolmentId, attempt, personId, answers, ct);
        await submit.RunAsync(attempt, personId, ct);
    }
}
