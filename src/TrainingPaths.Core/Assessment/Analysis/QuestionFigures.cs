namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>What first answers say of a question. Counts of people, none of whom can be told from another.</summary>
/// <param name="People">Who answered; never fewer than <see cref="ItemAnalysis.SmallestGroup"/>.</param>
/// <param name="Right">Of those, with everything right: the fewer, the more difficult.</param>
/// <param name="Discrimination">Correlation, −1 to 1, between having this question right and what the rest of the quiz earned; null where it has no meaning.</param>
/// <param name="Better">The third of people who did best in the rest of the quiz; null below the smallest group.</param>
/// <param name="Weaker">The third who did worst.</param>
/// <param name="Options">By option, of what is chosen from a list.</param>
/// <param name="Seconds">Median between the answer before it and this one; null where too few are known.</param>
public sealed record QuestionFigures(int People, int Right, double? Discrimination, GroupFigures? Better, GroupFigures? Weaker, IReadOnlyList<OptionFigures> Options, int? Seconds)
{
    /// <summary>By place to fill, of what has several; empty for the other kinds.</summary>
    public IReadOnlyList<SlotFigures> Slots { get; init; } = [];

    /// <summary>Wrong answers that were typed, the most frequent first; empty for what is chosen.</summary>
    public IReadOnlyList<TypedFigures> Typed { get; init; } = [];

    /// <summary>Of an opinion, which has nothing else: how many chose what.</summary>
    public IReadOnlyList<ScaleFigures> Scale { get; init; } = [];

    /// <summary>Share who had it right, 0 to 1.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Share => (double)Right / People;
}

public sealed record GroupFigures(int People, int Right)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public int Wrong => People - Right;
}

/// <param name="Chosen">By how many people.</param>
/// <param name="Better">By how many of the better third; null where there is none to tell of.</param>
public sealed record OptionFigures(string Id, int Chosen, int? Better, int? Weaker);
