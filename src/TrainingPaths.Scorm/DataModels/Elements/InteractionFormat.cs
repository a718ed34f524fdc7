namespace TrainingPaths.Scorm.DataModels.Elements;

/// <summary>How responses to one type of interaction are written (RTE 4.2.9.1, 4.2.9.2).</summary>
/// <param name="List">Whether <c>[,]</c> separates several parts.</param>
/// <param name="Unique">Whether no part may come twice.</param>
/// <param name="Options">What may stand before a pattern: <c>{case_matters=…}</c>, <c>{order_matters=…}</c>.</param>
/// <param name="PatternPart">A pattern's part, where it differs from a response's.</param>
/// <param name="Patterns">How many patterns make sense; null: as many as the collection keeps.</param>
public sealed record InteractionFormat(
    ResponsePart Part,
    bool List = false,
    bool Unique = false,
    bool MayBeEmpty = false,
    bool UniquePatterns = false,
    IReadOnlyList<string>? Options = null,
    ResponsePart? PatternPart = null,
    int? Patterns = null);

/// <summary>What stands between two separators.</summary>
public enum ResponsePart
{
    Boolean,
    Identifier,
    Localized,
    Text,
    Real,

    /// <summary>Two identifiers, <c>[.]</c> between them.</summary>
    Pair,

    /// <summary>A step's name and its answer, <c>[.]</c> between them; one of the two may be missing.</summary>
    Step,

    /// <summary><c>min[:]max</c>, both optional; a single number too, which the specification does not foresee and authoring tools write.</summary>
    Range,
}
