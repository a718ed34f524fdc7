using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<VersionChange> VersionChanges => Set<VersionChange>();

    private const string PersonOfMyStructures =
        $"person_id in (select m.person_id from accounts.membership m where m.{PeopleTable.InMyStructures} and m.until is null)";

    private static readonly PeopleTable[] EnrolmentsPeople =
    [
        new("enrolments.enrolment", PeopleTable.MineByPerson, $"{PeopleTable.InMyStructures} and visible_to_structure", "true")
        {
            PersonWrites = $"{PeopleTable.MineByPerson} and {PeopleTable.InMyStructures}",
            StructuresWrites = $"{PeopleTable.InMyStructures} and visible_to_structure and {PersonOfMyStructures}",
            Lane = PeopleTable.OfTheLane,
            LaneWrites = "false",
            Trainer = PeopleTable.OfMyCohorts("id"),
            Plan = $"path_id = {PeopleTable.ThePath}",
            PlanColumns = "id, structure_id, person_id, path_id, path_version_id",
            Figures = $"path_id = {PeopleTable.ThePath}",
            FiguresColumns = "id, person_id, path_id",
        },
        new("enrolments.assignment", PeopleTable.MineByPerson, PeopleTable.InMyStructures, "true")
        {
            PersonWrites = "false",
            StructuresWrites = $"{PeopleTable.InMyStructures} and {PersonOfMyStructures}",
        },
        new("enrolments.version_change", PeopleTable.MineByPerson)
        {
            AppendOnly = true,
            Plan = PeopleTable.OfThePath("version_change"),
            PlanColumns = "enrolment_id, migration_id, is_reversal",
        },
    ];

    private void MapEnrolments(ModelBuilder b)
    {
        const string schema = "enrolments";
        b.Entity<Enrolment>(e =>
        {
            e.ToTable("enrolment", schema);
            e.HasAlternateKey(x => new { x.StructureId, x.Id, x.PersonId });   // what rows below point at: a row of another structure or person cannot be attached
            e.HasIndex(x => new { x.PersonId, x.PathId, x.Period }).IsUnique();
            e.HasOne<Structure>().WithMany().HasForeignKey(x => x.StructureId);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
            e.HasOne<TrainingPath>().WithMany().HasForeignKey(x => x.PathId);
            e.HasOne<PathVersion>().WithMany().HasForeignKey(x => x.PathVersionId);
            e.HasQueryFilter("reach", x => SeesAll || x.PersonId == Me || (MyStructures.Contains(x.StructureId) && x.VisibleToStructure) || CohortMembers.Any(m => m.EnrolmentId == x.Id && m.TrainerId == Trainer));
        });
        b.Entity<Assignment>(e =>
        {
            e.ToTable("assignment", schema);
            e.HasIndex(x => new { x.StructureId, x.PersonId, x.PathId }).IsUnique();
            e.HasIndex(x => x.PersonId);
            e.HasOne<Structure>().WithMany().HasForeignKey(x => x.StructureId);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
            e.HasOne<TrainingPath>().WithMany().HasForeignKey(x => x.PathId);
            e.HasQueryFilter("reach", x => SeesAll || x.PersonId == Me || MyStructures.Contains(x.StructureId));
        });
        MapVersionChanges(b);
    }

    private void MapVersionChanges(ModelBuilder b) => b.Entity<VersionChange>(e =>
    {
        e.ToTable("version_change", "enrolments");
        BelongsToEnrolment(e);
        e.HasIndex(c => new { c.MigrationId, c.EnrolmentId, c.IsReversal }).IsUnique();   // a job that runs twice moves nobody twice
        e.HasIndex(c => c.EnrolmentId);
        e.HasQueryFilter("reach", c => c.PersonId == Me || FiltersOff);
    });

    /// <summary>Ties rows of people's data to their enrolment by structure and person as well as by id.</summary>
    private static void BelongsToEnrolment<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> e)
        where T : class =>
        e.HasOne<Enrolment>().WithMany().HasForeignKey("StructureId", "EnrolmentId", "PersonId").HasPrincipalKey("StructureId", "Id", "PersonId");
}
