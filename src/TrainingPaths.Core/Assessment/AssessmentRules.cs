using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

public static class AssessmentRules
{
    public static readonly Rule AttemptSubmitted = new("quiz.attempt-submitted", "This quiz has been submitted: its answers can no longer change.");
    public static readonly Rule UnknownChoice = new("quiz.unknown-choice", "This answer does not belong to this question.", 422);
    public static readonly Rule NotANumber = new("quiz.not-a-number", "Type a number, for example 12.5.", 422);
    public static readonly Rule NotShort = new("quiz.not-short", "Type a word or two: at most 100 characters.", 422);
    public static readonly Rule IdReused = new("idempotency-mismatch", "The same event was sent before with another content.", 422);
    public static readonly Rule TooManyEvents = new("events.too-many", "Send at most 100 events at a time.", 422);

    /// <summary>What is wrong with something that cannot be an answer to such a question.</summary>
    public static Rule Malformed(QuestionKind kind) => kind switch
    {
        QuestionKind.Numeric => NotANumber,
        QuestionKind.ShortAnswer => NotShort,
        _ => UnknownChoice,
    };
}
