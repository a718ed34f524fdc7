using System.Globalization;
using CsCheck;
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

    public static readonly Gen<QuestionDefinition> WithSlots = Gen.OneOf(Ordering, Matching, Cloze);

    public static readonly Gen<QuestionDefinition> Any = Gen.OneOf(Ordering, Matching, Cloze, Numeric, ShortAnswer);

    private static QuestionDefinition Make(QuestionKind kind) => new("q", kind, "o1", "l1", "?", []) { Feedback = new AnswerFeedback("Oui.", "Non.") };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
