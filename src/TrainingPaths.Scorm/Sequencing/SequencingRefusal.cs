namespace TrainingPaths.Scorm.Sequencing;

/// <summary>Why a request led nowhere: the exception of the pseudo code (SN appendix C).</summary>
/// <param name="Code">As the specification writes it, <c>SB.2.9-6</c>.</param>
/// <param name="Meaning">In English, for authors and logs; a player translates by <paramref name="Code"/>.</param>
/// <param name="Activity">The activity at which it happened; null where none was.</param>
public sealed record SequencingRefusal(string Code, string Meaning, string? Activity);
