namespace TrainingPaths.Core.Paths.Interchange;

/// <summary>A question between two formats: what any of them may say of it, in Markdown, before it becomes one of ours. What its kind does not have is empty.</summary>
public sealed record ExchangeQuestion(QuestionKind Kind, string Text)
{
    /// <summary>Its identifier in the file; empty when it has none. It becomes ours where its form allows.</summary>
    public string Id { get; init; } = "";

    /// <summary>What an author finds it by in the file; ours have none.</summary>
    public string Title { get; init; } = "";

    public int Line { get; init; } = 1;

    public int Column { get; init; } = 1;

    public IReadOnlyList<ExchangeOption> Options { get; init; } = [];

    /// <summary>Of an ordering, in the right order.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyList<QuizPairText> Pairs { get; init; } = [];

    /// <summary>Matches that belong to no prompt.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>What can be chosen for each gap, the right word first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Gaps { get; init; } = [];

    public ExchangeNumber? Number { get; init; }

    public IReadOnlyList<string> Scale { get; init; } = [];

    public IReadOnlyList<ExchangeCriterion> Grid { get; init; } = [];

    public string Example { get; init; } = "";

    public ExchangeFeedback Feedback { get; init; } = ExchangeFeedback.None;

    public decimal Points { get; init; } = 1;

    public bool Partial { get; init; }

    /// <summary>Percent of the points that a wrong choice of a partial multiple takes away; null where all wrong ones together take them all.</summary>
    public decimal? Penalty { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Objective { get; init; } = "";

    public string Review { get; init; } = "";
}

/// <param name="Fraction">Percent of the points that choosing it gives: 100, 0, a share, or less than zero.</param>
public sealed record ExchangeOption(string Text, bool Correct, string Feedback, decimal Fraction);

/// <summary>Two things that belong together.</summary>
public sealed record QuizPairText(string Prompt, string Match);

public sealed record ExchangeNumber(decimal Answer, decimal Tolerance, string Unit);

/// <summary>What an open text is marked by.</summary>
public sealed record ExchangeCriterion(string Text, int Points);

/// <summary>What is said whatever was answered, after a right and after a wrong answer; empty where nothing is.</summary>
public sealed record ExchangeFeedback(string General, string Right, string Wrong)
{
    public static readonly ExchangeFeedback None = new("", "", "");
}
