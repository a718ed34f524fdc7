namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>Some enrolments may be moved to another version. A module above says which ones must stay, because something was proved by the version that they follow.</summary>
public sealed record VersionChanging(IReadOnlyCollection<Guid> Enrolments)
{
    public HashSet<Guid> Proved { get; } = [];
}
