using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>What the database refuses to write, whatever the code asks.</summary>
[Category("Authorization")]
public sealed class WritingTests
{
    private World world = null!;
    private TwoStructures scene = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        scene = await world.TwoStructuresAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task A_person_enrols_in_no_structure_but_their_own_and_nobody_else()
    {
        using var all = Assert.EnterMultipleScope();
        await world.AssertRefusedAsync(scene.First.Caller, Enrolment(scene.Stranger.Structure, scene.First.Id));
        await world.AssertRefusedAsync(scene.First.Caller, Enrolment(scene.First.Structure, scene.Colleague.Id));
        await world.AssertRefusedAsync(Caller.Nobody, Enrolment(scene.First.Structure, scene.First.Id));
    }

    [Test]
    public async Task The_same_enrolment_of_oneself_is_kept() =>
        Assert.That(await world.ExecuteAsync(scene.First.Caller, Enrolment(scene.First.Structure, scene.First.Id, period: 2)), Is.EqualTo(1));

    [Test]
    public async Task HR_enrols_nobody_of_another_structure()
    {
        using var all = Assert.EnterMultipleScope();
        await world.AssertRefusedAsync(scene.Hr.Caller, Enrolment(scene.Stranger.Structure, scene.Stranger.Id, visible: true));
        await world.AssertRefusedAsync(scene.Hr.Caller, Enrolment(scene.Hr.Structure, scene.Stranger.Id, visible: true));
    }

    [Test]
    public async Task Nobody_makes_themselves_HR()
    {
        using var all = Assert.EnterMultipleScope();
        await world.AssertRefusedAsync(scene.First.Caller, Membership(scene.First.Structure, scene.First.Id, role: 2));
        await world.AssertRefusedAsync(scene.First.Caller, $"update accounts.membership set role = 2 where person_id = '{scene.First.Id}'");
        await world.AssertRefusedAsync(scene.Hr.Caller, Membership(scene.Stranger.Structure, scene.Hr.Id, role: 2));
    }

    [Test]
    public async Task Nobody_but_its_holder_writes_progress_or_a_certificate()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var caller in new[] { scene.Hr.Caller, Caller.Federation(scene.Administrator) })
        {
            await world.AssertRefusedAsync(caller, "update progress.path_progress set minutes_credited = 999");
            await world.AssertRefusedAsync(caller, "update certificates.certificate set minutes = 999");
            await world.AssertRefusedAsync(caller, Note(scene.First.Structure, scene.First.Enrolment, scene.First.Id));
        }
    }

    [Test]
    public async Task HR_asks_for_packs_of_its_own_structure_in_its_own_name()
    {
        using var all = Assert.EnterMultipleScope();
        await world.AssertRefusedAsync(scene.Hr.Caller, Pack(scene.OtherHr.Structure, scene.Hr.Id));
        await world.AssertRefusedAsync(scene.Hr.Caller, Pack(scene.Hr.Structure, scene.First.Id));
    }

    [TestCase("update accounts.person set family_name = 'x' where id = '{0}'")]
    [TestCase("update enrolments.enrolment set visible_to_structure = true where person_id = '{0}'")]
    [TestCase("update progress.note set text = 'x' where person_id = '{0}'")]
    [TestCase("delete from assessment.quiz_attempt where person_id = '{0}'")]
    [TestCase("delete from certificates.certificate_holder where person_id = '{0}'")]
    public async Task Changing_what_is_another_s_changes_nothing(string sql)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, scene.Stranger.Id);
        Assert.That(await world.ExecuteAsync(scene.First.Caller, text), Is.Zero);
        Assert.That(await world.ExecuteAsync(scene.Hr.Caller, text), Is.Zero);
    }

    [Test]
    public async Task A_row_of_one_person_is_not_attached_to_the_enrolment_of_another()
    {
        using var all = Assert.EnterMultipleScope();
        // Policies let these pass, for the row itself is the caller's: foreign keys look through row-level security, so they carry structure and person.
        await world.AssertRefusedAsync(scene.First.Caller, Note(scene.First.Structure, scene.Colleague.Enrolment, scene.First.Id), PostgresErrorCodes.ForeignKeyViolation);
        await world.AssertRefusedAsync(scene.First.Caller, Note(scene.First.Structure, scene.Stranger.Enrolment, scene.First.Id), PostgresErrorCodes.ForeignKeyViolation);
        await world.AssertRefusedAsync(scene.First.Caller, Note(scene.Stranger.Structure, scene.First.Enrolment, scene.First.Id), PostgresErrorCodes.ForeignKeyViolation);
        await world.AssertRefusedAsync(scene.First.Caller, Answer(scene.First.Structure, scene.Colleague.Attempt, scene.First.Id), PostgresErrorCodes.ForeignKeyViolation);
    }

    [Test]
    public async Task HR_neither_renames_its_people_nor_lets_anybody_into_the_structure()
    {
        using var all = Assert.EnterMultipleScope();
        await world.AssertRefusedAsync(scene.Hr.Caller, $"update accounts.person set family_name = 'x' where id = '{scene.First.Id}'");
        await world.AssertRefusedAsync(scene.Hr.Caller, Membership(scene.Hr.Structure, scene.Stranger.Id, role: 1));
        await world.AssertRefusedAsync(scene.Hr.Caller, $"update accounts.membership set until = now() where person_id = '{scene.First.Id}'");
    }

    [TestCase("paths.path_version", "minutes")]
    [TestCase("paths.path_module", "title")]
    [TestCase("paths.step", "minutes")]
    [TestCase("paths.sheet", "title")]
    public async Task What_is_published_is_never_edited(string table, string column)
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var caller in new[] { Caller.Nobody, scene.First.Caller, scene.Hr.Caller, Caller.Federation(scene.Administrator) })
        {
            await world.AssertRefusedAsync(caller, $"update {table} set {column} = {column}");
            await world.AssertRefusedAsync(caller, $"delete from {table}");
        }
    }

    [Test]
    public async Task Evidence_is_added_and_never_changed_or_removed()
    {
        using var all = Assert.EnterMultipleScope();
        var evidence = TrainingPathsDbContext.PeopleTables.Where(table => table.AppendOnly).ToList();
        Assert.That(evidence.Select(table => table.Name), Is.EquivalentTo(new[] { "accounts.audit_entry", "enrolments.version_change", "enrolments.cohort_message", "progress.progress_event", "assessment.answer_event", "assessment.mark", "tracking.stored_commit", "tracking.remembered_value", "tracking.interaction" }));
        Caller[] callers = [Caller.Nobody, scene.First.Caller, scene.Hr.Caller, Caller.Federation(scene.Administrator)];
        foreach (var (table, caller) in evidence.SelectMany(table => callers.Select(caller => (table, caller))))
        {
            await world.AssertRefusedAsync(caller, $"update {table.Name} set person_id = person_id");
            // Answers are kept for a time only, and go with their person.
            if (!(table.GoesWithItsPerson && caller.Scope == Scope.Person))
                await world.AssertRefusedAsync(caller, $"delete from {table.Name}");
        }
    }

    [Test]
    public async Task Answers_are_erased_by_their_person_and_nobody_else_s_are()
    {
        var going = TrainingPathsDbContext.PeopleTables.Where(table => table.GoesWithItsPerson).Select(table => table.Name).ToList();
        Assert.That(going, Is.EquivalentTo(new[] { "enrolments.cohort_message", "assessment.answer_event", "assessment.mark", "tracking.stored_commit", "tracking.remembered_value", "tracking.interaction" }));
        foreach (var table in going)
        {
            Assert.That(await world.ExecuteAsync(scene.Stranger.Caller, $"delete from {table} where person_id <> '{scene.Stranger.Id}'"), Is.Zero, table);
            Assert.That(await world.ExecuteAsync(scene.Stranger.Caller, $"delete from {table}"), Is.Positive, table);
            Assert.That(await world.CountAsync($"select count(*) from {table} where person_id <> '{scene.Stranger.Id}'"), Is.Positive, table);
        }
    }

    [Test]
    public async Task What_was_sealed_is_never_edited_and_only_the_federation_ends_it()
    {
        using var all = Assert.EnterMultipleScope();
        Caller[] others = [Caller.Nobody, scene.First.Caller, scene.Hr.Caller];
        foreach (var caller in others.Append(Caller.Federation(scene.Administrator)))
        {
            await world.AssertRefusedAsync(caller, "delete from certificates.register_entry");
            foreach (var column in new[] { "serial", "payload", "seal", "qr_payload", "qr_seal", "key_id", "sealed_at" })
                await world.AssertRefusedAsync(caller, $"update certificates.register_entry set {column} = {column}");
        }

        foreach (var caller in others)
            await world.AssertRefusedAsync(caller, "update certificates.register_entry set state = 2, ended_at = now()");
        Assert.That(await world.ExecuteAsync(Caller.Federation(scene.Administrator), $"update certificates.register_entry set state = state, ended_at = null, superseded_by = null where serial = '{scene.First.Serial}'"), Is.EqualTo(1));
    }

    private string Enrolment(Guid structure, Guid person, bool visible = false, int period = 9) => $"""
        insert into enrolments.enrolment (id, structure_id, person_id, path_id, path_version_id, period, origin, visible_to_structure, enrolled_at)
        values ('{Guid.CreateVersion7()}', '{structure}', '{person}', '{scene.Path.Id}', '{scene.Path.VersionId}', {period}, 1, {visible}, now())
        """;

    private static string Membership(Guid structure, Guid person, int role) =>
        $"insert into accounts.membership (id, structure_id, person_id, role, since) values ('{Guid.CreateVersion7()}', '{structure}', '{person}', {role}, now())";

    private static string Note(Guid structure, Guid enrolment, Guid person) =>
        $"insert into progress.note (enrolment_id, step_id, field, structure_id, person_id, text, written_at) values ('{enrolment}', 'm1-l2', 'takeaway', '{structure}', '{person}', 'x', 1)";

    private static string Answer(Guid structure, Guid attempt, Guid person) =>
        $"insert into assessment.answer (attempt_id, question_id, structure_id, person_id, options, chosen_at) values ('{attempt}', 'q', '{structure}', '{person}', '{{a}}', 1)";

    private static string Pack(Guid structure, Guid person) => $"""
        insert into certificates.pack (id, structure_id, requested_by, people, state, done, total, missing, requested_at, expires_at)
        values ('{Guid.CreateVersion7()}', '{structure}', '{person}', array[]::uuid[], 1, 0, 0, 0, now(), now())
        """;
}
