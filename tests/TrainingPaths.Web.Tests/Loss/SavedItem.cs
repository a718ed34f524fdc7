namespace TrainingPaths.Web.Tests.Loss;

/// <summary>What a learner's device asked the server to keep: its id, whose it is, and all that must be read back, as one text.</summary>
internal sealed record SavedItem(Guid Id, SavedKind Kind, Guid Owner, string About, string Content, long At);

internal enum SavedKind
{
    /// <summary>A choice: <see cref="SavedItem.Owner"/> is the attempt, <see cref="SavedItem.About"/> the question.</summary>
    Answer,

    /// <summary>Progress: <see cref="SavedItem.Owner"/> is the enrolment, <see cref="SavedItem.About"/> the step.</summary>
    Progress,
}
