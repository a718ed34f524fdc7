using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Invitations;

/// <summary>
/// A structure asks somebody to follow paths with it, at an address that it knows. One for each address: asking again renews it. It goes once it is accepted,
/// and what nobody accepts is forgotten: it holds a name that its owner did not give.
/// </summary>
public sealed class Invitation
{
    /// <summary>How long its key opens.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(14);

    /// <summary>Between two letters to one address, so that nobody is flooded.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private Invitation()
    {
    }

    public Invitation(Guid structureId, InvitedPerson person, Guid invitedBy, byte[] keyHash, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        StructureId = structureId;
        Mail = person.Mail;
        Renew(person, invitedBy, keyHash, now);
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    /// <summary>In small letters.</summary>
    public string Mail { get; private set; } = "";

    public string GivenName { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    public Guid InvitedBy { get; private set; }

    /// <summary>Of the key in the letter, which is kept nowhere else.</summary>
    public byte[] KeyHash { get; private set; } = [];

    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset Ends => SentAt + Term;

    /// <summary>The key of the letter before opens nothing from now on.</summary>
    public void Renew(InvitedPerson person, Guid invitedBy, byte[] keyHash, DateTimeOffset now)
    {
        GivenName = person.GivenName;
        FamilyName = person.FamilyName;
        InvitedBy = invitedBy;
        KeyHash = keyHash;
        SentAt = now;
    }
}

/// <summary>Whom to invite, fit to keep.</summary>
/// <param name="Mail">In small letters.</param>
public sealed record InvitedPerson(string GivenName, string FamilyName, string Mail)
{
    /// <exception cref="RuleViolation">A name is missing or too long, or the address cannot be one.</exception>
    public static InvitedPerson Of(string givenName, string familyName, string mail)
    {
        var person = new Person(Guid.Empty, givenName, familyName);
        var address = mail.Trim().ToLowerInvariant();
        if (!MailAddress.IsOne(address))
            throw new RuleViolation(AccountsRules.MailWrong);
        return new InvitedPerson(person.GivenName, person.FamilyName, address);
    }
}
