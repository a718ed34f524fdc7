using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Invitations;

/// <summary>What inviting these people would do, before anything is sent. Of an address it tells whether it belongs to somebody of this structure, and nothing about anybody else's.</summary>
public sealed class PlanInvitations(TrainingPathsDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public async Task<InvitationPlan> RunAsync(Guid structureId, IReadOnlyList<InvitedPerson> people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] mails = [.. people.Select(p => p.Mail).Distinct()];
        string[] normalized = [.. mails.Select(mail => accounts.NormalizeEmail(mail)!)];
        var here = db.Memberships.Where(m => m.StructureId == structureId && m.Role == StructureRole.Participant && m.Until == null);
        var members = (await here.Join(db.Users.Where(a => normalized.Contains(a.NormalizedEmail!)), m => m.PersonId, a => a.Id, (_, a) => a.NormalizedEmail!).ToListAsync(ct)).ToHashSet();
        var invited = await db.Invitations.AsNoTracking().Where(i => i.StructureId == structureId && mails.Contains(i.Mail)).ToDictionaryAsync(i => i.Mail, i => i.SentAt, ct);
        PlannedInvitation[] planned = [.. people.DistinctBy(p => p.Mail).Select(p => new PlannedInvitation(p, FateOf(p)))];
        return new InvitationPlan(planned, people.Count - planned.Length, await here.CountAsync(ct) - members.Count);

        InvitationFate FateOf(InvitedPerson person) =>
            members.Contains(accounts.NormalizeEmail(person.Mail)!) ? InvitationFate.HereAlready
            : !invited.TryGetValue(person.Mail, out var sent) ? InvitationFate.New
            : now - sent < Invitation.Term ? InvitationFate.InvitedAlready
            : InvitationFate.Expired;
    }
}

/// <param name="Doubles">Lines that name an address once more: the first counts.</param>
/// <param name="Others">People of the structure whom the list does not name: nothing changes for them.</param>
public sealed record InvitationPlan(IReadOnlyList<PlannedInvitation> People, int Doubles, int Others)
{
    public IEnumerable<PlannedInvitation> ToSend => People.Where(p => p.Fate is InvitationFate.New or InvitationFate.Expired);
}

public sealed record PlannedInvitation(InvitedPerson Person, InvitationFate Fate);

public enum InvitationFate
{
    New,

    /// <summary>A letter went out that nobody answered in time: another one goes.</summary>
    Expired,

    /// <summary>The letter's key still opens: no other one goes.</summary>
    InvitedAlready,

    /// <summary>Somebody of this structure has this address.</summary>
    HereAlready,
}
