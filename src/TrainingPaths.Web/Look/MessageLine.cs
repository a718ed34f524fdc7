namespace TrainingPaths.Web.Look;

/// <summary>One message of a group, as either side reads it.</summary>
/// <param name="To">Null where it goes without saying.</param>
/// <param name="IsOwn">The reader wrote it.</param>
public sealed record MessageLine(string From, string? To, string Text, DateTimeOffset At, bool IsOwn, bool IsNew);
