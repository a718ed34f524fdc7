using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<CertificateHolder> CertificateHolders => Set<CertificateHolder>();

    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();

    public DbSet<Pack> Packs => Set<Pack>();

    private const string CertificateOfVisibleEnrolment =
        $"{PeopleTable.InMyStructures} and exists (select 1 from enrolments.enrolment e where e.structure_id = certificate.structure_id and e.id = certificate.enrolment_id and e.visible_to_structure)";

    // The federation counts certificates and never writes them; the printed name is its holder's alone.
    private static readonly PeopleTable[] CertificatesPeople =
    [
        new("certificates.certificate", PeopleTable.MineByPerson, CertificateOfVisibleEnrolment, "true")
        {
            StructuresWrites = "false",
            FederationWrites = "false",
            Plan = PeopleTable.OfThePath("certificate"),
            PlanColumns = "enrolment_id",
        },
        new("certificates.certificate_holder", PeopleTable.MineByPerson),
        new("certificates.pack", Structures: PeopleTable.InMyStructures) { StructuresWrites = $"{PeopleTable.InMyStructures} and requested_by = {PeopleTable.Me}" },
    ];

    private IEnumerable<IQueryable<string?>> CertificatesFiles => [Certificates.Select(c => c.FileSha256), Packs.Select(p => p.FileSha256)];

    // What was sealed is never edited; that it no longer holds is said by the federation alone.
    internal static string RegisterGrantSql(string roles) => $"""
        REVOKE UPDATE, DELETE, TRUNCATE ON certificates.register_entry FROM {roles};
        GRANT UPDATE (state, ended_at, superseded_by) ON certificates.register_entry TO {DatabaseRoles.Federation};
        """;

    private void MapCertificates(ModelBuilder b)
    {
        const string schema = "certificates";
        b.Entity<Certificate>(e =>
        {
            e.ToTable("certificate", schema);
            BelongsToEnrolment(e);
            e.HasOne<PathVersion>().WithMany().HasForeignKey(c => c.PathVersionId);
            e.HasAlternateKey(c => new { c.StructureId, c.Id, c.PersonId });
            e.HasIndex(c => new { c.PersonId, c.PathVersionId, c.Period }).IsUnique();
            e.HasIndex(c => c.Serial).IsUnique();
            e.HasIndex(c => c.EnrolmentId);
            e.Property(c => c.Serial).HasMaxLength(Serial.Length);
            e.Property(c => c.FileSha256).HasMaxLength(64);
            e.HasQueryFilter("reach", c => SeesAll || c.PersonId == Me || (MyStructures.Contains(c.StructureId) && Enrolments.Any(x => x.Id == c.EnrolmentId && x.VisibleToStructure)));
        });
        b.Entity<CertificateHolder>(e =>
        {
            e.ToTable("certificate_holder", schema);
            e.HasKey(h => h.CertificateId);
            e.HasOne<Certificate>().WithOne().HasForeignKey<CertificateHolder>("StructureId", "CertificateId", "PersonId").HasPrincipalKey<Certificate>("StructureId", "Id", "PersonId");
            e.Property(h => h.PrintedName).HasMaxLength(200);
            e.HasIndex(h => h.PersonId);
            e.HasQueryFilter("reach", h => h.PersonId == Me || FiltersOff);
        });
        b.Entity<RegisterEntry>(e =>
        {
            e.ToTable("register_entry", schema);
            e.HasKey(r => r.Serial);
            e.Property(r => r.Serial).HasMaxLength(Serial.Length);
            e.Property(r => r.SupersededBy).HasMaxLength(Serial.Length);
            e.Property(r => r.KeyId).HasMaxLength(16);
        });
        b.Entity<Pack>(e =>
        {
            e.ToTable("pack", schema);
            e.HasOne<Structure>().WithMany().HasForeignKey(p => p.StructureId);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.RequestedBy);
            e.HasIndex(p => new { p.StructureId, p.RequestedAt });
            e.Property(p => p.FileSha256).HasMaxLength(64);
            e.HasQueryFilter("reach", p => MyStructures.Contains(p.StructureId) || FiltersOff);
        });
    }
}
