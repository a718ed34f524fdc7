using Hangfire;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Analysis;

/// <summary>Job, each night: counts where people stop and how long steps take, and keeps the figures without the people. Run twice, it leaves the same.</summary>
public sealed class ComputeStepFigures(TrainingPathsDbContext db, UnitOfWork work, NpgsqlDataSource source, TimeProvider clock)
{
    // Whoever fails a quiz leaves no progress and was there all the same.
    internal const string OpeningsSql = """
        select e.person_id, s.step_id from enrolments.enrolment e join progress.step_progress s on s.enrolment_id = e.id where e.path_id = $1
        union select e.person_id, a.step_id from enrolments.enrolment e join assessment.quiz_attempt a on a.enrolment_id = e.id where e.path_id = $1
        """;

    // Whoever waits for a mark has not stopped: it is not their turn.
    internal const string LastSeenSql = """
        select e.person_id, case when p.seen_at >= a.submitted_at or a.step_id is null then p.last_step_id else a.step_id end, greatest(p.seen_at, a.submitted_at), p.completed_at is not null
        from enrolments.enrolment e left join progress.path_progress p on p.enrolment_id = e.id
        left join lateral (select q.step_id, q.submitted_at from assessment.quiz_attempt q where q.enrolment_id = e.id order by q.submitted_at desc limit 1) a on true
        where e.path_id = $1 and (p.enrolment_id is not null or a.step_id is not null)
          and not exists (select 1 from assessment.quiz_attempt w where w.enrolment_id = e.id and w.to_mark)
        """;

    // Up to the first time that it was done: whoever reads it again later is not slow.
    internal const string ReadingsSql = """
        with logged as (
          select e.person_id, x.enrolment_id, x.step_id, x.kind, x.happened_at, min(x.happened_at) filter (where x.kind = 2) over step as done_at,
                 x.happened_at - lag(x.happened_at) over (step order by x.happened_at) as pause
          from enrolments.enrolment e join progress.progress_event x on x.enrolment_id = e.id
          where e.path_id = $1 and x.kind in (1, 2) window step as (partition by x.enrolment_id, x.step_id)
        )
        select person_id, step_id, min(happened_at), done_at, max(pause) from logged where happened_at <= done_at
        group by person_id, enrolment_id, step_id, done_at having bool_or(kind = 1) and max(pause) is not null
        """;

    [Queue(Queues.Bulk)]
    public async Task RunAsync(CancellationToken ct)
    {
        var paths = await work.ReadAsync(Caller.Nobody, () => db.TrainingPaths.Select(p => p.Id).ToListAsync(ct), ct);
        await work.ForEachAsync(paths, _ => Caller.Nobody, path => OfPathAsync(path, ct), ct);
    }

    private async Task OfPathAsync(Guid pathId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('progress.step_figure'), hashtext({pathId.ToString()}))", ct);
        await new FiguresRole(source).EnterAsync(pathId, [], ct);
        var openings = await ReadAsync(OpeningsSql, pathId, r => new Opening(r.GetGuid(0), r.GetString(1)), ct);
        var lastSeen = await ReadAsync(LastSeenSql, pathId, r => new LastSeen(r.GetGuid(0), r.GetString(1), r.GetFieldValue<DateTimeOffset>(2), r.GetBoolean(3)), ct);
        var readings = await ReadAsync(ReadingsSql, pathId, r => new Reading(r.GetGuid(0), r.GetString(1), r.GetFieldValue<DateTimeOffset>(2), r.GetFieldValue<DateTimeOffset>(3), r.GetTimeSpan(4)), ct);
        var now = clock.GetUtcNow();
        await db.StepFigures.Where(f => f.PathId == pathId).ExecuteDeleteAsync(ct);
        db.AddRange(StepAnalysis.Of(openings, lastSeen, readings, now).Select(f => new StepFigure(pathId, f.Key, f.Value, now)));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Guid pathId, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = pathId });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            rows.Add(read(reader));
        return rows;
    }
}
