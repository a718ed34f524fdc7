namespace TrainingPaths.Scorm.Sequencing;

/// <summary>Where a request led (OP.1).</summary>
/// <param name="Delivered">What must be shown now; null: nothing new, the table of contents or the end.</param>
/// <param name="SessionEnded">Whether the sequencing session is over.</param>
/// <param name="Refusal">Why nothing was delivered, where that was not asked for.</param>
/// <param name="Trace">How it was decided, in order.</param>
public sealed record SequencingResult(Activity? Delivered, bool SessionEnded, SequencingRefusal? Refusal, IReadOnlyList<TraceStep> Trace);
