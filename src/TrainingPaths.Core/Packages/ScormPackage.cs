using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Core.Packages;

/// <summary>A SCORM package that a trainer sent. It is its zip file: the same bytes sent again are the same package, and its content never changes.</summary>
public sealed class ScormPackage
{
    public const int LongestFileName = 200;

    private ScormPackage()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Of the zip file, which the file store keeps.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>As it was called where it came from; only ever shown.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Of the zip file.</summary>
    public long Bytes { get; private set; }

    public PackageState State { get; private set; }

    /// <summary>Of the default organization; null until the manifest was understood.</summary>
    public string? Title { get; private set; }

    public ScormEdition? Edition { get; private set; }

    /// <summary>What a list and a launch need of the manifest; the manifest itself is among the files.</summary>
    public ManifestSummary? Manifest { get; private set; }

    /// <summary>What the import lived with.</summary>
    public PackageProblem[] Warnings { get; private set; } = [];

    /// <summary>One of the codes of TrainingPaths.Scorm, and what it says of which file; null unless refused.</summary>
    public string? RefusalCode { get; private set; }

    public string? RefusalSubject { get; private set; }

    public string? RefusalMessage { get; private set; }

    /// <summary>Files stored: while it is imported, so far.</summary>
    public int Files { get; private set; }

    /// <summary>The trainer's id, and nothing else of a person.</summary>
    public Guid UploadedBy { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>When it was accepted or refused.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>What trying it out has shown the last time; null until somebody looked.</summary>
    public PackageCheck? LastCheck { get; private set; }

    /// <summary>Whether a job may still change it.</summary>
    public bool IsOpen => State is PackageState.Importing or PackageState.Stopped;

    internal void Keep(PackageCheck check) => LastCheck = check;

    internal void Accept(string title, ScormEdition edition, ManifestSummary manifest, PackageProblem[] warnings, int files, DateTimeOffset now)
    {
        (State, Title, Edition, Manifest, Warnings, Files, ReadAt) = (PackageState.Accepted, title, edition, manifest, warnings, files, now);
        (RefusalCode, RefusalSubject, RefusalMessage) = (null, null, null);
    }

    internal void Refuse(PackageProblem why, PackageProblem[] warnings, DateTimeOffset now)
    {
        (State, Warnings, Files, ReadAt) = (PackageState.Refused, warnings, 0, now);
        (RefusalCode, RefusalSubject, RefusalMessage) = (why.Code, why.Subject, why.Message);
    }
}

/// <summary>Stored as a number.</summary>
public enum PackageState
{
    /// <summary>A job reads it, or soon will.</summary>
    Importing = 1,

    Accepted = 2,

    /// <summary>Something is wrong with the package itself.</summary>
    Refused = 3,

    /// <summary>Something is wrong with this server, most often a full disk: the job tries again, and sending the file again asks it to.</summary>
    Stopped = 4,
}
