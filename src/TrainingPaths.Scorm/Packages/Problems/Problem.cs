namespace TrainingPaths.Scorm.Packages.Problems;

/// <summary>One thing wrong with a package, told so that its author can mend it.</summary>
/// <param name="Code">Stable, for logs, translations and tests: one of <see cref="ProblemCode"/>.</param>
/// <param name="Subject">The offending file or identifier; empty when it is the package as a whole.</param>
/// <param name="Message">One sentence in English.</param>
/// <param name="Line">1-based line of the manifest, where one is to blame.</param>
/// <param name="Column">1-based.</param>
public sealed record Problem(string Code, string Subject, string Message, int? Line = null, int? Column = null)
{
    public override string ToString() => Subject.Length == 0 ? Code : $"{Code} {Subject}";
}
