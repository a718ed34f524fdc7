namespace TrainingPaths.Core.Assessment;

/// <summary>Somebody is about to open a quiz. A module above may refuse by throwing: the quiz of a locked module is not started.</summary>
public sealed record QuizStarting(Guid EnrolmentId, Guid PersonId, Guid PathVersionId, string StepId);

/// <summary>Every open text of an attempt has been read, and its grade is known. Published in the learner's scope, once.</summary>
public sealed record TextsMarked(Guid EnrolmentId, Guid PersonId, Guid PathVersionId, string StepId);

/// <summary>An attempt reached the pass mark. Published each time; what follows from it happens once.</summary>
public sealed record QuizPassed(Guid EnrolmentId, Guid PersonId, Guid StructureId, string StepId, Guid AttemptId);
