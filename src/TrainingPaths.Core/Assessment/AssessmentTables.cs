using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Assessment.Analysis;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<QuizAttempt> QuizAttempts => Set<QuizAttempt>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<AnswerEvent> AnswerEvents => Set<AnswerEvent>();

    public DbSet<Mark> Marks => Set<Mark>();

    public DbSet<Allowance> Allowances => Set<Allowance>();

    // What is still being written is nobody else's.
    private const string OfAnAttemptHandedIn =
        $"attempt_id in (select a.id from assessment.quiz_attempt a join enrolments.cohort_member m on m.enrolment_id = a.enrolment_id where m.trainer_id = {PeopleTable.Me} and a.submitted_at is not null)";

    public DbSet<QuestionFigure> QuestionFigures => Set<QuestionFigure>();

    // No condition for HR or the federation: scores and answers are the learner's (Code du travail, art. L.1222-2 and L.1222-3, read 2026-11).
    private static readonly PeopleTable[] AssessmentPeople =
    [
        new("assessment.quiz_attempt", PeopleTable.MineByPerson)
        {
            Trainer = PeopleTable.OfMyCohorts("enrolment_id"),
            Plan = PeopleTable.OfThePath("quiz_attempt"),
            PlanColumns = "enrolment_id, step_id, submitted_at, to_mark",
            Figures = $"submitted_at is not null and {PeopleTable.OfThePath("quiz_attempt")}",
            FiguresColumns = "id, enrolment_id, person_id, path_version_id, step_id, asked, started_at, submitted_at, to_mark",
        },
        new("assessment.answer", PeopleTable.MineByPerson) { Trainer = OfAnAttemptHandedIn, Figures = AskedAboutAndHandedIn, FiguresColumns = "attempt_id, question_id, options" },
        // Whose text it is reads and erases its marks; only a trainer adds one, in their own name.
        new("assessment.mark", PeopleTable.MineByPerson)
        {
            AppendOnly = true,
            GoesWithItsPerson = true,
            PersonWrites = "false",
            Trainer = OfAnAttemptHandedIn,
            TrainerWrites = $"{OfAnAttemptHandedIn} and marked_by = {PeopleTable.Me} and {PeopleTable.NotMine}",
            TrainerMay = "INSERT",
        },
        new("assessment.allowance", PeopleTable.MineByPerson)
        {
            PersonWrites = "false",
            Trainer = PeopleTable.OfMyCohorts("enrolment_id"),
            TrainerWrites = $"{PeopleTable.OfMyCohorts("enrolment_id")} and given_by = {PeopleTable.Me} and {PeopleTable.NotMine}",
            TrainerMay = "INSERT, UPDATE",
        },
        new("assessment.answer_event", PeopleTable.MineByPerson) { AppendOnly = true, GoesWithItsPerson = true, Figures = AskedAboutAndHandedIn, FiguresColumns = "attempt_id, question_id, chosen_at" },
    ];

    // The attempts are those that their own policy lets through; found from the path, for the attempts of all others are many.
    private const string AskedAboutAndHandedIn =
        $"{PeopleTable.AskedAbout} and attempt_id in (select a.id from enrolments.enrolment e join assessment.quiz_attempt a on a.enrolment_id = e.id where e.path_id = {PeopleTable.ThePath})";

    private static void MapFigures(ModelBuilder b) => b.Entity<QuestionFigure>(e =>
    {
        e.ToTable("question_figure", "assessment");
        e.HasKey(f => new { f.PathId, f.QuestionId, f.Wording });
        e.HasOne<Paths.TrainingPath>().WithMany().HasForeignKey(f => f.PathId);
        e.Property(f => f.QuestionId).HasMaxLength(Paths.Step.LongestId);
        e.Property(f => f.Wording).HasMaxLength(64);
        e.Property(f => f.Figures).HasColumnType("jsonb");
    });

    private void MapAssessment(ModelBuilder b)
    {
        const string schema = "assessment";
        MapFigures(b);
        b.Entity<QuizAttempt>(e =>
        {
            e.ToTable("quiz_attempt", schema);
            BelongsToEnrolment(e);
            e.HasAlternateKey(a => new { a.StructureId, a.Id, a.PersonId });
            e.Property(a => a.Asked).HasColumnType("jsonb");
            e.HasIndex(a => new { a.EnrolmentId, a.StepId, a.Number }).IsUnique();
            e.HasIndex(a => new { a.EnrolmentId, a.StepId }).IsUnique().HasFilter("submitted_at is null").HasDatabaseName("ix_quiz_attempt_open");
            e.HasIndex(a => a.PersonId);
            e.HasIndex(a => a.SubmittedAt).HasFilter("to_mark").HasDatabaseName("ix_quiz_attempt_to_mark");
            e.HasQueryFilter("reach", a => a.PersonId == Me || CohortMembers.Any(m => m.EnrolmentId == a.EnrolmentId && m.TrainerId == Trainer) || FiltersOff);
        });
        b.Entity<Answer>(e =>
        {
            e.ToTable("answer", schema);
            e.HasKey(a => new { a.AttemptId, a.QuestionId });
            e.HasOne<QuizAttempt>().WithMany().HasForeignKey(a => new { a.StructureId, a.AttemptId, a.PersonId }).HasPrincipalKey(a => new { a.StructureId, a.Id, a.PersonId });
            e.HasQueryFilter("reach", a => a.PersonId == Me || CohortMembers.Any(m => m.PersonId == a.PersonId && m.TrainerId == Trainer) || FiltersOff);
        });
        b.Entity<Mark>(e =>
        {
            e.ToTable("mark", schema);
            e.HasOne<QuizAttempt>().WithMany().HasForeignKey(m => new { m.StructureId, m.AttemptId, m.PersonId }).HasPrincipalKey(a => new { a.StructureId, a.Id, a.PersonId });
            e.HasIndex(m => new { m.AttemptId, m.QuestionId, m.Number }).IsUnique();
            e.HasQueryFilter("reach", m => m.PersonId == Me || CohortMembers.Any(c => c.PersonId == m.PersonId && c.TrainerId == Trainer) || FiltersOff);
        });
        b.Entity<Allowance>(e =>
        {
            e.ToTable("allowance", schema);
            e.HasKey(a => new { a.EnrolmentId, a.StepId });
            BelongsToEnrolment(e);
            e.HasQueryFilter("reach", a => a.PersonId == Me || CohortMembers.Any(m => m.EnrolmentId == a.EnrolmentId && m.TrainerId == Trainer) || FiltersOff);
        });
        b.Entity<AnswerEvent>(e =>
        {
            e.ToTable("answer_event", schema);
            e.HasOne<QuizAttempt>().WithMany().HasForeignKey(a => new { a.StructureId, a.AttemptId, a.PersonId }).HasPrincipalKey(a => new { a.StructureId, a.Id, a.PersonId });
            e.HasIndex(a => a.AttemptId);
            e.HasQueryFilter("reach", a => a.PersonId == Me || FiltersOff);
        });
    }
}
