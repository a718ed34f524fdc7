using Npgsql;
using NpgsqlTypes;
using TrainingPaths.Core.Assessment;

namespace TrainingPaths.Core.Progress;

/// <summary>Where a learner stood when something was written: what decides whether it might be.</summary>
/// <param name="Done">Steps done before, not counting what was just written.</param>
internal sealed record Standpoint(Guid PathVersionId, bool Accepted, string[] Done);

/// <summary>The one place that writes progress: the log, then its two projections, in one round trip.</summary>
internal static class ProgressLog
{
    /// <summary>Writes before anybody checks, so that a save is one round trip: whoever calls throws when the standpoint does not allow it, and nothing is kept.</summary>
    /// <returns>Null when this person has no such enrolment: nothing was written.</returns>
    public static async Task<Standpoint?> AppendAsync(NpgsqlDataSource source, Guid enrolmentId, Guid personId, IReadOnlyList<SeenProgress> events, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        Add(batch, enrolmentId, personId, events, now);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await ReadAsync(reader, ct);
    }

    public static void Add(NpgsqlBatch batch, Guid enrolmentId, Guid personId, IReadOnlyList<SeenProgress> events, DateTimeOffset now)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LockSql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = enrolmentId }, new NpgsqlParameter<Guid> { TypedValue = personId } } });
        batch.BatchCommands.Add(Append(enrolmentId, personId, events, now));
    }

    /// <summary>Reads what <see cref="Add"/> asked for, and stops at its last result.</summary>
    public static async Task<Standpoint?> ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var stands = await reader.ReadAsync(ct);
        var (version, accepted) = stands ? (reader.GetGuid(0), reader.GetBoolean(1)) : default;
        await reader.NextResultAsync(ct);
        await reader.ReadAsync(ct);
        return stands ? new Standpoint(version, accepted, reader.GetFieldValue<string[]>(0)) : null;
    }

    /// <summary>The commonest save by far, one screen reached: it completes nothing, so it needs no lock and a third of the work.</summary>
    public static void AddScreen(NpgsqlBatch batch, Guid enrolmentId, Guid personId, SeenProgress seen, DateTimeOffset now) => batch.BatchCommands.Add(new NpgsqlBatchCommand(ScreenSql)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = enrolmentId },
            new NpgsqlParameter<Guid> { TypedValue = personId },
            new NpgsqlParameter<Guid> { TypedValue = seen.Id },
            new NpgsqlParameter<string> { TypedValue = seen.Step },
            new NpgsqlParameter<int> { TypedValue = seen.Screen },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = Happened(seen.At, now) },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
        },
    });

    /// <summary>Reads what <see cref="AddScreen"/> asked for.</summary>
    public static async Task<Standpoint?> ReadScreenAsync(NpgsqlDataReader reader, CancellationToken ct) =>
        await reader.ReadAsync(ct) ? new Standpoint(reader.GetGuid(0), reader.GetBoolean(1), reader.GetFieldValue<string[]>(2)) : null;

    private static NpgsqlBatchCommand Append(Guid enrolmentId, Guid personId, IReadOnlyList<SeenProgress> events, DateTimeOffset now) => new(Sql)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = enrolmentId },
            new NpgsqlParameter<Guid> { TypedValue = personId },
            new NpgsqlParameter<Guid[]> { TypedValue = [.. events.Select(e => e.Id)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. events.Select(e => e.Step)] },
            new NpgsqlParameter<int[]> { TypedValue = [.. events.Select(e => (int)e.Kind)] },
            new NpgsqlParameter<int[]> { TypedValue = [.. events.Select(e => e.Screen)] },
            new NpgsqlParameter { Value = events.Select(e => Happened(e.At, now)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz },
            new NpgsqlParameter { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz },
        },
    };

    // A device may say anything, even what no calendar holds. The skew is that of answers: two clocks never agree to the millisecond.
    private static DateTimeOffset Happened(long at, DateTimeOffset now) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(at, 0, (now + RecordAnswers.ClockSkew).ToUnixTimeMilliseconds()));

    // In a statement of its own: whoever waited here sees, in the next one, what the other has committed meanwhile.
    private const string LockSql = "select path_version_id, programme_accepted_at is not null from enrolments.enrolment where id = $1 and person_id = $2 for update";

    // path_progress is computed from what was done before this statement plus what this statement newly completes:
    // the parts of one statement do not see each other's rows. The lock on the enrolment makes that "before" exact.
    internal const string Sql = $$"""
        with enrolment as (
          select id, structure_id, person_id, path_version_id from enrolments.enrolment where id = $1 and person_id = $2
        ), logged as (
          insert into progress.progress_event (id, structure_id, enrolment_id, person_id, step_id, kind, screen, happened_at, recorded_at)
          select s.id, e.structure_id, e.id, e.person_id, s.step_id, s.kind, s.screen, s.happened_at, $8
          from unnest($3::uuid[], $4::text[], $5::int[], $6::int[], $7::timestamptz[]) as s(id, step_id, kind, screen, happened_at)
          cross join enrolment e
          on conflict (id) do nothing
          returning step_id, kind, screen, happened_at
        ), by_step as (
          select step_id, min(happened_at) as first_at, max(happened_at) as seen_at, min(happened_at) filter (where kind = 2) as completed_at,
                 coalesce((array_agg(screen order by happened_at desc) filter (where kind = 1))[1], 0) as screen
          from logged group by step_id
        ), before as (
          select p.step_id, p.completed_at from progress.step_progress p where p.enrolment_id = $1
        ), kept as (
          insert into progress.step_progress (enrolment_id, step_id, structure_id, person_id, screen, seen_at, completed_at)
          select e.id, b.step_id, e.structure_id, e.person_id, b.screen, b.seen_at, b.completed_at from by_step b cross join enrolment e
          {{BetterStep}}
        ), newly as (
          select b.step_id, s.minutes from by_step b cross join enrolment e
          join paths.step s on s.path_version_id = e.path_version_id and s.stable_id = b.step_id
          where b.completed_at is not null and not exists (select 1 from before x where x.step_id = b.step_id and x.completed_at is not null)
        ), latest as (
          select step_id, seen_at, min(first_at) over () as first_at from by_step order by seen_at desc, step_id limit 1
        ), path as (
          insert into progress.path_progress (enrolment_id, structure_id, person_id, steps_done, minutes_credited, last_step_id, started_at, seen_at)
          select e.id, e.structure_id, e.person_id, n.steps, n.minutes, l.step_id, l.first_at, l.seen_at
          from enrolment e cross join latest l cross join (select count(*)::int as steps, coalesce(sum(minutes), 0)::int as minutes from newly) n
          {{BetterPath}}
        )
        select coalesce(array_agg(step_id), '{}') from before where completed_at is not null
        """;

    private const string ScreenSql = $$"""
        with logged as (
          insert into progress.progress_event (id, structure_id, enrolment_id, person_id, step_id, kind, screen, happened_at, recorded_at)
          select $3, e.structure_id, e.id, e.person_id, $4, 1, $5, $6, $7 from enrolments.enrolment e where e.id = $1 and e.person_id = $2
          on conflict (id) do nothing
          returning structure_id, enrolment_id, person_id, step_id, screen, happened_at
        ), kept as (
          insert into progress.step_progress (enrolment_id, step_id, structure_id, person_id, screen, seen_at)
          select enrolment_id, step_id, structure_id, person_id, screen, happened_at from logged
          {{BetterStep}}
        ), path as (
          insert into progress.path_progress (enrolment_id, structure_id, person_id, steps_done, minutes_credited, last_step_id, started_at, seen_at)
          select enrolment_id, structure_id, person_id, 0, 0, step_id, happened_at, happened_at from logged
          {{BetterPath}}
        )
        select path_version_id, programme_accepted_at is not null, array(select step_id from progress.step_progress where enrolment_id = $1 and completed_at is not null)
        from enrolments.enrolment where id = $1 and person_id = $2
        """;

    // A projection only improves, in whatever order events arrive.
    private const string BetterStep = """
        on conflict (enrolment_id, step_id) do update set
          screen = case when excluded.screen > 0 and excluded.seen_at >= step_progress.seen_at then excluded.screen else step_progress.screen end,
          seen_at = greatest(step_progress.seen_at, excluded.seen_at),
          completed_at = least(step_progress.completed_at, excluded.completed_at)
        """;

    private const string BetterPath = """
        on conflict (enrolment_id) do update set
          steps_done = path_progress.steps_done + excluded.steps_done,
          minutes_credited = path_progress.minutes_credited + excluded.minutes_credited,
          last_step_id = case when excluded.seen_at >= path_progress.seen_at then excluded.last_step_id else path_progress.last_step_id end,
          started_at = least(path_progress.started_at, excluded.started_at),
          seen_at = greatest(path_progress.seen_at, excluded.seen_at)
        """;
}
