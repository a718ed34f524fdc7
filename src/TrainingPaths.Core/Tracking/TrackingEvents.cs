namespace TrainingPaths.Core.Tracking;

/// <summary>Somebody is about to open a package that is a step of their path. A module above may refuse by throwing.</summary>
public sealed record PackageOpening(Guid EnrolmentId, Guid PersonId, string StepId);

/// <summary>A package that is a step of a path came to a better result than before. What follows from it is for the step's rule to say.</summary>
public sealed record PackageResultChanged(Guid RegistrationId, Guid EnrolmentId, Guid PersonId, string StepId, bool Completed, bool? Passed, decimal? Score);
