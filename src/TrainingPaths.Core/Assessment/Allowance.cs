using TrainingPaths.Core.Enrolments;

namespace TrainingPaths.Core.Assessment;

/// <summary>More time or more attempts for one person: a limit must shut nobody out (WCAG 2.2, 2.2.1 Timing Adjustable).</summary>
public sealed class Allowance
{
    private Allowance()
    {
    }

    public Allowance(Enrolment enrolment, string stepId)
    {
        StructureId = enrolment.StructureId;
        EnrolmentId = enrolment.Id;
        PersonId = enrolment.PersonId;
        StepId = stepId;
    }

    public Guid EnrolmentId { get; private set; }

    public string StepId { get; private set; } = "";

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Percent of the time limit, added to it.</summary>
    public int TimePercent { get; private set; }

    /// <summary>Added to the limit of attempts.</summary>
    public int Attempts { get; private set; }

    public Guid GivenBy { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public void Give(int timePercent, int attempts, Guid by, DateTimeOffset now)
    {
        TimePercent = timePercent;
        Attempts = attempts;
        GivenBy = by;
        GivenAt = now;
    }
}
