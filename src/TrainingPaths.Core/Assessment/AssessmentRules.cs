using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

public static class AssessmentRules
{
    public static readonly Rule AttemptSubmitted = new("quiz.attempt-submitted", "This quiz has been submitted: its answers can no longer change.");
    public static readonly Rule UnknownChoice = new("quiz.unknown-choice", "This answer does not belong to this question.", 422);
    public static readonly Rule NotANumber = new("quiz.not-a-number", "Type a number, for example 12.5.", 422);
    public static readonly Rule NotShort = new("quiz.not-short", "Type a word or two: at most 100 characters.", 422);
    public static readonly Rule NotOpenText = new("quiz.not-open-text", "Write at most 4,000 characters.", 422);
    public static readonly Rule TimeIsUp = new("quiz.time-is-up", "The time is up: what was answered in time is kept and counts.");
    public static readonly Rule NoAttemptLeft = new("quiz.no-attempt-left", "All {0} attempts at this quiz are used. The person who helps you on this path can give you another.");
    public static readonly Rule ToBeMarked = new("quiz.to-be-marked", "A trainer reads your last attempt: wait for the result before you begin another.");
    public static readonly Rule NotHandedIn = new("quiz.not-handed-in", "This attempt is not handed in yet: it can be marked afterwards.");
    public static readonly Rule PassStays = new("quiz.pass-stays", "This quiz is passed, and stays so: these points would undo it.");
    public static readonly Rule MarkedMeanwhile = new("quiz.marked-meanwhile", "This text was marked meanwhile. Read what was given, then mark it again if you do not agree.");
    public static readonly Rule OutsideTheGrid = new("quiz.outside-the-grid", "Give each criterion a number of points between zero and its maximum.", 422);
    public static readonly Rule TooMuchAllowed = new("quiz.too-much-allowed", "Give at most {0} % of time and {1} attempts more.", 422);
    public static readonly Rule IdReused = new("idempotency-mismatch", "The same event was sent before with another content.", 422);
    public static readonly Rule TooManyEvents = new("events.too-many", "Send at most 100 events at a time.", 422);

    /// <summary>What is wrong with something that cannot be an answer to such a question.</summary>
    public static Rule Malformed(QuestionKind kind) => kind switch
    {
        QuestionKind.Numeric => NotANumber,
        QuestionKind.ShortAnswer => NotShort,
        QuestionKind.OpenText => NotOpenText,
        _ => UnknownChoice,
    };
}
