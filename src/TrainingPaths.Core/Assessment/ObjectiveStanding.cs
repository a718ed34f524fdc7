namespace TrainingPaths.Core.Assessment;

/// <summary>Where somebody stands on one objective: said in words, never as a score, for a handful of questions measures nobody.</summary>
/// <param name="Solid">At least three quarters of what was asked about it is right: all of it, below four questions.</param>
/// <param name="Review">Lessons to read, in the order of what was missed.</param>
public sealed record ObjectiveStanding(string Objective, bool Solid, IReadOnlyList<string> Review)
{
    /// <summary>Of an attempt that was submitted; an objective that it did not ask about is not there.</summary>
    public static IReadOnlyList<ObjectiveStanding> Of(AttemptView attempt) =>
    [
        .. attempt.Questions.Where(q => q is { Objective: not null, Right: not null }).GroupBy(q => q.Objective!).Select(asked => new ObjectiveStanding(
            asked.Key,
            asked.Count(q => q.Right == true) * 4 >= asked.Count() * 3,
            [.. asked.Where(q => q.Right != true).Select(q => q.Review).OfType<string>().Distinct()])),
    ];
}
