using TrainingPaths.Core.Enrolments;

namespace TrainingPaths.Core.Assessment;

/// <summary>One go at a quiz: the questions drawn for it, open until submitted. A retake is another row and deletes nothing.</summary>
public sealed class QuizAttempt
{
    private QuizAttempt()
    {
    }

    public QuizAttempt(Guid id, Enrolment enrolment, string stepId, int number, IReadOnlyList<AskedQuestion> asked, DateTimeOffset now)
    {
        Id = id;
        StructureId = enrolment.StructureId;
        EnrolmentId = enrolment.Id;
        PersonId = enrolment.PersonId;
        PathVersionId = enrolment.PathVersionId;
        StepId = stepId;
        Number = number;
        Asked = [.. asked];
        StartedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid PathVersionId { get; private set; }

    public string StepId { get; private set; } = "";

    public int Number { get; private set; }

    /// <summary>Drawn once and frozen with the attempt, so that a reload shows the same questions in the same order.</summary>
    public List<AskedQuestion> Asked { get; private set; } = [];

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Questions answered right.</summary>
    public int? Right { get; private set; }

    /// <summary>Null while it is open or to be marked, and for a positioning, where there is nothing to pass.</summary>
    public bool? Passed { get; private set; }

    /// <summary>Submitted, and an open text waits for its trainer.</summary>
    public bool ToMark { get; private set; }

    /// <param name="grade">Whether it is passed is left open for what asks for no mark.</param>
    public void Submit(Grade grade, bool hasMark, DateTimeOffset now)
    {
        SubmittedAt = now;
        Keep(grade, hasMark);
    }

    /// <summary>A trainer marked an open text, or marked it again.</summary>
    public void Grade(Grade grade) => Keep(grade, hasMark: true);

    private void Keep(Grade grade, bool hasMark)
    {
        Right = grade.Right;
        ToMark = hasMark && grade.ToMark;
        Passed = hasMark && !grade.ToMark ? grade.Passed : null;
    }
}

/// <summary>A question of an attempt, with the order in which its parts are shown.</summary>
/// <param name="Options">Ids of options; of the items of an ordering; of all choices of a matching or a cloze. Nothing for what is typed.</param>
public sealed record AskedQuestion(string Id, IReadOnlyList<string> Options);

/// <summary>The latest choice for a question of an attempt.</summary>
public sealed class Answer
{
    private Answer()
    {
    }

    public Guid AttemptId { get; private set; }

    public string QuestionId { get; private set; } = "";

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Ids of options, choices of slots (<see cref="SlotChoice"/>), or the one text that was typed.</summary>
    public string[] Options { get; private set; } = [];

    /// <summary>When it was chosen, in milliseconds of the server's clock as the device knows it. The later choice wins, in whatever order they arrive.</summary>
    public long ChosenAt { get; private set; }
}

/// <summary>A choice as it came in. Evidence: added, never changed. Its id is the device's, so that sending again is harmless.</summary>
public sealed class AnswerEvent
{
    private AnswerEvent()
    {
    }

    public Guid Id { get; private set; }

    public Guid AttemptId { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid PersonId { get; private set; }

    public string QuestionId { get; private set; } = "";

    public string[] Options { get; private set; } = [];

    public long ChosenAt { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}
