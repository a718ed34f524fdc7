using TrainingPaths.Core.Enrolments;

namespace TrainingPaths.Core.Tracking;

/// <summary>One person's way through one package: as a step of a path, or as an author's trial, which counts for nothing and is begun anew when asked.</summary>
public sealed class Registration
{
    private Registration()
    {
    }

    /// <summary>The step of a path.</summary>
    public Registration(Enrolment enrolment, string stepId, Guid packageId, DateTimeOffset now)
        : this(enrolment.PersonId, packageId, now) => (StructureId, EnrolmentId, StepId) = (enrolment.StructureId, enrolment.Id, stepId);

    /// <summary>A trial.</summary>
    public Registration(Guid personId, Guid packageId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        PersonId = personId;
        PackageId = packageId;
        OpenedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid PackageId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Null for a trial, like the next two.</summary>
    public Guid? StructureId { get; private set; }

    public Guid? EnrolmentId { get; private set; }

    public string? StepId { get; private set; }

    /// <summary>Counts the launches: only the session of the last one may still write.</summary>
    public int Epoch { get; private set; }

    /// <summary>Launches up to this one belong to what was before a new beginning.</summary>
    public int BegunAfter { get; private set; }

    /// <summary>All that the course itself remembers, as JSON of its own (<see cref="Courses.Course.State"/>); null before the first launch.</summary>
    public string? Course { get; private set; }

    /// <summary>When the course was first seen completed. Nothing that content says later takes it back.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>True once passed, whatever follows; null while nothing was judged.</summary>
    public bool? Passed { get; private set; }

    /// <summary>0..100, the best one once the course was completed; null while there is none.</summary>
    public decimal? Score { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Whether it was begun anew, and nothing was launched since.</summary>
    internal bool IsBegunAnew => Course is null && BegunAfter > 0;

    /// <summary>From here on, what was open before can no longer write.</summary>
    internal int NextEpoch() => ++Epoch;

    /// <summary>A trial begins anew, and nothing of it is known any longer: its author looks for what somebody meets who comes for the first time.</summary>
    internal void Restart() => (BegunAfter, Course, CompletedAt, Passed, Score) = (Epoch, null, null, null, null);

    /// <summary>Keeps what a course remembers and the best that it came to.</summary>
    /// <returns>Whether the result is better than before.</returns>
    internal bool Keep(string course, Courses.CourseOutcome outcome, DateTimeOffset now)
    {
        var before = (CompletedAt, Passed, Score);
        Course = course;
        // A mean of what was done so far says nothing yet: the best counts from the first time all of it is there.
        if (outcome.Score is { } score && (CompletedAt is null || !(Score >= score)))
            Score = score;
        CompletedAt ??= outcome.Completed ? now : null;
        Passed = Passed == true ? true : outcome.Passed ?? Passed;
        return before != (CompletedAt, Passed, Score);
    }
}
