using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Progress.Cohorts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Enrolments;

/// <summary>A group from its link to its end: joining, what its trainer reads, leaving.</summary>
public sealed class CohortTests
{
    private Guid trainer;
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;
    private Guid person;
    private Guid enrolment;
    private Guid cohort;

    private Caller Learner => Caller.Person(person, structure);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.PathAsync(modules: 1, sequential: false);
        trainer = await AppointedAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task OpenAsync()
    {
        person = await world.PersonAsync(structure);
        enrolment = await world.EnrolAsync(person, structure, path);
        cohort = await world.WriteAsync<MakeCohort, Guid>(Caller.Trainer(trainer), make => make.RunAsync(trainer, "Anaïs Œillet", path.Slug, " Printemps ", CancellationToken.None));
    }

    [Test]
    public async Task Opening_the_link_tells_the_trainer_nothing_and_agreeing_does()
    {
        var invitation = await InvitationAsync();
        var before = await ViewAsync();
        await JoinAsync();
        await JoinAsync();
        var after = await ViewAsync();

        Assert.That((invitation!.CohortName, invitation.TrainerName, invitation.PathTitle, invitation.Joined), Is.EqualTo(("Printemps", "Anaïs Œillet", "Un petit parcours", false)));
        Assert.That(before.Members, Is.Empty);
        Assert.That(after.Members.Select(m => (m.EnrolmentId, m.FullName, m.State)), Is.EqualTo(new[] { (enrolment, "Karima Benali", CohortState.NotBegun) }));
        Assert.That((await InvitationAsync())!.Joined, Is.True);
    }

    [Test]
    public async Task Without_agreement_or_without_the_path_nobody_joins()
    {
        var key = await KeyAsync();
        var other = await world.PersonAsync(structure);
        var silent = (await Assert.CatchAsync<RuleViolation>(() => JoinAsync(agreed: false)))!;
        var early = (await Assert.CatchAsync<RuleViolation>(() => world.WriteAsync<Invitations>(Caller.Person(other, structure), use => use.JoinAsync(key, other, true, CancellationToken.None))))!;

        Assert.That(new[] { silent.Rule.Key, early.Rule.Key }, Is.EqualTo(new[] { "cohort.not-agreed", "cohort.path-not-begun" }));
        Assert.That((await ViewAsync()).Members, Is.Empty);
    }

    [Test]
    public async Task Nobody_joins_their_own_group()
    {
        await world.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        var own = await world.WriteAsync<MakeCohort, Guid>(Caller.Trainer(person), make => make.RunAsync(person, "Karima Benali", path.Slug, "À moi", CancellationToken.None));
        var key = (await world.ReadAsync<CohortProgress, CohortView>(Caller.Trainer(person), use => use.RunAsync(person, own, CancellationToken.None))).Cohort.Invitation;
        var refused = (await Assert.CatchAsync<RuleViolation>(() => world.WriteAsync<Invitations>(Learner, use => use.JoinAsync(key, person, true, CancellationToken.None))))!;

        Assert.That((refused.Rule.Key, refused.Rule.Status), Is.EqualTo(("cohort.own", 409)));
        Assert.That((await world.ReadAsync<Invitations, Invitation?>(Learner, use => use.FindAsync(key, person, CancellationToken.None)))!.IsOwn, Is.True);
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_key_of_no_group_opens_nothing(string key) =>
        Assert.That(await world.ReadAsync<Invitations, Invitation?>(Learner, use => use.FindAsync(key, person, CancellationToken.None)), Is.Null);

    [Test]
    public async Task A_group_of_somebody_who_is_no_trainer_any_more_takes_nobody_and_reads_nobody()
    {
        var former = await AppointedAsync();
        var group = await world.AccompanyAsync(former, enrolment);
        var before = await ReadsAsync();
        await world.ExecuteAsync($"delete from accounts.appointment where person_id = '{former}'");
        var refused = (await Assert.CatchAsync<RuleViolation>(() => world.WriteAsync<Invitations>(Learner, use => use.JoinAsync(group.Key, person, true, CancellationToken.None))))!;

        Assert.That(refused.Rule.Status, Is.EqualTo(404));
        Assert.That(await world.ReadAsync<Invitations, Invitation?>(Learner, use => use.FindAsync(group.Key, person, CancellationToken.None)), Is.Null);
        Assert.That((before, await ReadsAsync()), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task A_new_link_closes_the_old_one_and_keeps_the_people()
    {
        var old = await KeyAsync();
        await JoinAsync();
        await world.WriteAsync<ManageCohort>(Caller.Trainer(trainer), use => use.InviteAnewAsync(trainer, cohort, CancellationToken.None));

        Assert.That(await world.ReadAsync<Invitations, Invitation?>(Learner, use => use.FindAsync(old, person, CancellationToken.None)), Is.Null);
        Assert.That((await ViewAsync()).Members, Has.Count.EqualTo(1));
        Assert.That(await KeyAsync(), Is.Not.EqualTo(old));
    }

    [Test]
    public async Task Leaving_and_closing_leave_nobody_to_see()
    {
        await JoinAsync();
        var mine = await world.ReadAsync<OwnCohorts, IReadOnlyList<OwnCohort>>(Learner, use => use.ListAsync(person, CancellationToken.None));
        await world.WriteAsync<OwnCohorts>(Learner, use => use.LeaveAsync(person, cohort, CancellationToken.None));
        var left = await ViewAsync();
        await JoinAsync();
        await world.WriteAsync<ManageCohort>(Caller.Trainer(trainer), use => use.CloseAsync(trainer, cohort, CancellationToken.None));

        Assert.That(mine.Select(c => (c.Name, c.TrainerName, c.PathTitle)), Is.EqualTo(new[] { ("Printemps", "Anaïs Œillet", "Un petit parcours") }));
        Assert.That(left.Members, Is.Empty);
        Assert.That(await world.CountAsync($"select count(*) from enrolments.cohort_member where cohort_id = '{cohort}'"), Is.Zero);
    }

    [Test]
    public async Task Who_goes_on_pauses_and_finishes_is_told_apart()
    {
        await JoinAsync();
        await world.WriteAsync<RecordProgress>(Learner, use => use.RunAsync(enrolment, person, [new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.Completed, 0, world.Clock.GetUtcNow().ToUnixTimeMilliseconds())], CancellationToken.None));
        var going = (await ViewAsync()).Members.Single();
        world.Clock.Pass(CohortRow.Quiet);
        var paused = (await ViewAsync()).Members.Single();
        await world.CompleteAsync(enrolment, person, structure, path);
        var finished = (await ViewAsync()).Members.Single();

        Assert.That((going.State, going.StepsDone, going.LastStep), Is.EqualTo((CohortState.UnderWay, 1, "Étape m1-l1")));
        Assert.That((paused.State, paused.SeenAt), Is.EqualTo((CohortState.Still, going.SeenAt)));
        Assert.That((finished.State, finished.StepsDone), Is.EqualTo((CohortState.Finished, finished.StepsTotal)));
        Assert.That((await world.ReadAsync<CohortProgress, IReadOnlyList<CohortSummary>>(Caller.Trainer(trainer), use => use.ListAsync(trainer, CancellationToken.None))).First(c => c.Id == cohort), Is.EqualTo(new CohortSummary(cohort, "Printemps", "Un petit parcours", 1, 1, 0, 0)));
    }

    [Test]
    public async Task Whoever_sits_a_quiz_is_at_work_also_when_it_is_not_passed()
    {
        await JoinAsync();
        var attempt = await world.WriteAsync<StartQuiz, Guid>(Learner, use => use.RunAsync(enrolment, person, "m1-quiz", CancellationToken.None));
        var begun = (await ViewAsync()).Members.Single();
        world.Clock.Pass(CohortRow.Quiet);
        var still = (await ViewAsync()).Members.Single().State;
        await world.WriteAsync<SubmitQuiz>(Learner, use => use.RunAsync(attempt, person, CancellationToken.None));
        var failed = (await ViewAsync()).Members.Single();

        Assert.That((begun.State, begun.StepsDone, still, failed.State, failed.SeenAt), Is.EqualTo((CohortState.UnderWay, 0, CohortState.Still, CohortState.UnderWay, (DateTimeOffset?)world.Clock.GetUtcNow())));
    }

    [Test]
    public async Task A_trainer_who_is_erased_takes_their_groups_along_and_a_learner_their_places()
    {
        var gone = await world.PersonAsync(structure);
        var its = await world.AccompanyAsync(gone, enrolment);
        await JoinAsync();
        await world.WriteAsync<ErasePerson, PersonErased>(Caller.Person(gone, structure), use => use.RunAsync(gone, CancellationToken.None));
        await world.WriteAsync<ErasePerson, PersonErased>(Learner, use => use.RunAsync(person, CancellationToken.None));

        Assert.That(await world.CountAsync($"select count(*) from enrolments.cohort where id = '{its.Id}'"), Is.Zero);
        Assert.That(await world.CountAsync($"select count(*) from enrolments.cohort_member where person_id = '{person}'"), Is.Zero);
        Assert.That(await world.CountAsync($"select count(*) from accounts.person where id = '{gone}' and family_name = 'effacée'"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_texts_of_a_group_wait_for_its_trainer_who_marks_them_and_the_learner_is_told()
    {
        var at = await Assessment.Sitting.BeginAsync(world, structure, await world.MarkedPathAsync());
        await (await at.AnswerAsync(("t-text", [Assessment.Sitting.Text]), ("t-multiple", ["a"]))).SubmitAsync();
        var own = await world.AccompanyAsync(trainer, at.Enrolment);
        var waiting = await WaitingAsync(own.Id);
        var text = await world.ReadAsync<TextsToMark, MarkableText?>(Caller.Trainer(trainer), use => use.FindAsync(trainer, own.Id, at.Attempt, "t-text", CancellationToken.None));
        await (at with { Trainer = trainer }).MarkAsync([2, 1], "Bien dit.");

        Assert.That(waiting.Select(w => (w.AttemptId, w.QuestionId)), Is.EqualTo(new[] { (at.Attempt, "t-text") }));
        Assert.That((text!.Text, text.Question.Grid!.Count, text.Mark), Is.EqualTo((Assessment.Sitting.Text, 2, (Mark?)null)));
        Assert.That(await WaitingAsync(own.Id), Is.Empty);
        Assert.That(await at.DoneAsync(), Is.EqualTo(1));
        Assert.That(await world.CountAsync("select count(*) from notifications.mail where kind = 'text.marked' and subject = 'Votre texte est corrigé'"), Is.EqualTo(1));
    }

    private async Task<Guid> AppointedAsync()
    {
        var appointed = await world.PersonAsync(structure);
        await world.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", appointed, (int)FederationRole.Trainer);
        return appointed;
    }

    private Task<bool> ReadsAsync() => world.ReadAsync<OwnCohorts, bool>(Learner, use => use.HasTrainerAsync(person, enrolment, CancellationToken.None));

    private Task<CohortView> ViewAsync() => world.ReadAsync<CohortProgress, CohortView>(Caller.Trainer(trainer), use => use.RunAsync(trainer, cohort, CancellationToken.None));

    private Task<IReadOnlyList<WaitingText>> WaitingAsync(Guid of) => world.ReadAsync<TextsToMark, IReadOnlyList<WaitingText>>(Caller.Trainer(trainer), use => use.ListAsync(trainer, of, CancellationToken.None));

    private async Task<string> KeyAsync() => (await ViewAsync()).Cohort.Invitation;

    private async Task<Invitation?> InvitationAsync()
    {
        var key = await KeyAsync();
        return await world.ReadAsync<Invitations, Invitation?>(Learner, use => use.FindAsync(key, person, CancellationToken.None));
    }

    private async Task JoinAsync(bool agreed = true)
    {
        var key = await KeyAsync();
        await world.WriteAsync<Invitations>(Learner, use => use.JoinAsync(key, person, agreed, CancellationToken.None));
    }
}
