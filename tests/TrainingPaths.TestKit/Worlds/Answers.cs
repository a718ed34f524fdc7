using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>People who take a quiz of a small path and hand it in, each in an enrolment of their own.</summary>
public static class Answers
{
    /// <param name="wrong">Ids of the questions that they have wrong; all others are answered <c>a</c>, which is right.</param>
    /// <returns>The person and their enrolment.</returns>
    public static async Task<(Guid Person, Guid Enrolment)> AnswerAsync(this World world, Guid structure, SmallPath path, string quiz, params string[] wrong)
    {
        var person = await world.PersonAsync(structure);
        var enrolment = await world.EnrolAsync(person, structure, path);
        await world.AnswerAsync(Caller.Person(person, structure), enrolment, quiz, wrong);
        return (person, enrolment);
    }

    public static async Task AnswerAsync(this World world, Caller caller, Guid enrolment, string quiz, params string[] wrong)
    {
        var person = caller.PersonId!.Value;
        var attempt = await world.WriteAsync<StartQuiz, Guid>(caller, use => use.RunAsync(enrolment, person, quiz, CancellationToken.None));
        var view = await world.ReadAsync<QuizAttempts, AttemptView?>(caller, read => read.FindAsync(attempt, person, CancellationToken.None));
        foreach (var question in view!.Questions)
        {
            world.Clock.Pass(TimeSpan.FromSeconds(20));
            var chosen = new ChosenAnswer(Guid.NewGuid(), question.Id, [wrong.Contains(question.Id) ? "b" : "a"], world.Clock.GetUtcNow().ToUnixTimeMilliseconds());
            await world.WriteAsync<RecordAnswers>(caller, use => use.RunAsync(enrolment, attempt, person, [chosen], CancellationToken.None));
        }

        await world.WriteAsync<SubmitQuiz>(caller, use => use.RunAsync(attempt, person, CancellationToken.None));
    }
}
