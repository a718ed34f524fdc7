using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>
/// The audit log as its readers need it, newest first. It names those who hold a role in the federation and nobody else: people of structures are told as such, and those who
/// were shown on one page are one line with their number. Who they were is in the log and not on the screen, or reading it would show them once more. One statement; the line after the last one begins the next page, however many were added since.
/// </summary>
public sealed class ReadAudit(TrainingPathsDbContext db)
{
    public const int PageSize = 50;

    public async Task<AuditPage> RunAsync(AuditFilter filter, CancellationToken ct)
    {
        var (action, actor, from, before) = (filter.Action, filter.Actor, filter.From, filter.Before);
        var (at, id) = (filter.After?.At, filter.After?.Id.ToString());
        var lines = await db.Database.SqlQuery<AuditLine>($"""
            select g.at as at, g.id::uuid as id, g.person_id as actor_id, p.given_name || ' ' || p.family_name as actor,
              g.action as action, g.people as people, s.name as structure, x.given_name || ' ' || x.family_name as subject, g.detail as detail
            from (
              select a.at, a.person_id, a.action, a.structure_id, a.detail, case when a.action = {AuditActions.PeopleViewed} then null else a.subject_id end as subject_id,
                count(*)::int as people, max(a.id::text) as id
              from accounts.audit_entry a
              where ({action}::text is null or a.action = {action}) and ({actor}::uuid is null or a.person_id = {actor})
                and ({from}::timestamptz is null or a.at >= {from}) and ({before}::timestamptz is null or a.at < {before}) and ({at}::timestamptz is null or a.at <= {at})
              group by a.at, a.person_id, a.action, a.structure_id, a.detail, 6
              having {at}::timestamptz is null or (a.at, max(a.id::text)) < ({at}, {id})
              order by a.at desc, max(a.id::text) desc limit {PageSize + 1}) g
            left join accounts.person p on p.id = g.person_id and exists (select from accounts.appointment a where a.person_id = p.id)
            left join accounts.person x on x.id = g.subject_id and exists (select from accounts.appointment a where a.person_id = x.id)
            left join accounts.structure s on s.id = g.structure_id
            order by g.at desc, g.id desc
            """).ToListAsync(ct);
        return new AuditPage([.. lines.Take(PageSize)], lines.Count > PageSize);
    }
}

/// <param name="Action">One of <see cref="AuditActions"/>; null for all.</param>
/// <param name="Actor">Only what this person did.</param>
/// <param name="After">The last line of the page before.</param>
public sealed record AuditFilter(string? Action = null, Guid? Actor = null, DateTimeOffset? From = null, DateTimeOffset? Before = null, (DateTimeOffset At, Guid Id)? After = null);

public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, bool HasMore);

/// <param name="ActorId">Null for the terminal of whoever runs the site.</param>
/// <param name="Actor">Null for the terminal, and for who holds no role in the federation.</param>
/// <param name="Subject">Likewise.</param>
/// <param name="People">How many were shown at once; 1 for every other act.</param>
public sealed record AuditLine(DateTimeOffset At, Guid Id, Guid? ActorId, string? Actor, string Action, int People, string? Structure, string? Subject, string? Detail);
