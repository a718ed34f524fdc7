using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>Counting by night: it reaches what those who follow one path handed in and where they are, no name and no text, and writes figures and nothing else.</summary>
[Category("Authorization")]
public sealed class FiguresTests
{
    private static readonly string[] Reached =
        ["enrolments.enrolment", "assessment.quiz_attempt", "assessment.answer", "assessment.answer_event", "progress.progress_event", "progress.step_progress", "progress.path_progress"];

    private World world = null!;
    private TwoStructures scene = null!;
    private NpgsqlDataSource app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        scene = await world.TwoStructuresAsync();
        app = NpgsqlDataSource.Create(world.Connection);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await app.DisposeAsync();
        await world.DisposeAsync();
    }

    [Test]
    public async Task It_reaches_those_who_follow_its_path_whatever_their_structure()
    {
        foreach (var table in new[] { "progress.progress_event", "progress.step_progress", "progress.path_progress" })
        {
            var ofThePath = await world.CountAsync($"select count(*) from {table} where enrolment_id in (select id from enrolments.enrolment where path_id = '{scene.Path.Id}')");
            Assert.That(await CountAsync(scene.Path.Id, $"select count(enrolment_id) from {table}"), Is.EqualTo(ofThePath).And.Positive, table);
        }
    }

    [Test]
    public async Task Of_answers_it_reaches_those_asked_about_in_attempts_that_were_handed_in()
    {
        var question = scene.First.Question;
        var handedIn = await world.CountAsync($"select count(*) from assessment.answer a join assessment.quiz_attempt t on t.id = a.attempt_id where t.submitted_at is not null and a.question_id = '{question}'");
        Assert.That(await CountAsync(scene.Path.Id, "select count(question_id) from assessment.answer", question), Is.EqualTo(handedIn));
        Assert.That(await CountAsync(scene.Path.Id, "select count(question_id) from assessment.answer"), Is.Zero);
        Assert.That(await CountAsync(scene.Path.Id, "select count(question_id) from assessment.answer_event"), Is.Zero);
        Assert.That(await CountAsync(scene.Path.Id, "select count(id) from assessment.quiz_attempt where submitted_at is null"), Is.Zero);
    }

    [Test]
    public async Task Told_of_no_path_it_reaches_nothing()
    {
        foreach (var table in Reached)
            Assert.That(await CountAsync(null, $"select count({(table == "enrolments.enrolment" ? "id" : table.Contains(".answer", StringComparison.Ordinal) ? "attempt_id" : "enrolment_id")}) from {table}", scene.First.Question), Is.Zero, table);
    }

    [Test]
    public async Task Of_other_tables_of_people_it_may_not_even_ask()
    {
        foreach (var table in TrainingPathsDbContext.PeopleTables.Select(t => t.Name).Except(Reached))
            await AssertRefusedAsync($"select count(*) from {table}");
    }

    [TestCase("assessment.quiz_attempt", "\"right\"")]
    [TestCase("assessment.quiz_attempt", "passed")]
    [TestCase("assessment.quiz_attempt", "structure_id")]
    [TestCase("assessment.answer", "person_id")]
    [TestCase("assessment.answer_event", "options")]
    [TestCase("enrolments.enrolment", "structure_id")]
    [TestCase("progress.progress_event", "person_id")]
    public Task Nor_for_what_it_does_not_need(string table, string column) => AssertRefusedAsync($"select {column} from {table}");

    [Test]
    public async Task It_writes_figures_and_nothing_else_and_nobody_else_writes_them()
    {
        var writable = await world.Everything.TextsAsync($"""
            select distinct table_schema || '.' || table_name from information_schema.role_table_grants where grantee = '{DatabaseRoles.Figures}' and privilege_type <> 'SELECT'
            """);
        Assert.That(writable, Is.EquivalentTo(FiguresRole.Written));
        foreach (var table in Reached)
            await AssertRefusedAsync($"delete from {table}");

        var roles = string.Join(", ", DatabaseRoles.Scopes.Append(DatabaseRoles.App).Select(role => $"'{role}'"));
        var writers = await world.Everything.TextsAsync($"""
            select distinct grantee::text from information_schema.role_table_grants
            where grantee in ({roles}) and privilege_type in ('INSERT', 'UPDATE', 'DELETE') and table_schema || '.' || table_name = any ('{"{" + string.Join(',', FiguresRole.Written) + "}"}')
            """);
        Assert.That(writers, Is.EqualTo(new[] { DatabaseRoles.Figures }));
    }

    [Test]
    public void No_scope_of_a_page_leads_to_it_and_no_page_can_enter_it()
    {
        Assert.That(Enum.GetValues<Scope>().Select(DatabaseRoles.Of), Has.None.EqualTo(DatabaseRoles.Figures));
        Assert.That(typeof(FiguresRole).IsVisible, Is.False);
    }

    private async Task AssertRefusedAsync(string sql) =>
        Assert.That((await Assert.CatchAsync<PostgresException>(() => CountAsync(scene.Path.Id, sql)))?.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege), sql);

    private async Task<long> CountAsync(Guid? path, string sql, string questions = "")
    {
        await using var connection = await app.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var tell = new NpgsqlCommand(FiguresRole.TellSql, connection, transaction))
        {
            tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = path?.ToString() ?? "" });
            tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = questions });
            await tell.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return (await command.ExecuteScalarAsync()) as long? ?? 0;
    }
}
