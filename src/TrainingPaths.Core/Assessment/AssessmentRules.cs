using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

public static class AssessmentRules
{
    public static readonly Rule AttemptSubmitted = new("quiz.attempt-submitted", "This quiz has been submitted: its answers can no longer change.");
    public static readonly Rule UnknownChoice = new("quiz.unknown-choice", "This answer does not belong to this question.", 422);
    public static readonly Rule IdReused = new("idempotency-mismatch", "The same event was sent before with another content.", 422);
    public static readonly Rule TooManyEvents = new("events.too-many", "Send at most 100 events at a time.", 422);
}
