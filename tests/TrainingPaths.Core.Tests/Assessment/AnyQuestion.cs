using System.Globalization;
using CsCheck;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>Questions of the kinds that are ordered, matched, typed or filled in.</summary>
internal static class AnyQuestion
{
    private static readonly string[] Words = ["Élève", "point d'étape", "œuvre", "Document unique", "a"];

    public static readonly Gen<QuestionDefinition> Ordering =
        from count in Gen.Int[3, 7]
        from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        select Make(QuestionKind.Ordering) with { Slots = [.. order.Select((id, at) => new SlotDefinition($"i{id}", $"Geste {id}", Number(at + 1), [.. Enumerable.Range(1, count).Select(n => new ChoiceDefinition(Number(n), Number(n)))]))] };

    public static readonly Gen<QuestionDefinition> Matching =
        from pairs in Gen.Int[3, 6]
        from others in Gen.Int[0, 4]
        let matches = Enumerable.Range(0, pairs + others).Select(n => new ChoiceDefinition($"m{n}", $"Réponse {n}")).ToArray()
        select Make(QuestionKind.Matching) with { Slots = [.. Enumerable.Range(0, pairs).Select(n => new SlotDefinition($"p{n}", $"Ligne {n}", $"m{n}", matches))] };

    public static readonly Gen<QuestionDefinition> Cloze =
        from gaps in Gen.Int[2, 5].Array[1, 5]
        select Make(QuestionKind.Cloze) with { Slots = [.. gaps.Select((words, at) => new SlotDefinition(Number(at + 1), "", $"w{at}-0", [.. Enumerable.Range(0, words).Select(n => new ChoiceDefinition($"w{at}-{n}", $"mot {n}"))]))] };

    public static readonly Gen<QuestionDefinition> Numeric =
        from answer in Gen.Int[-1_000_000, 1_000_000]
        from tolerance in Gen.Int[0, 500]
        select Make(QuestionKind.Numeric) with { Number = new NumberKey(answer / 100m, tolerance / 100m, "km") };

    public static readonly Gen<QuestionDefinition> ShortAnswer =
        from accepted in Gen.Int[0, Words.Length - 1].Select(at => Words[at]).Array[1, 3]
        select Make(QuestionKind.ShortAnswer) with { Accepted = accepted };

    public static readonly Gen<QuestionDefinition> Multiple =
        from correct in Gen.Bool.Array[2, 8].Where(options => options.Contains(true))
        select Make(QuestionKind.Multiple) with { Options = [.. correct.Select((right, at) => new OptionDefinition($"{(char)('a' + at)}", $"Réponse {at}", right, ""))] };

    public static readonly Gen<QuestionDefinition> WithSlots = Gen.OneOf(Ordering, Matching, Cloze);

    public static readonly Gen<QuestionDefinition> Any = Gen.OneOf(Ordering, Matching, Cloze, Numeric, ShortAnswer);

    /// <summary>Worth some points, whole or in part.</summary>
    public static readonly Gen<QuestionDefinition> Worth =
        from question in Gen.OneOf(Any, Multiple)
        from points in Gen.Int[1, 10]
        from partial in Gen.Bool
        from penalty in Gen.Int[0, 100]
        from priced in Gen.Bool
        let isMultiple = question.Kind == QuestionKind.Multiple
        select question with { Points = points, Partial = partial && (isMultiple || question.Slots is not null), Penalty = isMultiple && partial && priced ? penalty : null };

    /// <summary>Something that a device could send, right or wrong.</summary>
    public static Gen<string[]> AnswerTo(QuestionDefinition question) => question.Slots is { } slots
        ? Gen.Int[0, 100].Array[slots.Count].Select(picks => slots.Select((slot, at) => (slot, pick: picks[at])).Where(s => s.pick % 5 > 0)
            .Select(s => SlotChoice.Of(s.slot.Id, s.pick % 2 == 0 ? s.slot.Right : s.slot.Choices[s.pick % s.slot.Choices.Count].Id)).ToArray())
        : question.Options.Count > 0
        ? Gen.Bool.Array[question.Options.Count].Select(chosen => question.Options.Where((_, at) => chosen[at]).Select(o => o.Id).ToArray())
        : Gen.Bool.Select(right => right ? Grading.Key(question) : ["0,001"]);

    private static QuestionDefinition Make(QuestionKind kind) => new("q", kind, "o1", "l1", "?", []) { Feedback = new AnswerFeedback("Oui.", "Non.") };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
