namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>Figures of one wording of a question on a path, as they were counted last. Nobody's row: counts of five people or more.</summary>
public sealed class QuestionFigure
{
    private QuestionFigure()
    {
    }

    public QuestionFigure(Guid pathId, string questionId, string wording, QuestionFigures figures, DateTimeOffset computedAt)
    {
        PathId = pathId;
        QuestionId = questionId;
        Wording = wording;
        Figures = figures;
        ComputedAt = computedAt;
    }

    public Guid PathId { get; private set; }

    public string QuestionId { get; private set; } = "";

    /// <summary><see cref="Paths.QuestionIdentity"/>: versions of the path that ask the same share their figures.</summary>
    public string Wording { get; private set; } = "";

    public QuestionFigures Figures { get; private set; } = null!;

    public DateTimeOffset ComputedAt { get; private set; }
}
