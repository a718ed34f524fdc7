using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Enrolments;

/// <summary>Who reads what in a group: the trainer all of it, each learner their own part, and nobody what they have no business with.</summary>
public sealed class CohortMessageTests
{
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;
    private Guid trainer;
    private Guid cohort;
    private (Guid Person, Guid Enrolment) one;
    private (Guid Person, Guid Enrolment) two;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.PathAsync(modules: 1, sequential: false);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task OpenAsync()
    {
        trainer = await world.PersonAsync(structure, given: "Anaïs", family: "Œillet");
        await world.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        (one, two) = (await LearnerAsync("Benali"), await LearnerAsync("Diallo"));
        cohort = (await world.AccompanyAsync(trainer, one.Enrolment, "Printemps")).Id;
        await world.AddToCohortAsync(cohort, two.Enrolment);
    }

    [Test]
    public async Task A_message_to_all_is_read_by_each_and_an_answer_by_the_trainer_alone()
    {
        await WriteAsync(Guid.NewGuid(), null, " Rendez-vous lundi.\n");
        await AnswerAsync(one.Person, "J'y serai.");

        Assert.That(await ReadAsync(one.Person), Is.EqualTo(new[] { "Rendez-vous lundi.", "J'y serai." }));
        Assert.That(await ReadAsync(two.Person), Is.EqualTo(new[] { "Rendez-vous lundi." }));
        Assert.That((await TalkAsync()).Lines.Select(l => (l.Text, l.ByTrainer, l.EnrolmentId, l.FullName)), Is.EqualTo(new[]
        {
            ("Rendez-vous lundi.", true, null, "Karima Benali"),
            ("J'y serai.", false, (Guid?)one.Enrolment, "Karima Benali"),
        }).Or.EqualTo(new[]
        {
            ("Rendez-vous lundi.", true, null, "Karima Diallo"),
            ("J'y serai.", false, (Guid?)one.Enrolment, "Karima Benali"),
        }), "told once, whoever's copy it is read from");
    }

    [Test]
    public async Task A_message_to_one_person_is_theirs_and_their_conversation_holds_it()
    {
        await WriteAsync(Guid.NewGuid(), null, "À tous.");
        await WriteAsync(Guid.NewGuid(), two.Enrolment, "À vous.");

        Assert.That((await ReadAsync(one.Person)).Concat(await ReadAsync(two.Person)), Is.EqualTo(new[] { "À tous.", "À tous.", "À vous." }));
        Assert.That((await TalkAsync(two.Enrolment)).Lines.Select(l => l.Text), Is.EqualTo(new[] { "À tous.", "À vous." }));
        Assert.That((await TalkAsync(one.Enrolment)).Lines.Select(l => l.Text), Is.EqualTo(new[] { "À tous." }));
    }

    [Test]
    public async Task Sent_again_a_message_is_there_once_and_other_words_are_another_message()
    {
        var (written, answered) = (Guid.NewGuid(), Guid.NewGuid());
        await Task.WhenAll(WriteAsync(written, null, "Une fois."), WriteAsync(written, null, "Une fois."));
        await WriteAsync(written, null, "Autre chose.");
        await Task.WhenAll(AnswerAsync(one.Person, "Oui.", answered), AnswerAsync(one.Person, "Oui.", answered));
        await AnswerAsync(one.Person, "Non.", answered);

        Assert.That(await ReadAsync(one.Person), Is.EquivalentTo(new[] { "Une fois.", "Autre chose.", "Oui.", "Non." }));
        Assert.That(await ReadAsync(two.Person), Is.EquivalentTo(new[] { "Une fois.", "Autre chose." }));
    }

    [Test]
    public async Task Whoever_has_left_keeps_what_they_received_answers_no_more_and_is_gone_for_the_trainer()
    {
        await WriteAsync(Guid.NewGuid(), one.Enrolment, "Bienvenue.");
        await AnswerAsync(one.Person, "Merci.");
        await LeaveAsync(one.Person);
        var refused = (await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(one.Person, "Encore.")))!;

        Assert.That(refused.Rule.Status, Is.EqualTo(404));
        Assert.That((await OwnAsync(one.Person)).Select(c => (c.CohortName, c.IsIn, c.New, c.Messages.Count)), Is.EqualTo(new[] { ("Printemps", false, 0, 2) }));
        Assert.That((await TalkAsync()).Lines, Is.Empty);
        Assert.That((await TalkAsync()).People.Select(p => p.FullName), Is.EqualTo(new[] { "Karima Diallo" }));
        Assert.That((await Assert.CatchAsync<RuleViolation>(() => WriteAsync(Guid.NewGuid(), one.Enrolment, "Revenez.")))!.Rule.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task What_was_read_is_not_new_and_what_came_after_is()
    {
        await WriteAsync(Guid.NewGuid(), null, "Un.");
        var before = await NewAsync(one.Person);
        var last = (await OwnAsync(one.Person)).Single().Messages[^1].SentAt;
        await WriteAsync(Guid.NewGuid(), null, "Deux.");
        await world.WriteAsync<OwnMessages, int>(Of(one.Person), use => use.SeeAsync(one.Person, cohort, last, CancellationToken.None));
        var between = await NewAsync(one.Person);
        await world.WriteAsync<OwnMessages, int>(Of(one.Person), use => use.SeeAsync(one.Person, null, DateTimeOffset.MaxValue, CancellationToken.None));
        await WriteAsync(Guid.NewGuid(), null, "Trois.");

        Assert.That((before, between, await NewAsync(one.Person), await NewAsync(two.Person)), Is.EqualTo((1, 1, 1, 3)));
        Assert.That((await OwnAsync(one.Person)).Single().New, Is.EqualTo(1));
    }

    [Test]
    public async Task Answers_are_new_to_the_trainer_until_read()
    {
        await AnswerAsync(one.Person, "Une question.");
        var before = (await TalkAsync()).New;
        await world.WriteAsync<CohortThread, int>(Caller.Trainer(trainer), use => use.SeeAsync(trainer, cohort, world.Clock.GetUtcNow(), CancellationToken.None));

        Assert.That((before, (await TalkAsync()).New), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Too_many_within_the_hour_are_refused_and_the_next_hour_takes_more()
    {
        for (var i = 0; i < AnswerTrainer.MostAnHour; i++)
            await AnswerAsync(one.Person, $"Numéro {i}");
        var refused = (await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(one.Person, "Un de trop")))!;
        for (var i = 0; i < WriteToCohort.MostAnHour; i++)
            await WriteAsync(Guid.NewGuid(), null, $"Numéro {i}");
        var trainers = (await Assert.CatchAsync<RuleViolation>(() => WriteAsync(Guid.NewGuid(), one.Enrolment, "Un de trop")))!;
        world.Clock.Pass(TimeSpan.FromMinutes(61));
        await AnswerAsync(one.Person, "Plus tard");

        Assert.That((refused.Rule.Key, refused.Rule.Status, trainers.Rule.Key), Is.EqualTo(("cohort.too-many-messages", 429, "cohort.too-many-messages")));
    }

    [TestCase("", "cohort.message-empty")]
    [TestCase(" \n\t ", "cohort.message-empty")]
    [TestCase(null, "cohort.message-empty")]
    public async Task Nothing_written_is_refused(string? text, string rule)
    {
        Assert.That((await Assert.CatchAsync<RuleViolation>(() => WriteAsync(Guid.NewGuid(), null, text)))!.Rule.Key, Is.EqualTo(rule));
        Assert.That((await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(one.Person, text)))!.Rule.Key, Is.EqualTo(rule));
    }

    [Test]
    public async Task Two_thousand_characters_are_kept_and_one_more_is_refused()
    {
        await WriteAsync(Guid.NewGuid(), null, new string('é', CohortMessage.LongestText));
        Assert.That((await Assert.CatchAsync<RuleViolation>(() => WriteAsync(Guid.NewGuid(), null, new string('é', CohortMessage.LongestText + 1))))!.Rule.Status, Is.EqualTo(422));
    }

    [Test]
    public async Task Another_trainer_s_group_and_an_empty_one_take_nothing()
    {
        var other = await world.PersonAsync(structure);
        var foreign = (await Assert.CatchAsync<RuleViolation>(() => world.WriteAsync<WriteToCohort>(Caller.Trainer(other), use => use.RunAsync(Guid.NewGuid(), other, cohort, null, "x", CancellationToken.None))))!;
        await LeaveAsync(one.Person);
        await LeaveAsync(two.Person);
        var empty = (await Assert.CatchAsync<RuleViolation>(() => WriteAsync(Guid.NewGuid(), null, "Quelqu'un ?")))!;

        Assert.That((foreign.Rule.Status, empty.Rule.Key), Is.EqualTo((404, "cohort.nobody-to-write-to")));
    }

    [Test]
    public async Task A_trainer_who_is_no_longer_one_is_answered_by_nobody()
    {
        await world.ExecuteAsync($"delete from accounts.appointment where person_id = '{trainer}'");
        Assert.That((await Assert.CatchAsync<RuleViolation>(() => AnswerAsync(one.Person, "Bonjour ?")))!.Rule.Key, Is.EqualTo("cohort.nobody-reads"));
    }

    [Test]
    public async Task Closing_the_group_or_erasing_either_side_erases_the_messages()
    {
        await WriteAsync(Guid.NewGuid(), null, "À tous.");
        await world.WriteAsync<ErasePerson, PersonErased>(Of(one.Person), use => use.RunAsync(one.Person, CancellationToken.None));
        var withoutOne = await CountAsync();
        await world.WriteAsync<ErasePerson, PersonErased>(Caller.Person(trainer, structure), use => use.RunAsync(trainer, CancellationToken.None));
        Assert.That((withoutOne, await CountAsync()), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Closing_the_group_erases_them_too()
    {
        await WriteAsync(Guid.NewGuid(), null, "À tous.");
        await world.WriteAsync<ManageCohort>(Caller.Trainer(trainer), use => use.CloseAsync(trainer, cohort, CancellationToken.None));
        Assert.That(await CountAsync(), Is.Zero);
    }

    private async Task<(Guid, Guid)> LearnerAsync(string family)
    {
        var person = await world.PersonAsync(structure, family: family);
        return (person, await world.EnrolAsync(person, structure, path));
    }

    private Caller Of(Guid person) => Caller.Person(person, structure);

    private async Task WriteAsync(Guid id, Guid? to, string? text)
    {
        world.Clock.Pass(TimeSpan.FromSeconds(1));
        await world.WriteAsync<WriteToCohort>(Caller.Trainer(trainer), use => use.RunAsync(id, trainer, cohort, to, text, CancellationToken.None));
    }

    private async Task AnswerAsync(Guid person, string? text, Guid? id = null)
    {
        world.Clock.Pass(TimeSpan.FromSeconds(1));
        await world.WriteAsync<AnswerTrainer>(Of(person), use => use.RunAsync(id ?? Guid.NewGuid(), person, cohort, text, CancellationToken.None));
    }

    private Task LeaveAsync(Guid person) => world.WriteAsync<OwnCohorts>(Of(person), use => use.LeaveAsync(person, cohort, CancellationToken.None));

    private Task<IReadOnlyList<OwnConversation>> OwnAsync(Guid person) => world.ReadAsync<OwnMessages, IReadOnlyList<OwnConversation>>(Of(person), use => use.ListAsync(person, CancellationToken.None));

    private async Task<IEnumerable<string>> ReadAsync(Guid person) => (await OwnAsync(person)).SelectMany(c => c.Messages).Select(m => m.Text);

    private Task<int> NewAsync(Guid person) => world.ReadAsync<OwnMessages, int>(Of(person), use => use.CountNewAsync(person, CancellationToken.None));

    private Task<CohortConversation> TalkAsync(Guid? with = null) => world.ReadAsync<CohortThread, CohortConversation>(Caller.Trainer(trainer), use => use.RunAsync(trainer, cohort, with, CancellationToken.None));

    private Task<long> CountAsync() => world.CountAsync($"select count(*) from enrolments.cohort_message where cohort_id = '{cohort}'");
}
