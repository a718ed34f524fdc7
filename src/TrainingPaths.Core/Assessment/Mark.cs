namespace TrainingPaths.Core.Assessment;

/// <summary>What a trainer gave for an open text. Added, never changed: marking again is another row, and the latest counts.</summary>
public sealed class Mark
{
    private Mark()
    {
    }

    public Mark(Guid id, QuizAttempt attempt, string questionId, int number, IReadOnlyList<int> points, string comment, Guid markedBy, DateTimeOffset now)
    {
        Id = id;
        StructureId = attempt.StructureId;
        AttemptId = attempt.Id;
        PersonId = attempt.PersonId;
        QuestionId = questionId;
        Number = number;
        Points = [.. points];
        Comment = comment;
        MarkedBy = markedBy;
        MarkedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid AttemptId { get; private set; }

    /// <summary>Whose text it is.</summary>
    public Guid PersonId { get; private set; }

    public string QuestionId { get; private set; } = "";

    /// <summary>From 1, of the text: the highest is the latest.</summary>
    public int Number { get; private set; }

    /// <summary>By criterion, in the order of the grid.</summary>
    public int[] Points { get; private set; } = [];

    /// <summary>To the learner; may be empty.</summary>
    public string Comment { get; private set; } = "";

    public Guid MarkedBy { get; private set; }

    public DateTimeOffset MarkedAt { get; private set; }
}
