using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>Planning what becomes of those who follow a path: it reaches who is on it and what they have done, no score, no answer and no name, and writes nothing.</summary>
[Category("Authorization")]
public sealed class PlanTests
{
    private static readonly string[] Reached =
        ["certificates.certificate", "enrolments.enrolment", "enrolments.version_change", "assessment.quiz_attempt", "progress.path_progress", "progress.step_progress"];

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
    public async Task It_reaches_those_who_follow_its_path_whatever_their_structure_and_nobody_on_another()
    {
        foreach (var table in Reached)
        {
            var key = table == "enrolments.enrolment" ? "id" : "enrolment_id";
            var ofThePath = await world.CountAsync($"select count({key}) from {table} where {key} in (select id from enrolments.enrolment where path_id = '{scene.Path.Id}')");
            Assert.That(await CountAsync(scene.Path.Id, $"select count({key}) from {table}"), Is.EqualTo(ofThePath).And.Positive, table);
        }
    }

    [Test]
    public async Task Told_of_no_path_it_reaches_nothing()
    {
        foreach (var table in Reached)
            Assert.That(await CountAsync(null, $"select count({(table == "enrolments.enrolment" ? "id" : "enrolment_id")}) from {table}"), Is.Zero, table);
    }

    [Test]
    public async Task Of_other_tables_of_people_it_may_not_even_ask()
    {
        foreach (var table in TrainingPathsDbContext.PeopleTables.Select(t => t.Name).Except(Reached))
            await AssertRefusedAsync($"select count(*) from {table}");
    }

    [TestCase("assessment.quiz_attempt", "\"right\"")]
    [TestCase("assessment.quiz_attempt", "passed")]
    [TestCase("assessment.quiz_attempt", "asked")]
    [TestCase("certificates.certificate", "serial")]
    [TestCase("enrolments.enrolment", "visible_to_structure")]
    [TestCase("progress.step_progress", "seen_at")]
    public Task Nor_for_a_result_or_for_what_it_does_not_need(string table, string column) => AssertRefusedAsync($"select {column} from {table}");

    [Test]
    public async Task It_writes_nothing_anywhere()
    {
        var writable = await world.Everything.TextsAsync($"""
            select table_schema || '.' || table_name || ' ' || privilege_type from information_schema.role_table_grants
            where grantee = '{DatabaseRoles.Plan}' and privilege_type <> 'SELECT'
            """);
        Assert.That(writable, Is.Empty);
        foreach (var table in Reached)
            await AssertRefusedAsync($"delete from {table}");
        await AssertRefusedAsync($"update enrolments.enrolment set path_version_id = '{scene.Path.VersionId}'");
    }

    [Test]
    public async Task After_it_the_unit_of_work_is_again_what_it_was()
    {
        var seen = await world.ReadAsync<FollowersOfPath, long>(Caller.Nobody, async followers =>
        {
            Assert.That(await followers.RunAsync(scene.Path.Id, default), Has.Count.EqualTo(3));
            await using var command = world.Get<NpgsqlDataSource>().CreateCommand("select count(*) from enrolments.enrolment");
            return (long)(await command.ExecuteScalarAsync())!;
        });
        Assert.That(seen, Is.Zero);
    }

    private async Task AssertRefusedAsync(string sql) =>
        Assert.That((await Assert.CatchAsync<PostgresException>(() => CountAsync(scene.Path.Id, sql)))?.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege), sql);

    private async Task<long> CountAsync(Guid? path, string sql)
    {
        await using var connection = await app.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var tell = new NpgsqlCommand(FollowersOfPath.TellSql, connection, transaction) { Parameters = { new NpgsqlParameter<string> { TypedValue = path?.ToString() ?? "" } } })
            await tell.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return (await command.ExecuteScalarAsync()) as long? ?? 0;
    }
}
