namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>Which navigation requests would succeed now, as sequencing found before the launch (SN 5.6.4).</summary>
/// <param name="Choice">Identifiers of the activities that may be chosen; of any other the content hears false.</param>
/// <param name="Jump">The same for jumps.</param>
public sealed record RequestValidity(bool Continue, bool Previous, IReadOnlyCollection<string> Choice, IReadOnlyCollection<string> Jump);
