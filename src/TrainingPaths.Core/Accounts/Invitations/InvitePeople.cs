using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Invitations;

/// <summary>Asks people to join a structure, each by a letter with a key of their own. All of them or none; again, or killed on the way and run again, it writes to nobody twice.</summary>
public sealed class InvitePeople(TrainingPathsDbContext db, PlanInvitations plan, Events events, TimeProvider clock)
{
    /// <summary>In one go, and open in one structure: a page that writes to any address must not become a way to flood.</summary>
    public const int Most = 500;

    /// <param name="language">Of the letters: <c>fr</c> or <c>en</c>.</param>
    /// <returns>How many letters go out.</returns>
    /// <exception cref="RuleViolation">Too many at once, or open.</exception>
    public async Task<int> RunAsync(Guid structureId, Guid invitedBy, IReadOnlyList<InvitedPerson> people, string language, CancellationToken ct)
    {
        // One list of a structure at a time: the same one sent twice finds the second time that all are invited.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('accounts.invite'), hashtext({structureId.ToString()}))", ct);
        PlannedInvitation[] planned = [.. (await plan.RunAsync(structureId, people, ct)).ToSend];
        if (planned.Length == 0)
            return 0;
        var open = await db.Invitations.Where(i => i.StructureId == structureId).ToDictionaryAsync(i => i.Mail, ct);
        if (people.Count > Most || open.Keys.Union(planned.Select(p => p.Person.Mail)).Count() > Most)
            throw new RuleViolation(AccountsRules.TooManyInvitations, Most);
        await WriteToAsync(structureId, invitedBy, [.. planned.Select(p => (p.Person, open.GetValueOrDefault(p.Person.Mail)))], language, ct);
        return planned.Length;
    }

    /// <summary>Writes once more to somebody who did not get the letter, or lost it.</summary>
    /// <exception cref="RuleViolation">It is gone, or a letter went out less than a day ago.</exception>
    public async Task AgainAsync(Guid structureId, Guid invitationId, Guid invitedBy, string language, CancellationToken ct)
    {
        var invitation = await db.Invitations.FromSql($"select * from accounts.invitation where id = {invitationId} for update").SingleOrDefaultAsync(i => i.StructureId == structureId, ct) ?? throw RuleViolation.NotFound();
        if (clock.GetUtcNow() - invitation.SentAt < Invitation.Pause)
            throw new RuleViolation(AccountsRules.InvitedJustNow);
        await WriteToAsync(structureId, invitedBy, [(new InvitedPerson(invitation.GivenName, invitation.FamilyName, invitation.Mail), invitation)], language, ct);
    }

    /// <summary>Its key opens nothing any more, and the name is forgotten. Again changes nothing.</summary>
    public Task WithdrawAsync(Guid structureId, Guid invitationId, CancellationToken ct) =>
        db.Invitations.Where(i => i.Id == invitationId && i.StructureId == structureId).ExecuteDeleteAsync(ct);

    private async Task WriteToAsync(Guid structureId, Guid invitedBy, IReadOnlyList<(InvitedPerson Person, Invitation? Before)> people, string language, CancellationToken ct)
    {
        var (now, structure) = (clock.GetUtcNow(), await db.Structures.Where(s => s.Id == structureId).Select(s => s.Name).SingleAsync(ct));
        foreach (var (person, before) in people)
        {
            var (key, hash) = RandomKey.New();
            if (before is null)
                db.Add(new Invitation(structureId, person, invitedBy, hash, now));
            else
                before.Renew(person, invitedBy, hash, now);
            await events.PublishAsync(new PersonInvited(structureId, structure, person.Mail, person.GivenName, key, language), ct);
        }

        db.AuditEntries.Add(new AuditEntry(now, invitedBy, AuditActions.PeopleInvited, structureId: structureId, detail: $"{people.Count}"));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The letter's key is told here once and kept as a hash.</summary>
public sealed record PersonInvited(Guid StructureId, string Structure, string Mail, string GivenName, string Key, string Language);
