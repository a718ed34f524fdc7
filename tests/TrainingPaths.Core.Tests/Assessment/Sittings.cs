using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>Somebody who sits the quiz of the path with points, an opinion and an open text.</summary>
internal sealed record Sitting(World World, Guid Person, Guid Structure, Guid Enrolment, Guid Attempt)
{
    public const string Text = "Lundi, avec Nadia, nous avons dit ce qui va.";

    public Caller Caller => Caller.Person(Person, Structure);

    /// <summary>Accompanies whoever begins; another one does not.</summary>
    public Guid Trainer { get; init; } = Accompanied.Trainer;

    public static async Task<Sitting> BeginAsync(World world, Guid structure, SmallPath path)
    {
        var person = await world.PersonAsync(structure);
        var enrolment = await world.EnrolAsync(person, structure, path);
        await world.AccompanyAsync(Accompanied.Trainer, enrolment);
        return await new Sitting(world, person, structure, enrolment, Guid.Empty).AgainAsync();
    }

    public async Task<Sitting> AgainAsync() =>
        this with { Attempt = await World.WriteAsync<StartQuiz, Guid>(Caller, use => use.RunAsync(Enrolment, Person, VariedPath.Quiz, CancellationToken.None)) };

    public async Task<Sitting> AnswerAsync(params (string Question, string[] Given)[] answers)
    {
        var now = World.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await World.WriteAsync<RecordAnswers>(Caller, use => use.RunAsync(Enrolment, Attempt, Person, [.. answers.Select(a => new ChosenAnswer(Guid.NewGuid(), a.Question, a.Given, now))], CancellationToken.None));
        return this;
    }

    public async Task<Sitting> SubmitAsync()
    {
        await World.WriteAsync<SubmitQuiz>(Caller, use => use.RunAsync(Attempt, Person, CancellationToken.None));
        return this;
    }

    /// <param name="from">The mark that the trainer had before them; the latest where it is not said.</param>
    public async Task MarkAsync(int[] points, string? comment = null, string question = "t-text", int? from = null)
    {
        var latest = from ?? (int)await World.CountAsync($"select count(*) from assessment.mark where attempt_id = '{Attempt}' and question_id = '{question}'");
        await World.WriteAsync<MarkOpenText>(Core.Platform.Caller.Trainer(Trainer), use => use.RunAsync(Trainer, Attempt, question, points, comment, latest, CancellationToken.None));
    }

    public Task AllowAsync(int timePercent, int attempts) =>
        World.WriteAsync<GiveAllowance>(Core.Platform.Caller.Trainer(Trainer), use => use.RunAsync(Trainer, Enrolment, VariedPath.Quiz, timePercent, attempts, CancellationToken.None));

    public async Task<AttemptView> ViewAsync() => (await World.ReadAsync<QuizAttempts, AttemptView?>(Caller, read => read.FindAsync(Attempt, Person, CancellationToken.None)))!;

    /// <summary>Whether the step is logged as done.</summary>
    public Task<long> DoneAsync() => World.CountAsync($"select count(*) from progress.progress_event where enrolment_id = '{Enrolment}' and step_id = '{VariedPath.Quiz}'");
}
