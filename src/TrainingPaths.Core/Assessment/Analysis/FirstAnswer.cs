namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>What somebody answered when a question was first put to them: later answers come after its explanation and would say how well that was read.</summary>
/// <param name="PersonId">To count people and not attempts; it goes no further than the count.</param>
/// <param name="Given">As it is stored; empty where the question was handed in unanswered, which counts as wrong.</param>
/// <param name="Rest">What the other questions of the attempt earned, from 0 to 1, this one apart; null where there was no other.</param>
/// <param name="Seconds">Since the answer before it, or since the quiz was opened; null where the log cannot tell.</param>
public sealed record FirstAnswer(Guid PersonId, IReadOnlyCollection<string> Given, double? Rest, double? Seconds);
