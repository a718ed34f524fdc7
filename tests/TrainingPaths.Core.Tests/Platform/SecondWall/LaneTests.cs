using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>Several people's saves in one transaction: it reaches what is theirs, of the tables that progress writes, and nothing else.</summary>
[Category("Authorization")]
public sealed class LaneTests
{
    private static readonly string[] Reached = ["enrolments.enrolment", "progress.path_progress", "progress.progress_event", "progress.step_progress"];

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
    public async Task It_reaches_four_tables_and_in_them_its_people_alone()
    {
        foreach (var table in TrainingPathsDbContext.PeopleTables.Select(table => table.Name))
        {
            var seen = await InLaneAsync([scene.First.Id, scene.Stranger.Id], $"select count(*) from {table}");
            if (!Reached.Contains(table))
            {
                Assert.That(seen, Is.Zero, table);
                continue;
            }

            Assert.That(seen, Is.EqualTo(await world.CountAsync($"select count(*) from {table} where person_id in ('{scene.First.Id}', '{scene.Stranger.Id}')")).And.GreaterThan(0), table);
            Assert.That(seen, Is.LessThan(await world.CountAsync($"select count(*) from {table}")), table);
        }
    }

    [Test]
    public async Task Told_of_nobody_it_reaches_nothing()
    {
        foreach (var table in Reached)
            Assert.That(await InLaneAsync([], $"select count(*) from {table}"), Is.Zero, table);
    }

    [Test]
    public async Task It_writes_for_nobody_else_and_changes_no_enrolment()
    {
        string[] refused =
        [
            $"insert into progress.progress_event (id, structure_id, enrolment_id, person_id, step_id, kind, screen, happened_at, recorded_at) select gen_random_uuid(), '{scene.Stranger.Structure}', '{scene.Stranger.Enrolment}', '{scene.Stranger.Id}', 'm1-l1', 1, 1, now(), now()",
            "update enrolments.enrolment set programme_accepted_at = now()",
        ];
        foreach (var sql in refused)
            Assert.That((await Assert.CatchAsync<PostgresException>(() => InLaneAsync([scene.First.Id], sql)))?.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege), sql);
        Assert.That(await InLaneAsync([scene.First.Id], $"with changed as (update progress.step_progress set screen = 9 where person_id = '{scene.Stranger.Id}' returning 1) select count(*) from changed"), Is.Zero);
    }

    [Test]
    public async Task Two_people_of_one_group_cannot_write_on_each_other_s_enrolment()
    {
        var before = await world.CountAsync("select count(*) from progress.progress_event");
        await using var connection = await app.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await TellAsync(connection, [scene.First.Id, scene.Stranger.Id]);
        await using (var batch = connection.CreateBatch())
        {
            ProgressLog.Add(batch, [Save(scene.First.Enrolment, scene.Stranger.Id), Save(scene.Stranger.Enrolment, scene.First.Id)], DateTimeOffset.UtcNow);
            await using var reader = await batch.ExecuteReaderAsync();
            Assert.That(await ProgressLog.ReadAsync(reader, default), Is.Empty);
        }

        await transaction.CommitAsync();
        Assert.That(await world.CountAsync("select count(*) from progress.progress_event"), Is.EqualTo(before));
    }

    private static ProgressSave Save(Guid enrolment, Guid person) =>
        new(enrolment, person, [new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.Completed, 0, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds())]);

    private async Task<long> InLaneAsync(Guid[] people, string sql)
    {
        await using var connection = await app.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await TellAsync(connection, people);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return (await command.ExecuteScalarAsync()) as long? ?? 0;
    }

    private static async Task TellAsync(NpgsqlConnection connection, Guid[] people)
    {
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(ProgressLane.Tell(people));
        await batch.ExecuteNonQueryAsync();
    }
}
