using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>A trainer reaches those who agreed to be in a cohort of theirs, on the path of that cohort, and writes marks and allowances in their own name.</summary>
[Category("Authorization")]
public sealed class TrainerTests
{
    private static readonly string[] Reached =
    [
        "accounts.person", "assessment.allowance", "assessment.answer", "assessment.mark", "assessment.quiz_attempt", "enrolments.cohort", "enrolments.cohort_member",
        "enrolments.cohort_message", "enrolments.enrolment", "progress.path_progress",
    ];

    private World world = null!;
    private TwoStructures scene = null!;
    private Caller trainer = null!;

    [SetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        scene = await world.TwoStructuresAsync();
        trainer = Caller.Trainer(scene.Trainer);
        foreach (var follower in scene.Followers)
            await world.WriteAsync<SubmitQuiz>(follower.Caller, submit => submit.RunAsync(follower.Attempt, follower.Id, CancellationToken.None));
    }

    [TearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task It_reaches_ten_tables_and_in_them_one_path_of_its_people()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var table in TrainingPathsDbContext.PeopleTables.Select(table => table.Name))
            Assert.That(await world.CountAsync(trainer, $"select count(*) from {table}"), Is.EqualTo(Reached.Contains(table) ? 1 : 0), table);
        Assert.That(await world.CountAsync(trainer, $"select count(*) from enrolments.enrolment where id = '{scene.First.Enrolment}'"), Is.EqualTo(1));
        Assert.That(await world.CountAsync(trainer, $"select count(*) from accounts.person where id = '{scene.First.Id}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_trainer_reaches_other_people_and_an_administrator_nobody()
    {
        using var all = Assert.EnterMultipleScope();
        Assert.That(await world.CountAsync(Caller.Trainer(scene.OtherTrainer), $"select count(*) from assessment.answer where person_id = '{scene.Stranger.Id}'"), Is.EqualTo(1));
        Assert.That(await world.CountAsync(Caller.Trainer(scene.OtherTrainer), "select count(*) from assessment.answer"), Is.EqualTo(1));
        Assert.That(await world.CountAsync(Caller.Trainer(scene.Administrator), "select count(*) from accounts.person"), Is.Zero);
    }

    [Test]
    public async Task Whoever_has_left_is_out_of_reach_at_once()
    {
        Assert.That(await world.ExecuteAsync(scene.First.Caller, "delete from enrolments.cohort_member"), Is.EqualTo(1));
        foreach (var table in Reached.Where(table => table != "enrolments.cohort"))
            Assert.That(await world.CountAsync(trainer, $"select count(*) from {table}"), Is.Zero, table);
    }

    [Test]
    public async Task What_is_not_handed_in_is_not_read()
    {
        await world.ExecuteAsync("update assessment.quiz_attempt set submitted_at = null");
        Assert.That(await world.CountAsync(trainer, "select count(*) from assessment.answer"), Is.Zero);
        Assert.That(await world.CountAsync(trainer, "select count(*) from assessment.mark"), Is.Zero);
    }

    [Test]
    public async Task It_adds_marks_and_allowances_in_its_own_name_for_its_people_alone()
    {
        using var all = Assert.EnterMultipleScope();
        Assert.That(await world.ExecuteAsync(trainer, Mark(scene.First, scene.Trainer)), Is.EqualTo(1));
        Assert.That(await world.ExecuteAsync(trainer, Allowance(scene.First, scene.Trainer)), Is.EqualTo(1));
        foreach (var refused in new[] { Mark(scene.First, scene.OtherTrainer), Mark(scene.Stranger, scene.Trainer), Allowance(scene.First, scene.OtherTrainer), Allowance(scene.Stranger, scene.Trainer) })
            await world.AssertRefusedAsync(trainer, refused);
    }

    [Test]
    public async Task Nobody_marks_themselves_or_gives_themselves_time()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var caller in new[] { scene.First.Caller, scene.Hr.Caller, Caller.Federation(scene.Administrator), Caller.Nobody })
        {
            await world.AssertRefusedAsync(caller, Mark(scene.First, scene.First.Id));
            await world.AssertRefusedAsync(caller, Allowance(scene.First, scene.First.Id));
        }
    }

    [Test]
    public async Task A_trainer_who_is_in_their_own_group_marks_and_gives_nothing_to_themselves()
    {
        await world.AccompanyAsync(scene.First.Id, scene.First.Enrolment);
        var both = Caller.Trainer(scene.First.Id);
        using var all = Assert.EnterMultipleScope();
        Assert.That(await world.CountAsync(both, "select count(*) from assessment.answer"), Is.EqualTo(1), "the group is theirs");
        await world.AssertRefusedAsync(both, Mark(scene.First, scene.First.Id));
        await world.AssertRefusedAsync(both, Allowance(scene.First, scene.First.Id));
        await world.AssertRefusedAsync(both, $"update assessment.allowance set attempts = 50, given_by = '{scene.First.Id}'");
    }

    [Test]
    public async Task Nobody_enters_a_group_of_their_own()
    {
        var own = await world.AccompanyAsync(scene.Colleague.Id, scene.Stranger.Enrolment);
        await world.AssertRefusedAsync(scene.Colleague.Caller, Member(scene.Colleague, own.Id, scene.Colleague.Id));
    }

    [Test]
    public async Task It_changes_nothing_else_and_removes_nothing()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var table in TrainingPathsDbContext.PeopleTables.Where(table => table.Name != "enrolments.cohort"))
            await world.AssertRefusedAsync(trainer, $"delete from {table.Name}");
        await world.AssertRefusedAsync(trainer, "update enrolments.enrolment set visible_to_structure = true");
        await world.AssertRefusedAsync(trainer, "update assessment.quiz_attempt set passed = true");
        await world.AssertRefusedAsync(trainer, "update accounts.person set family_name = 'x'");
        var writable = await world.Everything.TextsAsync($"""
            select table_schema || '.' || table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = '{DatabaseRoles.Trainer}' and privilege_type in ('INSERT', 'UPDATE', 'DELETE')
            """);
        Assert.That(writable, Is.EquivalentTo(new[] { "enrolments.cohort INSERT", "enrolments.cohort UPDATE", "enrolments.cohort DELETE", "assessment.mark INSERT", "assessment.allowance INSERT", "assessment.allowance UPDATE", "enrolments.cohort_message INSERT" }));
    }

    [Test]
    public async Task A_message_is_written_in_one_s_own_name_within_the_group()
    {
        using var all = Assert.EnterMultipleScope();
        Assert.That(await world.ExecuteAsync(trainer, Message(scene.First, scene.Cohort, scene.Trainer, byTrainer: true)), Is.EqualTo(1));
        Assert.That(await world.ExecuteAsync(scene.First.Caller, Message(scene.First, scene.Cohort, scene.Trainer, byTrainer: false)), Is.EqualTo(1));
        foreach (var (caller, forged) in new[]
        {
            (trainer, Message(scene.First, scene.Cohort, scene.Trainer, byTrainer: false)),
            (trainer, Message(scene.Colleague, scene.Cohort, scene.Trainer, byTrainer: true)),
            (trainer, Message(scene.Stranger, scene.OtherCohort, scene.OtherTrainer, byTrainer: true)),
            (scene.First.Caller, Message(scene.First, scene.Cohort, scene.Trainer, byTrainer: true)),
            (scene.Colleague.Caller, Message(scene.Colleague, scene.Cohort, scene.Trainer, byTrainer: false)),
            (scene.Colleague.Caller, Message(scene.First, scene.Cohort, scene.Trainer, byTrainer: false)),
            (scene.Hr.Caller, Message(scene.First, scene.Cohort, scene.Trainer, byTrainer: false)),
            (Caller.Federation(scene.Administrator), Message(scene.First, scene.Cohort, scene.Trainer, byTrainer: true)),
            (trainer, "update enrolments.cohort_message set text = 'x'"),
            (scene.First.Caller, "update enrolments.cohort_message set text = 'x'"),
        })
            await world.AssertRefusedAsync(caller, forged);
    }

    [Test]
    public async Task Nobody_is_put_into_a_cohort_by_another()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var caller in new[] { trainer, scene.Hr.Caller, scene.First.Caller, Caller.Federation(scene.Administrator) })
            await world.AssertRefusedAsync(caller, Member(scene.Colleague, scene.Cohort.Id, scene.Trainer));
        // A row that names another trainer than its group's would open the enrolment to them.
        await world.AssertRefusedAsync(scene.Colleague.Caller, Member(scene.Colleague, scene.Cohort.Id, scene.OtherTrainer), Npgsql.PostgresErrorCodes.ForeignKeyViolation);
    }

    [Test]
    public async Task A_group_is_read_by_its_trainer_and_by_whoever_tells_its_key()
    {
        using var all = Assert.EnterMultipleScope();
        Assert.That(await world.CountAsync(scene.Colleague.Caller, "select count(*) from enrolments.cohort"), Is.Zero);
        var invited = await world.ReadAsync<Invitations, Invitation?>(scene.Colleague.Caller, read => read.FindAsync(scene.Cohort.Key, scene.Colleague.Id, CancellationToken.None));
        Assert.That((invited?.CohortId, invited?.EnrolmentId, invited?.Joined), Is.EqualTo(((Guid?)scene.Cohort.Id, (Guid?)scene.Colleague.Enrolment, (bool?)false)));
        Assert.That(await world.CountAsync(Caller.Trainer(scene.OtherTrainer), $"select count(*) from enrolments.cohort where id = '{scene.Cohort.Id}'"), Is.Zero);
    }

    private static string Mark(Follower whose, Guid by) => $"""
        insert into assessment.mark (id, attempt_id, structure_id, person_id, question_id, number, points, comment, marked_by, marked_at)
        values (gen_random_uuid(), '{whose.Attempt}', '{whose.Structure}', '{whose.Id}', 'other', 1, array[1], '', '{by}', now())
        """;

    private static string Allowance(Follower whose, Guid by) => $"""
        insert into assessment.allowance (enrolment_id, step_id, structure_id, person_id, time_percent, attempts, given_by, given_at)
        values ('{whose.Enrolment}', 'other', '{whose.Structure}', '{whose.Id}', 50, 1, '{by}', now())
        """;

    private static string Message(Follower with, CohortOfTests cohort, Guid trainer, bool byTrainer) => $"""
        insert into enrolments.cohort_message (id, enrolment_id, structure_id, person_id, cohort_id, trainer_id, cohort_name, trainer_name, by_trainer, to_all, text, sent_at)
        values (gen_random_uuid(), '{with.Enrolment}', '{with.Structure}', '{with.Id}', '{cohort.Id}', '{trainer}', '', '', {byTrainer}, false, 'x', now())
        """;

    private static string Member(Follower who, Guid cohort, Guid trainer) => $"""
        insert into enrolments.cohort_member (cohort_id, trainer_id, cohort_name, trainer_name, structure_id, enrolment_id, person_id, joined_at)
        values ('{cohort}', '{trainer}', 'x', 'x', '{who.Structure}', '{who.Enrolment}', '{who.Id}', now())
        """;
}
