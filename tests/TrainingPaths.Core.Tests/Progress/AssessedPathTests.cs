using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress;

/// <summary>A path with a positioning before and a final assessment after its modules.</summary>
public sealed class AssessedPathTests
{
    private const string Entry = "positionnement";
    private const string Final = "finale";
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.PathAsync(assessed: true);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task The_positioning_is_offered_holds_nothing_back_and_counts_for_nothing()
    {
        var learner = await LearnerAsync();
        var before = await OutlineAsync(learner);
        await TakeAsync(learner, Entry, "a");
        var after = await OutlineAsync(learner);

        Assert.That((before.Offered?.Id, before.Offered?.Announced, before.Current?.Id, before.StepsTotal, before.MinutesTotal), Is.EqualTo((Entry, 8, "m1-l1", 8, 100)));
        Assert.That((after.Offered, after.Find(Entry)!.Done, after.StepsDone, after.MinutesDone, after.Opened), Is.EqualTo(((OutlineStep?)null, true, 0, 0, false)));
        Assert.That(await world.CountAsync($"select count(*) from progress.progress_event where enrolment_id = '{learner.Enrolment}'"), Is.Zero, "what others read of progress holds no trace of it");
    }

    [Test]
    public async Task The_positioning_is_taken_once_and_has_nothing_to_pass()
    {
        var learner = await LearnerAsync();
        var first = await TakeAsync(learner, Entry, "b");
        var again = await StartAsync(learner, Entry);

        Assert.That((again, first.Passed, first.SubmittedAt is not null), Is.EqualTo((first.Id, false, true)));
        Assert.That(first.Questions, Has.Count.EqualTo(4), "all that it asks, at once");
        Assert.That(first.Questions.SelectMany(q => q.Options).Select(o => o.Correct), Has.All.Null);
        Assert.That(await world.CountAsync($"select count(*) from assessment.quiz_attempt where enrolment_id = '{learner.Enrolment}' and passed is null"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_result_says_by_objective_what_is_solid_and_which_lesson_to_look_at()
    {
        var learner = await LearnerAsync();
        var attempt = await StartAsync(learner, Entry);
        var view = await ViewAsync(learner, attempt);
        await AnswerAsync(learner, attempt, view.Questions.Select(q => (q.Id, q.Objective == "o1" ? "a" : "b")));
        await SubmitAsync(learner, attempt);

        var standing = ObjectiveStanding.Of(await ViewAsync(learner, attempt)).ToDictionary(s => s.Objective);

        Assert.That((standing["o1"].Solid, standing["o2"].Solid), Is.EqualTo((true, false)));
        Assert.That(standing["o1"].Review, Is.Empty);
        Assert.That(standing["o2"].Review, Is.EqualTo(new[] { "m1-l2" }));
    }

    [Test]
    public async Task What_somebody_expects_is_a_private_note()
    {
        var learner = await LearnerAsync();
        await NoteAsync(learner, Entry, "attente", "Mieux prévenir.");
        await Assert.CatchAsync<RuleViolation>(() => NoteAsync(learner, Entry, "autre", "Rien."));

        Assert.That(await world.CountAsync($"select count(*) from progress.note where enrolment_id = '{learner.Enrolment}' and field = 'attente'"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_final_assessment_opens_after_the_last_quiz_asks_its_own_first_and_others_the_next_time()
    {
        var learner = await LearnerAsync();
        var refused = (await Assert.CatchAsync<RuleViolation>(() => StartAsync(learner, Final)))!;
        Assert.That(refused.Rule, Is.EqualTo(ProgressRules.Locked));

        await DoModulesAsync(learner);
        var first = await TakeAsync(learner, Final, "b");
        var second = await TakeAsync(learner, Final, "a");

        Assert.That(first.Questions.Select(q => q.Id), Is.SupersetOf(new[] { "f1", "f2" }));
        Assert.That(first.Questions.CountBy(q => q.Objective!).Select(o => o.Value), Is.EqualTo(new[] { 3, 3 }));
        Assert.That(first.Questions.Select(q => q.Review), Has.All.Not.Null);
        Assert.That(second.Questions.Select(q => q.Id).Intersect(first.Questions.Select(q => q.Id)), Is.Empty);
        Assert.That((first.Passed, second.Passed), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task The_path_is_complete_with_the_final_assessment_and_without_the_positioning()
    {
        var learner = await LearnerAsync();
        await DoModulesAsync(learner);
        await NoteAsync(learner, "plan", "f1", "Une règle");
        await world.WriteAsync<DeclareActivity>(learner.Caller, use => use.RunAsync(Guid.NewGuid(), learner.Enrolment, learner.Person, "plan", CancellationToken.None));
        var before = await OutlineAsync(learner);
        await TakeAsync(learner, Final, "a");
        var after = await OutlineAsync(learner);

        Assert.That((before.CompletedAt, before.MinutesDone), Is.EqualTo(((DateTimeOffset?)null, 80)));
        Assert.That((after.CompletedAt is not null, after.MinutesDone, after.StepsDone), Is.EqualTo((true, 100, 8)));
        Assert.That(await world.CountAsync($"select count(*) from certificates.certificate where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(1));
        Assert.That(await world.WriteAsync<RecomputeProgress, int>(learner.Caller, async use => (await use.RunAsync(learner.Person, repair: false, CancellationToken.None)).Count), Is.Zero);
    }

    [Test]
    public async Task HR_sees_neither_answers_nor_the_positioning_and_as_many_steps_as_count()
    {
        var hr = await world.PersonAsync(structure, StructureRole.HrOfficer);
        var person = await world.PersonAsync(structure);
        var learner = new Learner(person, Caller.Person(person, structure), await world.AssignAsync(hr, person, structure, path));
        await TakeAsync(learner, Entry, "a");

        var row = (await world.ReadAsync<TeamProgress, IReadOnlyList<TeamRow>>(Caller.Hr(hr, structure), read => read.RunAsync(structure, CancellationToken.None))).Single(r => r.PersonId == person);
        var attempts = await world.ReadAsync<TrainingPathsDbContext, int>(Caller.Hr(hr, structure), db => Task.FromResult(db.QuizAttempts.Count()));

        Assert.That((row.StepsDone, row.StepsTotal, row.Missing, attempts), Is.EqualTo((0, 8, (WhyMissing?)WhyMissing.NotStarted, 0)));
    }

    [Test]
    public async Task An_erased_person_leaves_neither_answers_nor_expectations()
    {
        var (learner, other) = (await LearnerAsync(), await LearnerAsync());
        foreach (var each in new[] { learner, other })
        {
            await TakeAsync(each, Entry, "a");
            await NoteAsync(each, Entry, "attente", "Mieux prévenir.");
        }

        await world.WriteAsync<ErasePerson, PersonErased>(learner.Caller, use => use.RunAsync(learner.Person, CancellationToken.None));

        Assert.That(await LeftAsync(learner), Is.Zero);
        Assert.That(await LeftAsync(other), Is.EqualTo(6), "an attempt, four answers and a note");

        Task<long> LeftAsync(Learner who) => world.CountAsync($"""
            select (select count(*) from assessment.quiz_attempt where person_id = '{who.Person}') + (select count(*) from assessment.answer where person_id = '{who.Person}')
              + (select count(*) from progress.note where person_id = '{who.Person}')
            """);
    }

    private long Now => world.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<Learner> LearnerAsync()
    {
        var person = await world.PersonAsync(structure);
        return new Learner(person, Caller.Person(person, structure), await world.EnrolAsync(person, structure, path));
    }

    private async Task DoModulesAsync(Learner learner)
    {
        foreach (var module in new[] { "m1", "m2" })
        {
            SeenProgress[] read = [.. Enumerable.Range(1, 2).Select(n => new SeenProgress(Guid.NewGuid(), $"{module}-l{n}", ProgressKind.Completed, 0, Now))];
            await world.WriteAsync<RecordProgress>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, read, CancellationToken.None));
            await TakeAsync(learner, $"{module}-quiz", "a");
        }
    }

    private async Task<AttemptView> TakeAsync(Learner learner, string step, string option)
    {
        var attempt = await StartAsync(learner, step);
        await AnswerAsync(learner, attempt, (await ViewAsync(learner, attempt)).Questions.Select(q => (q.Id, option)));
        await SubmitAsync(learner, attempt);
        return await ViewAsync(learner, attempt);
    }

    private Task<Guid> StartAsync(Learner learner, string step) => world.WriteAsync<StartQuiz, Guid>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, step, CancellationToken.None));

    private Task AnswerAsync(Learner learner, Guid attempt, IEnumerable<(string Question, string Option)> answers) => world.WriteAsync<RecordAnswers>(learner.Caller,
        use => use.RunAsync(learner.Enrolment, attempt, learner.Person, [.. answers.Select(a => new ChosenAnswer(Guid.NewGuid(), a.Question, [a.Option], Now))], CancellationToken.None));

    private Task SubmitAsync(Learner learner, Guid attempt) => world.WriteAsync<SubmitQuiz>(learner.Caller, use => use.RunAsync(attempt, learner.Person, CancellationToken.None));

    private Task NoteAsync(Learner learner, string step, string field, string text) => world.WriteAsync<WriteNote>(learner.Caller,
        use => use.RunAsync(learner.Enrolment, learner.Person, new WrittenNote(step, field, text, Now), CancellationToken.None));

    private async Task<AttemptView> ViewAsync(Learner learner, Guid attempt) => (await world.ReadAsync<QuizAttempts, AttemptView?>(learner.Caller, read => read.FindAsync(attempt, learner.Person, CancellationToken.None)))!;

    private async Task<Outline> OutlineAsync(Learner learner) => (await world.ReadAsync<Outlines, Outline?>(learner.Caller, read => read.FindAsync(learner.Enrolment, learner.Person, CancellationToken.None)))!;

    private sealed record Learner(Guid Person, Caller Caller, Guid Enrolment);
}
