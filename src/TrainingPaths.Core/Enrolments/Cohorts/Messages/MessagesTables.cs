using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<CohortMessage> CohortMessages => Set<CohortMessage>();

    // Whoever has left is gone for the trainer, with all that was written between them.
    private const string StillIn = "(cohort_id, enrolment_id) in (select m.cohort_id, m.enrolment_id from enrolments.cohort_member m where";

    private static readonly PeopleTable[] MessagesPeople =
    [
        new("enrolments.cohort_message", PeopleTable.MineByPerson)
        {
            PersonWrites = $"{PeopleTable.MineByPerson} and not by_trainer and not to_all and trainer_id <> {PeopleTable.Me} and {StillIn} m.person_id = {PeopleTable.Me})",
            Trainer = $"trainer_id = {PeopleTable.Me} and {StillIn} m.trainer_id = {PeopleTable.Me})",
            TrainerWrites = $"trainer_id = {PeopleTable.Me} and by_trainer and {PeopleTable.NotMine} and {StillIn} m.trainer_id = {PeopleTable.Me})",
            TrainerMay = "INSERT",
            AppendOnly = true,
            GoesWithItsPerson = true,
        },
    ];

    private void MapMessages(ModelBuilder b) => b.Entity<CohortMessage>(e =>
    {
        e.ToTable("cohort_message", "enrolments");
        e.HasKey(m => new { m.Id, m.EnrolmentId });
        BelongsToEnrolment(e);
        // Messages live as long as their group: closing it, or erasing its trainer, takes them along.
        e.HasOne<Cohort>().WithMany().HasForeignKey(m => new { m.CohortId, m.TrainerId }).HasPrincipalKey(c => new { c.Id, c.TrainerId }).OnDelete(DeleteBehavior.Cascade);
        e.HasIndex(m => new { m.TrainerId, m.SentAt });
        e.HasIndex(m => new { m.PersonId, m.SentAt });
        e.HasIndex(m => new { m.CohortId, m.EnrolmentId });
        e.Property(m => m.CohortName).HasMaxLength(Cohort.LongestName);
        e.Property(m => m.TrainerName).HasMaxLength(Cohort.LongestTrainerName);
        e.Property(m => m.Text).HasMaxLength(CohortMessage.LongestText);
        e.HasQueryFilter("reach", m => m.PersonId == Me || (m.TrainerId == Trainer && CohortMembers.Any(x => x.CohortId == m.CohortId && x.EnrolmentId == m.EnrolmentId)) || FiltersOff);
    });
}
