using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment.Analysis;

public sealed class FirstAnswersTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly QuestionDefinition Other = Answered.Question with { Id = "r", Points = 3 };
    private static readonly Guid Person = Guid.NewGuid();

    [Test]
    public void Only_the_first_attempt_at_a_question_counts_in_whatever_order_they_come()
    {
        HandedIn[] attempts = [Attempt(2, "a", "a"), Attempt(1, "b", "a")];
        Assert.That(FirstAnswers.Of(attempts)[Key(Answered.Question)].Single().Given, Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void The_rest_is_what_the_other_questions_earned_by_their_points()
    {
        var found = FirstAnswers.Of([Attempt(1, "a", "b")]);
        Assert.That((found[Key(Answered.Question)].Single().Rest, found[Key(Other)].Single().Rest), Is.EqualTo((0.0, 1.0)));
    }

    [Test]
    public void Alone_in_its_quiz_it_has_no_rest() =>
        Assert.That(FirstAnswers.Of([Attempt(1, "a", "b") with { Asked = [Answered.Question] }]).Single().Single().Rest, Is.Null);

    [Test]
    public void Time_runs_from_the_answer_before_and_a_break_is_no_time()
    {
        var found = FirstAnswers.Of([Attempt(1, "a", "b") with { ChosenAt = new Dictionary<string, long> { ["q"] = At(40), ["r"] = At(70) } }]);
        Assert.That((found[Key(Answered.Question)].Single().Seconds, found[Key(Other)].Single().Seconds), Is.EqualTo((40.0, 30.0)));
        var pause = FirstAnswers.Of([Attempt(1, "a", "b") with { ChosenAt = new Dictionary<string, long> { ["q"] = At(4000), ["r"] = At(4020) } }]);
        Assert.That((pause[Key(Answered.Question)].Single().Seconds, pause[Key(Other)].Single().Seconds), Is.EqualTo(((double?)null, 20.0)));
    }

    [Test]
    public void Another_wording_is_another_question_and_another_tag_is_not()
    {
        var reworded = Answered.Question with { Text = "Que faire en premier ?" };
        var tagged = Answered.Question with { Tags = ["ecoute"], Objective = "o2" };
        HandedIn[] attempts = [Attempt(1, "a", "a"), Attempt(2, "b", "a") with { Asked = [reworded] }, Attempt(3, "b", "a") with { Asked = [tagged], PersonId = Guid.NewGuid() }];
        var found = FirstAnswers.Of(attempts);
        Assert.That((found[Key(Answered.Question)].Count(), found[Key(reworded)].Count()), Is.EqualTo((2, 1)));
    }

    [Test]
    public void What_was_handed_in_unanswered_is_wrong() => Assert.That(FirstAnswers.Of([Attempt(1, null, "a")])[Key(Answered.Question)].Single().Given, Is.Empty);

    private static (string, string) Key(QuestionDefinition question) => (question.Id, QuestionIdentity.Of(question));

    private static long At(int seconds) => Start.AddSeconds(seconds).ToUnixTimeMilliseconds();

    private static HandedIn Attempt(int day, string? given, string other)
    {
        var answers = new Dictionary<string, string[]> { ["r"] = [other] };
        if (given is not null)
            answers["q"] = [given];
        return new HandedIn(Person, Start, Start.AddDays(day), [Answered.Question, Other], answers, new Dictionary<string, long>());
    }
}
