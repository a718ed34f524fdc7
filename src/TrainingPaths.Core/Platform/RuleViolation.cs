namespace TrainingPaths.Core.Platform;

/// <summary>A rule of the product that a request may run against. Each module lists its own in one file.</summary>
/// <param name="Key">Stable name, e.g. <c>quiz.locked</c>; part of problem+json answers.</param>
/// <param name="Text">What the person reads, in English: the key of its translation. Never holds personal data.</param>
/// <param name="Status">HTTP status: 409 refused by a rule, 404 not there or not theirs, 422 malformed.</param>
public sealed record Rule(string Key, string Text, int Status = 409);

/// <summary>Thrown when a use case refuses. Nothing of the unit of work is kept.</summary>
public sealed class RuleViolation(Rule rule, params object[] values) : Exception(rule.Text)
{
    public Rule Rule { get; } = rule;

    /// <summary>Values for the placeholders of <see cref="Rule.Text"/>.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>"Not there" and "not yours" are the same answer on purpose: existence is information too.</summary>
    public static RuleViolation NotFound() => new(PlatformRules.NotFound);
}
