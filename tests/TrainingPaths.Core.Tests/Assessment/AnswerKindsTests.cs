using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>Answers of every kind, from the device to the grade, against the database.</summary>
public sealed class AnswerKindsTests
{
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.VariedPathAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task Every_kind_is_kept_shown_as_it_was_given_and_graded()
    {
        var at = await SitAsync();
        await AnswerAsync(at, [.. VariedPath.Bank.Questions.Select(q => Event(q.Id, VariedPath.KeyOf(q.Id)))]);

        var open = await ViewAsync(at);
        await SubmitAsync(at);
        var passed = await ViewAsync(at);

        Assert.That(open.Unanswered, Is.Empty);
        Assert.That(open.Questions.SelectMany(q => q.Slots).Select(s => s.Right), Has.All.Null, "the key is not there before the quiz is passed");
        Assert.That(open.Questions.Select(q => (q.Expected, q.Feedback)), Has.All.EqualTo(((string?)null, (string?)null)));
        Assert.That((passed.Passed, passed.Right), Is.EqualTo((true, 8)));
        Assert.That(passed.Questions.Single(q => q.Kind == QuestionKind.Matching).Slots.Select(s => (s.Chosen, s.Right)), Is.EqualTo(new (string?, string?)[] { ("Montre", "Montre"), ("Décide", "Décide"), ("Est prévenue", "Est prévenue") }));
        Assert.That(passed.Questions.Single(q => q.Kind == QuestionKind.ShortAnswer).Feedback, Is.EqualTo("Oui, c'est cela."));
    }

    [Test]
    public async Task Below_the_mark_no_question_gives_its_key_nor_what_would_explain_it()
    {
        var at = await SitAsync();
        await AnswerAsync(at, Event("k-numeric", ["13,5"]), Event("k-short", ["lundi"]), Event("k-cloze", ["1=w2"]), Event("k-ordering", ["s2=1", "s1=1"]));
        var unanswered = (await ViewAsync(at)).Unanswered.Select(q => q.Id);
        await SubmitAsync(at);
        var view = await ViewAsync(at);

        Assert.That(unanswered, Is.EquivalentTo(new[] { "k-single", "k-multiple", "k-true", "k-matching", "k-cloze", "k-ordering" }));
        Assert.That(view.Questions.Where(q => q.Id is "k-numeric" or "k-short").Select(q => (q.Right, q.Typed, q.Feedback, q.Expected)), Is.EquivalentTo(new (bool?, string?, string?, string?)[]
        {
            (false, "13,5", null, null), (false, "lundi", null, null),
        }));
        Assert.That(view.Questions.SelectMany(q => q.Slots).Select(s => s.Right), Has.All.Null);
    }

    [TestCase("k-numeric", "douze", "quiz.not-a-number")]
    [TestCase("k-numeric", "1|2", "quiz.not-a-number")]
    [TestCase("k-numeric", "-79228162514264337593543950335", "quiz.not-a-number")]
    [TestCase("k-short", "a\u0007b", "quiz.not-short")]
    [TestCase("k-ordering", "s0=9", "quiz.unknown-choice")]
    [TestCase("k-matching", "p1=m1|p1=m2", "quiz.unknown-choice")]
    [TestCase("k-cloze", "w1", "quiz.unknown-choice")]
    [TestCase("k-single", "a|b", "quiz.unknown-choice")]
    public async Task What_is_malformed_is_refused_with_its_reason_and_changes_nothing(string question, string given, string rule)
    {
        var at = await SitAsync();
        await AnswerAsync(at, Event("k-short", ["vendredi"]));

        var refused = (await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(at, Event("k-short", ["samedi"]), Event(question, given.Split('|')))))!;

        Assert.That((refused.Rule.Key, refused.Rule.Status), Is.EqualTo((rule, 422)));
        Assert.That((await ViewAsync(at)).Questions.Single(q => q.Id == "k-short").Typed, Is.EqualTo("vendredi"));
    }

    [Test]
    public async Task Sending_again_changes_nothing_and_a_comma_is_part_of_what_was_typed()
    {
        var at = await SitAsync();
        var typed = Event("k-numeric", ["1 012,5"]);
        await AnswerAsync(at, typed);
        await AnswerAsync(at, typed);
        var refused = (await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(at, typed with { Options = ["1012"] })))!;

        Assert.That(refused.Rule, Is.EqualTo(AssessmentRules.IdReused));
        Assert.That((await ViewAsync(at)).Questions.Single(q => q.Id == "k-numeric").Typed, Is.EqualTo("1 012,5"));
        Assert.That(await world.CountAsync($"select count(*) from assessment.answer_event where attempt_id = '{at.Attempt}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_can_be_taken_back()
    {
        var at = await SitAsync();
        await AnswerAsync(at, Event("k-short", ["vendredi"]), Event("k-cloze", ["1=w1"]));
        world.Clock.Pass(TimeSpan.FromSeconds(1));
        await AnswerAsync(at, Event("k-short", []), Event("k-cloze", []));

        Assert.That((await ViewAsync(at)).Questions.Select(q => q.Begun), Has.All.False);
    }

    [Test]
    public async Task A_reload_shows_every_part_in_the_same_order()
    {
        var at = await SitAsync();
        var (once, again) = (await ViewAsync(at), await ViewAsync(at));

        Assert.That(Order(again), Is.EqualTo(Order(once)));

        static string Order(AttemptView view) => string.Join(' ', view.Questions.Select(q => q.Id + ":" + string.Join(',', q.Slots.Select(s => s.Id + string.Concat(s.Choices.Select(c => c.Value)))) + string.Join(',', q.Options.Select(o => o.Id))));
    }

    private ChosenAnswer Event(string question, string[] options) => new(Guid.NewGuid(), question, options, world.Clock.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<Sitting> SitAsync()
    {
        var person = await world.PersonAsync(structure);
        var caller = Caller.Person(person, structure);
        var enrolment = await world.EnrolAsync(person, structure, path);
        return new Sitting(person, caller, enrolment, await world.WriteAsync<StartQuiz, Guid>(caller, use => use.RunAsync(enrolment, person, VariedPath.Quiz, CancellationToken.None)));
    }

    private Task AnswerAsync(Sitting at, params ChosenAnswer[] answers) => world.WriteAsync<RecordAnswers>(at.Caller, use => use.RunAsync(at.Enrolment, at.Attempt, at.Person, answers, CancellationToken.None));

    private Task SubmitAsync(Sitting at) => world.WriteAsync<SubmitQuiz>(at.Caller, use => use.RunAsync(at.Attempt, at.Person, CancellationToken.None));

    private async Task<AttemptView> ViewAsync(Sitting at) => (await world.ReadAsync<QuizAttempts, AttemptView?>(at.Caller, read => read.FindAsync(at.Attempt, at.Person, CancellationToken.None)))!;

    private sealed record Sitting(Guid Person, Caller Caller, Guid Enrolment, Guid Attempt);
}
