using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages;

/// <summary>Thrown out of a file's stream when what comes out of it breaks a limit: whoever stores files lets it pass, and <see cref="PackageReader"/> turns it into a refusal.</summary>
public sealed class PackageRefusedException : Exception
{
    internal PackageRefusedException(string code, string subject, string message) : base(message) => (Code, Subject) = (code, subject);

    /// <summary>One of <see cref="ProblemCode"/>.</summary>
    public string Code { get; }

    /// <summary>The offending file.</summary>
    public string Subject { get; }
}
