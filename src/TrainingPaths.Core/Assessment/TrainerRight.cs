namespace TrainingPaths.Core.Assessment;

/// <summary>
/// A trainer accompanies a learner: they read the learner's open texts, mark them, and give more time or attempts. Made by whoever has checked it;
/// the unit of work acts for the learner, so that row-level security lets it reach this learner's rows and nobody else's.
/// </summary>
public sealed record TrainerRight(Guid Trainer, Guid Learner);
