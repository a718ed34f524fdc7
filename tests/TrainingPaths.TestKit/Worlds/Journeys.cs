using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>What people have already done on a small path, done through the use cases, so that everything that follows from it has followed.</summary>
public static class Journeys
{
    public static Task<Guid> EnrolAsync(this World world, Guid person, Guid structure, SmallPath path) =>
        world.WriteAsync<EnrolOnPath, Guid>(Caller.Person(person, structure), use => use.RunAsync(person, structure, path.Slug, programmeAccepted: true, CancellationToken.None));

    /// <summary>HR puts the person on the path, who accepts the programme.</summary>
    public static async Task<Guid> AssignAsync(this World world, Guid hrOfficer, Guid person, Guid structure, SmallPath path)
    {
        await world.WriteAsync<AssignPath, int>(Caller.Hr(hrOfficer, structure), use => use.RunAsync(hrOfficer, structure, path.Slug, [person], CancellationToken.None));
        var enrolment = await world.EnrolAsync(person, structure, path);
        await world.WriteAsync<AcceptProgramme>(Caller.Person(person, structure), use => use.RunAsync(enrolment, person, accepted: true, CancellationToken.None));
        return enrolment;
    }

    /// <summary>Everything, the last step included: the path is complete and its certificate is on its way.</summary>
    public static async Task CompleteAsync(this World world, Guid enrolment, Guid person, Guid structure, SmallPath path)
    {
        var caller = Caller.Person(person, structure);
        foreach (var step in path.Steps.Where(s => s.StartsWith('m')))
        {
            if (step.EndsWith("-quiz", StringComparison.Ordinal))
                await world.PassAsync(enrolment, caller, step);
            else
                await world.WriteAsync<RecordProgress>(caller, use => use.RunAsync(enrolment, person, [new SeenProgress(Guid.NewGuid(), step, ProgressKind.Completed, 0, Now(world))], CancellationToken.None));
        }

        await world.WriteAsync<WriteNote>(caller, use => use.RunAsync(enrolment, person, new WrittenNote("plan", "f1", "Une règle", Now(world)), CancellationToken.None));
        await world.WriteAsync<DeclareActivity>(caller, use => use.RunAsync(Guid.NewGuid(), enrolment, person, "plan", CancellationToken.None));
    }

    /// <summary>Starts a quiz, chooses <c>a</c> everywhere and hands it in.</summary>
    public static async Task PassAsync(this World world, Guid enrolment, Caller caller, string quiz)
    {
        var person = caller.PersonId!.Value;
        var attempt = await world.WriteAsync<StartQuiz, Guid>(caller, use => use.RunAsync(enrolment, person, quiz, CancellationToken.None));
        var view = await world.ReadAsync<QuizAttempts, AttemptView?>(caller, read => read.FindAsync(attempt, person, CancellationToken.None));
        await world.WriteAsync<RecordAnswers>(caller, use => use.RunAsync(enrolment, attempt, person, [.. view!.Questions.Select(q => new ChosenAnswer(Guid.NewGuid(), q.Id, ["a"], Now(world)))], CancellationToken.None));
        await world.WriteAsync<SubmitQuiz>(caller, use => use.RunAsync(attempt, person, CancellationToken.None));
    }

    /// <summary>Hands in the quiz of <see cref="VariedPath.MarkedPathAsync"/> with an open text that waits for a trainer.</summary>
    public static async Task<Guid> WriteTextAsync(this World world, Guid enrolment, Caller caller, string text)
    {
        var person = caller.PersonId!.Value;
        var attempt = await world.WriteAsync<StartQuiz, Guid>(caller, use => use.RunAsync(enrolment, person, VariedPath.Quiz, CancellationToken.None));
        ChosenAnswer[] answers = [new(Guid.NewGuid(), "t-multiple", ["a"], Now(world)), new(Guid.NewGuid(), "t-text", [text], Now(world))];
        await world.WriteAsync<RecordAnswers>(caller, use => use.RunAsync(enrolment, attempt, person, answers, CancellationToken.None));
        await world.WriteAsync<SubmitQuiz>(caller, use => use.RunAsync(attempt, person, CancellationToken.None));
        return attempt;
    }

    private static long Now(World world) => world.Clock.GetUtcNow().ToUnixTimeMilliseconds();
}
