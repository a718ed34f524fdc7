namespace TrainingPaths.Core.Paths.Format;

/// <summary>One thing the author should know: what is wrong, where, and what to do. Message and remedy are in French, the authors' language.</summary>
public sealed record Finding(Severity Severity, string File, int Line, int Column, string Rule, string Message, string Remedy)
{
    /// <summary>Of the nearest step, question or sheet: a place that survives edits of other lines. Null where nothing near has one.</summary>
    public string? Id { get; init; }

    /// <summary>The beginning of what the finding is about, as its author wrote it.</summary>
    public string Covers { get; init; } = "";

    /// <summary>Of all that the finding is about: a waiver holds until this changes.</summary>
    public string Fingerprint { get; init; } = "";
}
