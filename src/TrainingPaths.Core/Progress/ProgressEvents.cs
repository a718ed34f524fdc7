namespace TrainingPaths.Core.Progress;

/// <summary>Every step that counts is done. Published once for an enrolment.</summary>
public sealed record PathCompleted(Guid EnrolmentId, Guid PersonId, Guid StructureId, DateTimeOffset CompletedAt);
