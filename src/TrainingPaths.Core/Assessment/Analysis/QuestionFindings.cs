using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>What figures say against a question, worst first.</summary>
public enum QuestionFindingKind
{
    /// <summary>Those who do well have it wrong more often than the others: the key or the wording is in question.</summary>
    KeyDoubted = 1,

    /// <summary>At least half of the better third have it wrong.</summary>
    BetterAreWrong = 2,

    /// <summary>Nobody has it right.</summary>
    NobodyRight = 3,

    /// <summary>Hardly anybody has it right.</summary>
    RarelyRight = 4,

    /// <summary>Everybody has it right.</summary>
    AllRight = 5,

    /// <summary>Having it right goes with nothing else.</summary>
    TellsLittle = 6,

    /// <summary>A wrong answer that nobody chooses.</summary>
    NobodyChooses = 7,
}

/// <summary>What to do with a question.</summary>
public enum Verdict
{
    /// <summary>Read it again: it may be wrong or misread.</summary>
    Reread = 1,

    /// <summary>It could say more.</summary>
    Improve = 2,

    /// <summary>Nothing speaks against it, and too few people have answered to speak for it.</summary>
    TooEarly = 3,

    Good = 4,
}

/// <param name="Count">People whom the sentence counts, of <paramref name="Of"/>.</param>
/// <param name="Option">Text of the option it is about; null for the whole question.</param>
public sealed record QuestionFinding(QuestionFindingKind Kind, int Count, int Of, string? Option = null);

/// <summary>From figures to what a trainer is told. Where a handful of people would make chance speak, nothing is said.</summary>
public static class QuestionFindings
{
    /// <summary>Three thirds of the smallest group: below, too little was seen to say that nobody chooses an answer, or that many fail.</summary>
    public const int EnoughToJudge = 3 * ItemAnalysis.SmallestGroup;

    /// <summary>A lack of correlation needs more people than its presence.</summary>
    public const int EnoughForNothing = 30;

    /// <summary>One-sided 5 % of the normal distribution: chance alone gives so much once in twenty questions.</summary>
    private const double ByChance = 1.645;

    private const double Little = 0.1;

    public static IReadOnlyList<QuestionFinding> Of(QuestionDefinition question, QuestionFigures figures)
    {
        if (figures.Right == figures.People)
            return [new(QuestionFindingKind.AllRight, figures.Right, figures.People)];
        if (figures.Right == 0)
            return [new(QuestionFindingKind.NobodyRight, 0, figures.People)];
        return [.. OfAnswers(figures), .. Unchosen(question, figures)];
    }

    public static Verdict VerdictOf(QuestionFigures figures, IReadOnlyList<QuestionFinding> findings) => findings switch
    {
        [] => figures.People < EnoughToJudge ? Verdict.TooEarly : Verdict.Good,
        [{ Kind: <= QuestionFindingKind.RarelyRight }, ..] => Verdict.Reread,
        _ => Verdict.Improve,
    };

    private static IEnumerable<QuestionFinding> OfAnswers(QuestionFigures figures)
    {
        var wrong = figures.People - figures.Right;
        var enough = figures.People >= EnoughToJudge;
        if (enough && figures.Discrimination is { } below && below * Math.Sqrt(figures.People - 1) <= -ByChance)
            yield return new(QuestionFindingKind.KeyDoubted, wrong, figures.People);
        if (figures.Better is { } better && better.Wrong * 2 >= better.People)
            yield return new(QuestionFindingKind.BetterAreWrong, better.Wrong, better.People);
        else if (enough && figures.Right * 10 < figures.People * 3)
            yield return new(QuestionFindingKind.RarelyRight, figures.Right, figures.People);
        if (figures.People >= EnoughForNothing && figures.Discrimination is { } r && Math.Abs(r) < Little)
            yield return new(QuestionFindingKind.TellsLittle, figures.Right, figures.People);
    }

    private static IEnumerable<QuestionFinding> Unchosen(QuestionDefinition question, QuestionFigures figures) => figures.People < EnoughToJudge
        ? []
        : figures.Options.Where(o => o.Chosen == 0).Join(question.Options, o => o.Id, o => o.Id, (_, option) => option)
            .Where(option => !option.Correct).Select(option => new QuestionFinding(QuestionFindingKind.NobodyChooses, 0, figures.People, option.Text));
}
