using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Progress.Analysis;
using TrainingPaths.Core.Progress.Migrating;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<ProgressEvent> ProgressEvents => Set<ProgressEvent>();

    public DbSet<StepProgress> StepProgress => Set<StepProgress>();

    public DbSet<PathProgress> PathProgress => Set<PathProgress>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<VersionMigration> VersionMigrations => Set<VersionMigration>();

    public DbSet<MigratedStep> MigratedSteps => Set<MigratedStep>();

    public DbSet<StepFigure> StepFigures => Set<StepFigure>();

    // HR reaches the path's progress, of enrolments it may see; which step was done when, and notes, are the learner's.
    private const string OfVisibleEnrolment =
        $"{PeopleTable.InMyStructures} and exists (select 1 from enrolments.enrolment e where e.structure_id = path_progress.structure_id and e.id = path_progress.enrolment_id and e.visible_to_structure)";

    private static readonly PeopleTable[] ProgressPeople =
    [
        new("progress.progress_event", PeopleTable.MineByPerson)
        {
            Lane = PeopleTable.OfTheLane,
            AppendOnly = true,
            Figures = PeopleTable.OfThePath("progress_event"),
            FiguresColumns = "enrolment_id, step_id, kind, happened_at",
        },
        new("progress.step_progress", PeopleTable.MineByPerson)
        {
            Lane = PeopleTable.OfTheLane,
            Plan = PeopleTable.OfThePath("step_progress"),
            PlanColumns = "enrolment_id, step_id, completed_at",
            Figures = PeopleTable.OfThePath("step_progress"),
            FiguresColumns = "enrolment_id, step_id",
        },
        new("progress.path_progress", PeopleTable.MineByPerson, OfVisibleEnrolment, "true") 
        {
            StructuresWrites = "false",
            FederationWrites = "false",
            Trainer = PeopleTable.OfMyCohorts("enrolment_id"),
            Lane = PeopleTable.OfTheLane,
            Plan = PeopleTable.OfThePath("path_progress"),
            PlanColumns = "enrolment_id, completed_at",
            Figures = PeopleTable.OfThePath("path_progress"),
            FiguresColumns = "enrolment_id, last_step_id, seen_at, completed_at",
        },
        new("progress.note", PeopleTable.MineByPerson),
    ];

    // What a trainer decided for a path, and how many it touched: no row of it is anybody's.
    private static void MapMigrations(ModelBuilder b)
    {
        b.Entity<VersionMigration>(e =>
        {
            e.ToTable("version_migration", "progress");
            e.HasOne<Paths.TrainingPath>().WithMany().HasForeignKey(m => m.PathId);
            e.HasIndex(m => m.PathId).IsUnique().HasFilter("state in (1, 3)").HasDatabaseName("ix_version_migration_running");   // one at a time on a path
        });
        b.Entity<MigratedStep>(e =>
        {
            e.ToTable("migrated_step", "progress");
            e.HasKey(s => new { s.MigrationId, s.StepId });
            e.HasOne<VersionMigration>().WithMany().HasForeignKey(s => s.MigrationId);
            e.Property(s => s.StepId).HasMaxLength(Paths.Step.LongestId);
        });
    }

    private static void MapStepFigures(ModelBuilder b) => b.Entity<StepFigure>(e =>
    {
        e.ToTable("step_figure", "progress");
        e.HasKey(f => new { f.PathId, f.StepId });
        e.HasOne<Paths.TrainingPath>().WithMany().HasForeignKey(f => f.PathId);
        e.Property(f => f.StepId).HasMaxLength(Paths.Step.LongestId);
        e.Property(f => f.Figures).HasColumnType("jsonb");
    });

    private void MapProgress(ModelBuilder b)
    {
        const string schema = "progress";
        MapStepFigures(b);
        MapMigrations(b);
        b.Entity<ProgressEvent>(e =>
        {
            e.ToTable("progress_event", schema);
            BelongsToEnrolment(e);
            e.Property(p => p.StepId).HasMaxLength(Paths.Step.LongestId);
            e.HasIndex(p => p.EnrolmentId);
            e.HasQueryFilter("reach", p => p.PersonId == Me || FiltersOff);
        });
        b.Entity<StepProgress>(e =>
        {
            e.ToTable("step_progress", schema);
            e.HasKey(p => new { p.EnrolmentId, p.StepId });
            BelongsToEnrolment(e);
            e.HasQueryFilter("reach", p => p.PersonId == Me || FiltersOff);
        });
        b.Entity<PathProgress>(e =>
        {
            e.ToTable("path_progress", schema);
            e.HasKey(p => p.EnrolmentId);
            BelongsToEnrolment(e);
            e.HasIndex(p => p.StructureId);
            e.HasIndex(p => p.PersonId);
            e.HasQueryFilter("reach", p => SeesAll || p.PersonId == Me || (MyStructures.Contains(p.StructureId) && Enrolments.Any(x => x.Id == p.EnrolmentId && x.VisibleToStructure)) || CohortMembers.Any(m => m.EnrolmentId == p.EnrolmentId && m.TrainerId == Trainer));
        });
        b.Entity<Note>(e =>
        {
            e.ToTable("note", schema);
            e.HasKey(n => new { n.EnrolmentId, n.StepId, n.Field });
            BelongsToEnrolment(e);
            e.Property(n => n.Field).HasMaxLength(60);
            e.HasQueryFilter("reach", n => n.PersonId == Me || FiltersOff);
        });
    }
}
