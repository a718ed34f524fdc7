namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>Of one place to fill: an item of an order, a prompt to match, a gap of a sentence.</summary>
/// <param name="Right">People who had this place right, of all who had the question.</param>
/// <param name="Confused">Id of the wrong choice that most gave here; null where nobody gave one, or no more than one person each.</param>
/// <param name="Confusing">How many gave it.</param>
public sealed record SlotFigures(string Id, int Right, string? Confused, int Confusing);

/// <summary>A wrong answer that was typed by five people or more, as most of them spell it.</summary>
public sealed record TypedFigures(string Text, int People);

/// <summary>Labels of a scale that stand beside each other, told together where one of them alone would be fewer than five people.</summary>
/// <param name="People">None, or five or more.</param>
public sealed record ScaleFigures(IReadOnlyList<string> Options, int People);
