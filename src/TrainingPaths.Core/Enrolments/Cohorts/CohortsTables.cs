using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<Cohort> Cohorts => Set<Cohort>();

    public DbSet<CohortMember> CohortMembers => Set<CohortMember>();

    private string? HeldInvitation { get; set; }

    private static readonly PeopleTable[] CohortsPeople =
    [
        // A learner reads the one group whose key they hold, and only while they look at it.
        new("enrolments.cohort", Person: "invitation = (select nullif(current_setting('app.invitation', true), ''))")
        {
            PersonWrites = "false",
            Trainer = $"trainer_id = {PeopleTable.Me}",
            TrainerMay = "INSERT, UPDATE, DELETE",
        },
        new("enrolments.cohort_member", PeopleTable.MineByPerson)
        {
            PersonWrites = $"{PeopleTable.MineByPerson} and trainer_id <> {PeopleTable.Me}",
            Trainer = $"trainer_id = {PeopleTable.Me}",
        },
    ];

    /// <summary>Tells the database and the filters which link to a group the caller holds, until the unit of work ends.</summary>
    internal async Task HoldAsync(string invitation, CancellationToken ct)
    {
        await Database.ExecuteSqlAsync($"select set_config('app.invitation', {invitation}, true)", ct);
        HeldInvitation = invitation;
    }

    private void MapCohorts(ModelBuilder b)
    {
        b.Entity<Cohort>(e =>
        {
            e.ToTable("cohort", "enrolments");
            e.HasAlternateKey(c => new { c.Id, c.TrainerId });
            e.HasOne<TrainingPath>().WithMany().HasForeignKey(c => c.PathId);
            e.HasIndex(c => c.TrainerId);
            e.HasIndex(c => c.Invitation).IsUnique();
            e.Property(c => c.Name).HasMaxLength(Cohort.LongestName);
            e.Property(c => c.TrainerName).HasMaxLength(Cohort.LongestTrainerName);
            e.Property(c => c.Invitation).HasMaxLength(43);
            e.HasQueryFilter("reach", c => c.TrainerId == Trainer || c.Invitation == HeldInvitation || FiltersOff);
        });
        b.Entity<CohortMember>(e =>
        {
            e.ToTable("cohort_member", "enrolments");
            e.HasKey(m => new { m.CohortId, m.EnrolmentId });
            BelongsToEnrolment(e);
            // The trainer of a row is the trainer of its group: the policies of every table above trust it.
            e.HasOne<Cohort>().WithMany().HasForeignKey(m => new { m.CohortId, m.TrainerId }).HasPrincipalKey(c => new { c.Id, c.TrainerId }).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(m => new { m.TrainerId, m.EnrolmentId });
            e.HasIndex(m => m.EnrolmentId);
            e.HasIndex(m => m.PersonId);
            e.Property(m => m.CohortName).HasMaxLength(Cohort.LongestName);
            e.Property(m => m.TrainerName).HasMaxLength(Cohort.LongestTrainerName);
            e.HasQueryFilter("reach", m => m.PersonId == Me || m.TrainerId == Trainer || FiltersOff);
        });
    }
}
