using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Accounts.Structures;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Structure> Structures => Set<Structure>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();

    public DbSet<BrowserSession> BrowserSessions => Set<BrowserSession>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    private static readonly PeopleTable[] AccountsPeople =
    [
        new("accounts.person",
            Person: $"id = {PeopleTable.Me}",
            Structures: $"id in (select m.person_id from accounts.membership m where m.{PeopleTable.InMyStructures})",
            Federation: "true")
        {
            // An HR officer reads names; only the person changes theirs.
            StructuresWrites = "false",
            Trainer = $"id in (select m.person_id from enrolments.cohort_member m where m.trainer_id = {PeopleTable.Me})",
        },
        new("accounts.membership", PeopleTable.MineByPerson, PeopleTable.InMyStructures, "true")
        {
            // Joining makes oneself a participant; nobody makes themselves HR.
            PersonWrites = $"{PeopleTable.MineByPerson} and {PeopleTable.InMyStructures} and role = 1",
            StructuresWrites = "false",
        },
        new("accounts.audit_entry", Person: PeopleTable.MineByPerson, Structures: PeopleTable.InMyStructures, Federation: "true") { AppendOnly = true },
        new("accounts.help_request", Person: PeopleTable.MineByPerson, Federation: "true"),
        new("accounts.invitation", Structures: PeopleTable.InMyStructures, Federation: "true"),
        new("accounts.browser_session", Person: PeopleTable.MineByPerson),
    ];

    private void MapAccounts(ModelBuilder b)
    {
        const string schema = "accounts";
        b.Entity<Account>().ToTable("account", schema);
        b.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim", schema);
        b.Entity<IdentityUserLogin<Guid>>().ToTable("account_login", schema);
        b.Entity<IdentityUserToken<Guid>>().ToTable("account_token", schema);
        b.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkey", schema);
        b.Entity<Person>(e =>
        {
            e.ToTable("person", schema);
            e.Property(p => p.GivenName).HasMaxLength(Person.LongestName);
            e.Property(p => p.FamilyName).HasMaxLength(Person.LongestName);
            e.HasOne<Account>().WithOne().HasForeignKey<Person>(p => p.Id);
            e.HasQueryFilter("reach", p => SeesAll || p.Id == Me || Memberships.Any(m => m.PersonId == p.Id && MyStructures.Contains(m.StructureId)) || CohortMembers.Any(m => m.PersonId == p.Id && m.TrainerId == Trainer));
        });
        b.Entity<Structure>(e =>
        {
            e.ToTable("structure", schema);
            e.Property(s => s.Name).HasMaxLength(Structure.LongestName);
            e.Property(s => s.Town).HasMaxLength(Structure.LongestTown);
            e.Property(s => s.Territory).HasMaxLength(Structure.LongestTerritory);
            e.HasIndex(s => new { s.Name, s.Town }).IsUnique();
            e.Property(s => s.Siret).HasMaxLength(Siret.Length);
            e.HasIndex(s => s.Siret).IsUnique();
            e.Property(s => s.Finess).HasMaxLength(StructureFacts.FinessLength);
            e.Property(s => s.Idcc).HasMaxLength(StructureFacts.IdccLength);
            e.Property(s => s.Network).HasMaxLength(StructureFacts.LongestFunder);
            e.Property(s => s.Opco).HasMaxLength(StructureFacts.LongestFunder);
            e.Property(s => s.FullTime).HasPrecision(6, 1);
            e.Ignore(s => s.Facts);
        });
        b.Entity<Membership>(e =>
        {
            e.ToTable("membership", schema);
            e.HasOne<Structure>().WithMany().HasForeignKey(m => m.StructureId);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
            e.HasIndex(m => new { m.StructureId, m.PersonId, m.Role }).IsUnique();
            e.HasIndex(m => m.PersonId);
            e.HasQueryFilter("reach", m => SeesAll || m.PersonId == Me || MyStructures.Contains(m.StructureId));
        });
        b.Entity<Appointment>(e =>
        {
            e.ToTable("appointment", schema);
            e.HasKey(a => new { a.PersonId, a.Role });
            e.HasOne<Account>().WithMany().HasForeignKey(a => a.PersonId);
        });
        b.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_entry", schema);
            e.HasIndex(a => new { a.StructureId, a.At });
            e.HasIndex(a => new { a.PersonId, a.At });
            e.HasIndex(a => a.At);
            e.HasQueryFilter("reach", a => SeesAll || a.PersonId == Me || MyStructures.Contains(a.StructureId!.Value));
        });
        b.Entity<HelpRequest>(e =>
        {
            e.ToTable("help_request", schema);
            e.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
            e.Property(h => h.Page).HasMaxLength(300);
            e.Property(h => h.Text).HasMaxLength(HelpRequest.LongestText);
            e.HasQueryFilter("reach", h => SeesAll || h.PersonId == Me);
        });
        b.Entity<Invitation>(e =>
        {
            e.ToTable("invitation", schema);
            e.HasOne<Structure>().WithMany().HasForeignKey(i => i.StructureId);
            e.HasOne<Account>().WithMany().HasForeignKey(i => i.InvitedBy);
            e.HasIndex(i => new { i.StructureId, i.Mail }).IsUnique();
            e.HasIndex(i => i.KeyHash).IsUnique();
            e.HasIndex(i => i.SentAt);
            e.Property(i => i.Mail).HasMaxLength(MailAddress.Longest);
            e.Property(i => i.GivenName).HasMaxLength(Person.LongestName);
            e.Property(i => i.FamilyName).HasMaxLength(Person.LongestName);
            e.HasQueryFilter("reach", i => SeesAll || MyStructures.Contains(i.StructureId));
        });
        b.Entity<BrowserSession>(e =>
        {
            e.ToTable("browser_session", schema);
            e.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
            e.HasIndex(s => s.KeyHash).IsUnique();
            e.Property(s => s.Browser).HasMaxLength(BrowserSession.LongestName);
            e.Property(s => s.System).HasMaxLength(BrowserSession.LongestName);
            e.HasQueryFilter("reach", s => s.PersonId == Me || FiltersOff);
        });
    }
}
