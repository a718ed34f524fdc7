using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>One rule of an item: when these are answered and those are not, so many points and this is said.</summary>
internal sealed class Qti12Condition(XmlPart part)
{
    /// <summary>Answers that the rule asks for, with the response that each belongs to.</summary>
    public IReadOnlyList<(string Response, string Value)> Asked { get; } = [.. Tests(part, negated: false)];

    public bool HasNegation { get; } = part.Descendants("not").Any();

    /// <summary>Less than zero when it takes some away. Blackboard writes the most as a name, and says only « correct » where several rules make up the whole.</summary>
    public decimal Score { get; } = part.First("setvar") is null
        ? part.All("displayfeedback").Any(shown => shown["linkrefid"] == "correct") ? 100 : 0
        : part.All("setvar").Where(set => set["varname"] is "" or "SCORE" or "que_score").Select(set => (set["action"] == "Subtract" ? -1 : 1) * (set.Words().Trim() == "SCORE.max" ? 100 : PointsRead.Number(set.Words()) ?? 0)).Sum();

    public bool IsOther => part.Descendants("other").Any() || Score == 0 && part.First("conditionvar") is { } condition && !condition.Children.Any();

    public bool Adds { get; } = part.All("setvar").Any(set => set["action"] is "Add" or "Subtract");

    public IReadOnlyList<string> Feedback { get; } = [.. part.All("displayfeedback").Select(shown => shown["linkrefid"])];

    public decimal? Bound(params string[] tests) => part.Descendants().Where(test => tests.Contains(test.Name)).Select(test => PointsRead.Number(test.Words())).FirstOrDefault();

    private static IEnumerable<(string Response, string Value)> Tests(XmlPart part, bool negated)
    {
        foreach (var child in part.Children)
        {
            if (child.Name is "varequal" or "varsubset" && !negated)
                yield return (child["respident"], child.Words().Trim());
            foreach (var inner in Tests(child, negated || child.Is("not")))
                yield return inner;
        }
    }
}
