namespace TrainingPaths.Core.Paths.Interchange.Gift;

internal enum GiftType
{
    Category,
    Description,
    Choice,
    TrueFalse,
    ShortAnswer,
    Matching,
    Numerical,
    Essay,
}

/// <summary>A question as the GIFT text says it, before it is made one of ours.</summary>
internal sealed record GiftQuestion(GiftType Type, int Offset)
{
    public string? Id { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Title { get; init; }

    public GiftText Stem { get; init; } = new(GiftText.Default, "");

    /// <summary>What follows the answers; null unless they stand inside the sentence.</summary>
    public GiftText? After { get; init; }

    public IReadOnlyList<GiftChoice> Choices { get; init; } = [];

    public IReadOnlyList<GiftPair> Pairs { get; init; } = [];

    public bool IsTrue { get; init; }

    /// <summary>Of true or false, as written: the first is said after the wrong answer.</summary>
    public IReadOnlyList<GiftText?> TrueFalseFeedback { get; init; } = [];

    public GiftText? General { get; init; }
}

/// <param name="Format"><c>moodle</c>, <c>html</c>, <c>markdown</c> or <c>plain</c>.</param>
internal sealed record GiftText(string Format, string Text)
{
    public const string Default = "moodle";
}

/// <param name="Weight">Percent; null when it says none.</param>
/// <param name="Number">Of a numerical question; null for any other number.</param>
internal sealed record GiftChoice(bool IsRight, decimal? Weight, GiftText Text, GiftText? Feedback, GiftNumber? Number = null);

internal sealed record GiftPair(GiftText Prompt, string Match);

/// <summary>Written <c>3:0.5</c>, <c>2.5..3.5</c> or <c>3</c>.</summary>
internal sealed record GiftNumber(decimal Low, decimal High, decimal? Centre, decimal? Range)
{
    public static GiftNumber Around(decimal number, decimal range) => new(number - range, number + range, number, range);

    public static GiftNumber Between(decimal low, decimal high) => new(low, high, null, null);

    public static GiftNumber Exactly(decimal number) => new(number, number, number, null);
}
