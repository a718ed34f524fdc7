using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment;

/// <summary>How long and how often one person may sit a quiz, what they were allowed included. The server's clock decides.</summary>
/// <param name="Time">Null for no limit.</param>
/// <param name="Attempts">Null for no limit.</param>
public sealed record QuizLimits(TimeSpan? Time, int? Attempts)
{
    /// <summary>What was chosen in time arrives a little later: a slow network takes nothing away.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <param name="allowed">What this person was given; null for most.</param>
    public static QuizLimits Of(QuizDefinition quiz, Allowance? allowed) => new(
        quiz.TimeLimit is { } minutes ? TimeSpan.FromMinutes(minutes) * ((100 + (allowed?.TimePercent ?? 0)) / 100d) : null,
        quiz.Attempts is { } most ? most + (allowed?.Attempts ?? 0) : null);

    public DateTimeOffset? DueAt(DateTimeOffset startedAt) => startedAt + Time;

    public bool IsOver(DateTimeOffset startedAt, DateTimeOffset now) => DueAt(startedAt) is { } due && now > due + Grace;
}
