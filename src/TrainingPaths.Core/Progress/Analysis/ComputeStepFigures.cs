using Hangfire;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Analysis;

/// <summary>Job, each night: counts where people stop and how long steps take, and keeps the figures without the people. Run twice, it leaves the same.</summary>
public sealed class ComputeStepFigures(TrainingPathsDbContext db, UnitOfWork work, NpgsqlDataSource source, TimeProvider clock)
{
    // Whoever fails a quiz leaves no progress and was there all the same.
    private const string OpeningsSql = """
        select e.person_id, s.step_id from progress.step_progress s join enrolments.enrolment e on e.id = s.enrolment_id
        union select person_id, step_id from assessment.quiz_attempt
        """;

    private const string LastSeenSql = """
        select e.person_id, case when p.seen_at >= a.submitted_at or a.step_id is null then p.last_step_id else a.step_id end, greatest(p.seen_at, a.submitted_at), p.completed_at is not null
        from enrolments.enrolment e left join progress.path_progress p on p.enrolment_id = e.id
        left join lateral (select q.step_id, q.submitted_at from assessment.quiz_attempt q where q.enrolment_id = e.id order by q.submitted_at desc limit 1) a on true
        where p.enrolment_id is not null or a.step_id is not null
        """;

    // Up to the first time that it was done: whoever reads it again later is not slow.
    private const string ReadingsSql = """
        with logged as (
          select enrolment_id, step_id, kind, happened_at, min(happened_at) filter (where kind = 2) over step as done_at,
                 happened_at - lag(happened_at) over (step order by happened_at) as pause
          from progress.progress_event where kind in (1, 2) window step as (partition by enrolment_id, step_id)
        )
        select e.person_id, l.step_id, min(l.happened_at), l.done_at, max(l.pause)
        from logged l join enrolments.enrolment e on e.id = l.enrolment_id where l.happened_at <= l.done_at
        group by e.person_id, l.enrolment_id, l.step_id, l.done_at having bool_or(l.kind = 1) and max(l.pause) is not null
        """;

    [Queue(Queues.Bulk)]
    public async Task RunAsync(CancellationToken ct)
    {
        var paths = await work.ReadAsync(Caller.Nobody, () => db.TrainingPaths.Select(p => p.Id).ToListAsync(ct), ct);
        foreach (var path in paths)
            await work.WriteAsync(Caller.Nobody, () => OfPathAsync(path, ct), ct);
    }

    private async Task OfPathAsync(Guid pathId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('progress.step_figure'), hashtext({pathId.ToString()}))", ct);
        await new FiguresRole(source).EnterAsync(pathId, [], ct);
        var openings = await ReadAsync(OpeningsSql, r => new Opening(r.GetGuid(0), r.GetString(1)), ct);
        var lastSeen = await ReadAsync(LastSeenSql, r => new LastSeen(r.GetGuid(0), r.GetString(1), r.GetFieldValue<DateTimeOffset>(2), r.GetBoolean(3)), ct);
        var readings = await ReadAsync(ReadingsSql, r => new Reading(r.GetGuid(0), r.GetString(1), r.GetFieldValue<DateTimeOffset>(2), r.GetFieldValue<DateTimeOffset>(3), r.GetTimeSpan(4)), ct);
        var now = clock.GetUtcNow();
        await db.StepFigures.Where(f => f.PathId == pathId).ExecuteDeleteAsync(ct);
        db.AddRange(StepAnalysis.Of(openings, lastSeen, readings, now).Select(f => new StepFigure(pathId, f.Key, f.Value, now)));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            rows.Add(read(reader));
        return rows;
    }
}
