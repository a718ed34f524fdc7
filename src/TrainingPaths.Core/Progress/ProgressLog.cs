using Npgsql;
using NpgsqlTypes;
using TrainingPaths.Core.Assessment;

namespace TrainingPaths.Core.Progress;

/// <summary>Where a learner stood when something was written: what decides whether it might be.</summary>
/// <param name="Done">Steps done before, not counting what was just written.</param>
internal sealed record Standpoint(Guid PathVersionId, bool Accepted, string[] Done);

/// <summary>What one person's device saw on one of their enrolments.</summary>
internal sealed record ProgressSave(Guid EnrolmentId, Guid PersonId, IReadOnlyList<SeenProgress> Events);

/// <summary>The one place that writes progress: the log, then its two projections, in one round trip for one save or for many.</summary>
internal static class ProgressLog
{
    /// <summary>Writes before anybody checks, so that a save is one round trip: whoever calls throws when the standpoint does not allow it, and nothing is kept.</summary>
    /// <returns>Null when this person has no such enrolment: nothing was written.</returns>
    public static async Task<Standpoint?> AppendAsync(NpgsqlDataSource source, Guid enrolmentId, Guid personId, IReadOnlyList<SeenProgress> events, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        Add(batch, [new ProgressSave(enrolmentId, personId, events)], now);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return (await ReadAsync(reader, ct)).GetValueOrDefault(enrolmentId);
    }

    /// <param name="saves">At most one for an enrolment, in the order of their enrolments: two transactions that write the same ones then wait in one direction.</param>
    public static void Add(NpgsqlBatch batch, IReadOnlyCollection<ProgressSave> saves, DateTimeOffset now)
    {
        batch.BatchCommands.Add(Lock([.. saves.Where(s => s.Events.Any(e => e.Kind == ProgressKind.Completed)).Select(s => s.EnrolmentId)]));
        batch.BatchCommands.Add(Append(saves, [.. saves.SelectMany(s => s.Events.Select(e => (s.EnrolmentId, e)))], now));
    }

    /// <summary>Reads what <see cref="Add"/> asked for, and stops at its last result.</summary>
    /// <returns>Where each stood, by enrolment; one that is not its person's is missing, and nothing of it was written.</returns>
    public static async Task<Dictionary<Guid, Standpoint>> ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        await reader.NextResultAsync(ct);   // past the locks
        var stands = new Dictionary<Guid, Standpoint>();
        while (await reader.ReadAsync(ct))
            stands[reader.GetGuid(0)] = new Standpoint(reader.GetGuid(1), reader.GetBoolean(2), reader.GetFieldValue<string[]>(3));
        return stands;
    }

    private static NpgsqlBatchCommand Lock(Guid[] enrolments) => new(LockSql) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = enrolments } } };

    private static NpgsqlBatchCommand Append(IReadOnlyCollection<ProgressSave> saves, (Guid Enrolment, SeenProgress Seen)[] events, DateTimeOffset now) => new(Sql)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid[]> { TypedValue = [.. saves.Select(s => s.EnrolmentId)] },
            new NpgsqlParameter<Guid[]> { TypedValue = [.. saves.Select(s => s.PersonId)] },
            new NpgsqlParameter<Guid[]> { TypedValue = Array.ConvertAll(events, e => e.Enrolment) },
            new NpgsqlParameter<Guid[]> { TypedValue = Array.ConvertAll(events, e => e.Seen.Id) },
            new NpgsqlParameter<string[]> { TypedValue = Array.ConvertAll(events, e => e.Seen.Step) },
            new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(events, e => (int)e.Seen.Kind) },
            new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(events, e => e.Seen.Screen) },
            new NpgsqlParameter { Value = Array.ConvertAll(events, e => Happened(e.Seen.At, now)), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz },
            new NpgsqlParameter { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz },
        },
    };

    // A device may say anything, even what no calendar holds. The skew is that of answers: two clocks never agree to the millisecond.
    private static DateTimeOffset Happened(long at, DateTimeOffset now) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(at, 0, (now + RecordAnswers.ClockSkew).ToUnixTimeMilliseconds()));

    // Of those where a step is done, in a statement of its own: whoever waited here sees, in the next one, what the other has committed meanwhile.
    // A screen completes nothing and needs no lock.
    private const string LockSql = "select from enrolments.enrolment where id = any ($1) order by id for update";

    // path_progress is computed from what was done before this statement plus what this statement newly completes:
    // the parts of one statement do not see each other's rows. The lock on the enrolment makes that "before" exact.
    internal const string Sql = $$"""
        with enrolment as (
          select e.id, e.structure_id, e.person_id, e.path_version_id, e.programme_accepted_at is not null as accepted
          from unnest($1::uuid[], $2::uuid[]) as asked(enrolment_id, person_id)
          join enrolments.enrolment e on e.id = asked.enrolment_id and e.person_id = asked.person_id
        ), logged as (
          insert into progress.progress_event (id, structure_id, enrolment_id, person_id, step_id, kind, screen, happened_at, recorded_at)
          select s.id, e.structure_id, e.id, e.person_id, s.step_id, s.kind, s.screen, s.happened_at, $9
          from unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::int[], $8::timestamptz[]) as s(enrolment_id, id, step_id, kind, screen, happened_at)
          join enrolment e on e.id = s.enrolment_id
          on conflict (id) do nothing
          returning enrolment_id, step_id, kind, screen, happened_at
        ), by_step as (
          select enrolment_id, step_id, min(happened_at) as first_at, max(happened_at) as seen_at, min(happened_at) filter (where kind = 2) as completed_at,
                 coalesce((array_agg(screen order by happened_at desc) filter (where kind = 1))[1], 0) as screen
          from logged group by enrolment_id, step_id
        ), kept as (
          insert into progress.step_progress (enrolment_id, step_id, structure_id, person_id, screen, seen_at, completed_at)
          select e.id, b.step_id, e.structure_id, e.person_id, b.screen, b.seen_at, b.completed_at
          from by_step b join enrolment e on e.id = b.enrolment_id order by e.id, b.step_id
          {{BetterStep}}
        ), newly as (
          select e.id as enrolment_id, count(*)::int as steps, sum(s.minutes)::int as minutes
          from by_step b join enrolment e on e.id = b.enrolment_id
          join paths.step s on s.path_version_id = e.path_version_id and s.stable_id = b.step_id
          where b.completed_at is not null
            and not exists (select 1 from progress.step_progress x where x.enrolment_id = e.id and x.step_id = b.step_id and x.completed_at is not null)
          group by e.id
        ), latest as (
          select distinct on (enrolment_id) enrolment_id, step_id, seen_at, min(first_at) over (partition by enrolment_id) as first_at
          from by_step order by enrolment_id, seen_at desc, step_id
        ), path as (
          insert into progress.path_progress (enrolment_id, structure_id, person_id, steps_done, minutes_credited, last_step_id, started_at, seen_at)
          select e.id, e.structure_id, e.person_id, coalesce(n.steps, 0), coalesce(n.minutes, 0), l.step_id, l.first_at, l.seen_at
          from latest l join enrolment e on e.id = l.enrolment_id left join newly n on n.enrolment_id = e.id order by e.id
          {{BetterPath}}
        )
        select e.id, e.path_version_id, e.accepted, array(select x.step_id from progress.step_progress x where x.enrolment_id = e.id and x.completed_at is not null)
        from enrolment e
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
