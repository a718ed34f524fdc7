using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;

namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>What a migration would do. Numbers of people.</summary>
/// <param name="People">On the earlier version, those who completed it too.</param>
/// <param name="Moving">Who would be moved.</param>
/// <param name="LosingQuiz">Of those: who would lose the result of at least one quiz.</param>
/// <param name="Losing">Of those: who would do at least one step again, a quiz or another.</param>
/// <param name="Completing">Of those: who would have nothing left to do.</param>
public sealed record MigrationPlan(Guid PathId, VersionDifference Difference, MoveRules Rules, IReadOnlyList<PlannedStep> Steps, int People, int Moving, int LosingQuiz, int Losing, int Completing, int StayCompleted, int StayQuizOpen)
{
    internal static MigrationPlan Of(Guid pathId, VersionDifference difference, IReadOnlyList<ChangedStep> steps, MoveRules rules, IReadOnlyCollection<Follower> people)
    {
        (Follower Who, Move Move)[] moves = [.. people.Select(p => (p, Move.Of(p, rules)))];
        (Follower Who, Move Move)[] moving = [.. moves.Where(m => m.Move.Stay is null)];
        var quizzes = rules.To.Steps.Where(s => s.Kind == StepKind.Quiz).Select(s => s.Id).ToHashSet();
        PlannedStep[] planned = [.. steps.Select(s => new PlannedStep(s, rules.Choices[s.Id], moving.Count(m => m.Who.Done.Contains(s.Id))))];
        return new MigrationPlan(
            pathId, difference, rules, planned, people.Count, moving.Length,
            moving.Count(m => m.Move.AskedAgain.Any(quizzes.Contains)), moving.Count(m => m.Move.AskedAgain.Count > 0), moving.Count(m => m.Move.Completes),
            moves.Count(m => m.Move.Stay == WhyStay.Completed), moves.Count(m => m.Move.Stay == WhyStay.QuizOpen));
    }
}

/// <param name="Done">Of those who would be moved: who has done it, and keeps it or does it again.</param>
public sealed record PlannedStep(ChangedStep Step, StepChoice Choice, int Done)
{
    public int Lost => Choice == StepChoice.AskAgain ? Done : 0;
}
