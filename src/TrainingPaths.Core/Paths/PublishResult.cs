using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths;

/// <summary>What a publication did. Version and number are those of the path's last version; null when the package was refused.</summary>
public sealed record PublishResult(PublishOutcome Outcome, Guid? VersionId, int? Number, LintReport Report);

public enum PublishOutcome
{
    /// <summary>A new version exists.</summary>
    Published,

    /// <summary>The last version already says the same.</summary>
    Unchanged,

    /// <summary>The package has errors: the report lists them, and nothing was written.</summary>
    Refused,
}
