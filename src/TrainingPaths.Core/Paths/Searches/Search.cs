namespace TrainingPaths.Core.Paths.Searches;

/// <summary>Somebody looked for words in the catalogue: kept in memory until it is counted, never stored as such.</summary>
/// <param name="Day">UTC, as the jobs of the night.</param>
/// <param name="Words">As <see cref="CountedWords"/> made them.</param>
/// <param name="Found">False where the page said that no path matches.</param>
/// <param name="Session">Tells one browser from another; random, of nobody.</param>
public sealed record Search(DateOnly Day, string Words, bool Found, string Session);
