namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>An <c>href</c> resolved to a file of the package.</summary>
/// <param name="Path">Forward slashes, percent-decoded, without <c>.</c> and <c>..</c>.</param>
/// <param name="Query">From <c>?</c> or <c>#</c> on; null when nothing followed.</param>
internal readonly record struct Address(string Path, string? Query);

/// <summary>Why an <c>href</c> names no file of the package, or what had to be forgiven.</summary>
[Flags]
internal enum AddressFlaw
{
    None = 0,

    /// <summary>Another site, a script, a mail address…</summary>
    Remote = 1,

    /// <summary>It climbs out of the package.</summary>
    Outside = 2,

    /// <summary>Control characters, or nothing at all.</summary>
    Invalid = 4,

    /// <summary>It began with a slash; the package's root was meant.</summary>
    Rooted = 8,

    /// <summary>Backslashes, read as slashes.</summary>
    Backslash = 16,

    /// <summary>A base without the slash at its end (CAM 3.4.3.1), added.</summary>
    BaseSlash = 32,
}
