using Hangfire;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

/// <summary>
/// Job, each night: removes what contents said in detail once its term is over. What is resumed from and every result stay, but for trials. Run twice, it does nothing the second time.
/// </summary>
/// <remarks>One person at a time, as that person: nobody else reaches these rows. Four short statements a person, five more where a trial goes.</remarks>
public sealed class PruneTracking(TrainingPathsDbContext db, UnitOfWork work, TimeProvider clock)
{
    /// <summary>After it, only the last commit of each session stays: the earlier ones say what it says too, and serve whoever looks for a lost save.</summary>
    public static readonly TimeSpan EachCommit = TimeSpan.FromDays(30);

    /// <summary>Answers in detail go six months after the course was completed, or after they came in where it never was (minimisation, GDPR art. 5(1)(c)); the result stays.</summary>
    public static readonly TimeSpan Answers = TimeSpan.FromDays(183);

    /// <summary>A trial that nobody opened for so long goes whole: it counts for nothing, and its author can begin another.</summary>
    public static readonly TimeSpan Trials = TimeSpan.FromDays(30);

    [Queue(Queues.Bulk)]
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var people = await work.ReadAsync(Caller.Federation(), () => db.People.Select(p => p.Id).ToListAsync(ct), ct);
        foreach (var person in people)
        {
            await work.WriteAsync(Caller.Person(person), () => PruneAsync(person, now - EachCommit, now - Answers, ct), ct);
            await work.WriteAsync(Caller.Person(person), () => ForgetTrialsAsync(person, now - Trials, ct), ct);
        }
    }

    private async Task<int> ForgetTrialsAsync(Guid person, DateTimeOffset until, CancellationToken ct)
    {
        // Its lock: whoever opens one of them at this moment keeps it, or begins another.
        var old = await db.Database.SqlQuery<Guid>($"""
            select r.id as "Value" from tracking.registration r
            where r.person_id = {person} and r.enrolment_id is null and r.opened_at < {until}
              and not exists (select 1 from tracking.learner_session s where s.registration_id = r.id and s.opened_at >= {until})
            for update
            """).ToListAsync(ct);
        if (old.Count == 0)
            return 0;
        var sessions = db.LearnerSessions.Where(s => old.Contains(s.RegistrationId));
        await db.SessionKeys.Where(k => sessions.Any(s => s.Id == k.SessionId)).ExecuteDeleteAsync(ct);
        await db.StoredCommits.Where(c => sessions.Any(s => s.Id == c.SessionId)).ExecuteDeleteAsync(ct);
        await db.RememberedValues.Where(v => old.Contains(v.RegistrationId)).ExecuteDeleteAsync(ct);
        await sessions.ExecuteDeleteAsync(ct);
        return await db.Registrations.Where(r => old.Contains(r.Id)).ExecuteDeleteAsync(ct);
    }

    private async Task<int> PruneAsync(Guid person, DateTimeOffset eachUntil, DateTimeOffset answersUntil, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"""
            delete from tracking.interaction i using tracking.registration r join tracking.learner_session s on s.registration_id = r.id
            where r.person_id = {person} and i.session_id = s.id and i.at < {answersUntil} and (r.completed_at is null or r.completed_at < {answersUntil})
            """, ct)
        + await db.Database.ExecuteSqlAsync($"""
            delete from tracking.stored_commit c using tracking.registration r join tracking.learner_session s on s.registration_id = r.id
            where r.person_id = {person} and c.session_id = s.id and c.received_at < {eachUntil}
              and (exists (select 1 from tracking.stored_commit later where later.session_id = c.session_id and later.sequence > c.sequence)
                or (c.received_at < {answersUntil} and (r.completed_at is null or r.completed_at < {answersUntil})))
            """, ct)
        + await ForgetAnswersAsync(person, answersUntil, ct);

    // What is resumed from holds the answers as well: only they go, so that the place, the status and the content's own note stay.
    private Task<int> ForgetAnswersAsync(Guid person, DateTimeOffset until, CancellationToken ct) => db.Database.ExecuteSqlAsync($$"""
        update tracking.learner_session s set
          launched = jsonb_set(s.launched, '{Values}', (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(s.launched -> 'Values') where key not like 'cmi.interactions.%')),
          state = jsonb_set(s.state, '{Values}', (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(s.state -> 'Values') where key not like 'cmi.interactions.%'))
        from tracking.registration r
        where r.person_id = {{person}} and s.registration_id = r.id and s.opened_at < {{until}} and (r.completed_at is null or r.completed_at < {{until}})
          and (s.launched::text like '%"cmi.interactions.%' or s.state::text like '%"cmi.interactions.%')
        """, ct);
}
