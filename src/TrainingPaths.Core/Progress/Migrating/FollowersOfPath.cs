using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>
/// Reads who follows a path and where they stand, in a role that sees a few columns of those who follow this path and writes nothing (<c>docs/decisions/0016</c>).
/// Whoever asks gets counts; ids go no further than the job that moves people one by one, on their own behalf.
/// </summary>
public sealed class FollowersOfPath(NpgsqlDataSource source, Events events)
{
    // Both are local to the transaction, as everything that row-level security reads; what comes after goes on as it was.
    internal const string TellSql = $"select set_config('app.before', current_setting('role'), true), set_config('app.path', $1, true), set_config('role', '{DatabaseRoles.Plan}', true)";
    private const string LeaveSql = "select set_config('role', current_setting('app.before'), true), set_config('app.path', '', true)";

    private const string Sql = """
        select e.id, e.person_id, e.structure_id, e.path_version_id,
               array(select s.step_id from progress.step_progress s where s.enrolment_id = e.id and s.completed_at is not null),
               array(select a.step_id from assessment.quiz_attempt a where a.enrolment_id = e.id and (a.submitted_at is null or a.to_mark)),
               exists (select 1 from progress.path_progress p where p.enrolment_id = e.id and p.completed_at is not null)
        from enrolments.enrolment e where e.path_id = $1 order by e.id
        """;

    private const string MovedSql = """
        select e.id, e.person_id, e.structure_id from enrolments.enrolment e
        join enrolments.version_change c on c.enrolment_id = e.id and c.migration_id = $2 and not c.is_reversal
        where e.path_id = $1 and not exists (select 1 from enrolments.version_change b where b.enrolment_id = e.id and b.migration_id = $2 and b.is_reversal) order by e.id
        """;

    // For pages that are looked at again and again: as many rows as versions.
    private const string CountSql = """
        select e.path_version_id, count(*)::int, count(*) filter (where p.completed_at is null)::int
        from enrolments.enrolment e left join progress.path_progress p on p.enrolment_id = e.id where e.path_id = $1 group by 1
        """;

    /// <summary>How many follow each version, by its id. Inside a unit of work.</summary>
    public Task<IReadOnlyDictionary<Guid, (int People, int UnderWay)>> CountAsync(Guid pathId, CancellationToken ct) => InPlanAsync(pathId, async () =>
    {
        var counts = new Dictionary<Guid, (int, int)>();
        await using var command = source.CreateCommand(CountSql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = pathId });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            counts[reader.GetGuid(0)] = (reader.GetInt32(1), reader.GetInt32(2));
        return (IReadOnlyDictionary<Guid, (int People, int UnderWay)>)counts;
    }, ct);

    /// <summary>Inside a unit of work.</summary>
    public Task<IReadOnlyList<Follower>> RunAsync(Guid pathId, CancellationToken ct) => InPlanAsync(pathId, async () =>
    {
        List<Follower> found = [];
        await using (var command = source.CreateCommand(Sql))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = pathId });
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                found.Add(new Follower(reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetGuid(3), reader.GetFieldValue<string[]>(4), reader.GetFieldValue<string[]>(5), reader.GetBoolean(6)));
        }

        var changing = new VersionChanging([.. found.Select(f => f.EnrolmentId)]);
        await events.PublishAsync(changing, ct);
        return (IReadOnlyList<Follower>)[.. found.Select(f => f with { Completed = f.Completed || changing.Proved.Contains(f.EnrolmentId) })];
    }, ct);

    /// <summary>Those whom a migration moved and who were not moved back. Inside a unit of work.</summary>
    public Task<IReadOnlyList<MovedPerson>> MovedAsync(Guid pathId, Guid migrationId, CancellationToken ct) => InPlanAsync(pathId, async () =>
    {
        List<MovedPerson> found = [];
        await using var command = source.CreateCommand(MovedSql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = pathId });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = migrationId });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            found.Add(new MovedPerson(reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2)));
        return (IReadOnlyList<MovedPerson>)found;
    }, ct);

    private async Task<T> InPlanAsync<T>(Guid pathId, Func<Task<T>> read, CancellationToken ct)
    {
        await using (var tell = source.CreateCommand(TellSql))
        {
            tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = pathId.ToString() });
            await tell.ExecuteNonQueryAsync(ct);
        }

        var result = await read();
        await using var leave = source.CreateCommand(LeaveSql);
        await leave.ExecuteNonQueryAsync(ct);
        return result;
    }
}

/// <summary>Somebody who was moved. Ids only, and never shown.</summary>
public sealed record MovedPerson(Guid EnrolmentId, Guid PersonId, Guid StructureId);
