using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>A path whose only quiz asks one question of each kind.</summary>
public static class VariedPath
{
    public const string Quiz = "m1-quiz";

    public static QuizDefinition Bank { get; } = new(8, 80,
    [
        new("k-single", QuestionKind.Single, "o1", "m1-l1", "Qui prévenir ?", [new("a", "La responsable", true, "Oui."), new("b", "Personne", false, "Non.")]),
        new("k-multiple", QuestionKind.Multiple, "o2", "m1-l1", "Que noter ?", [new("a", "La date", true, "Oui."), new("b", "L'heure", true, "Oui."), new("c", "La météo", false, "Non.")]),
        new("k-true", QuestionKind.TrueFalse, "o1", "m1-l1", "On prévient avant.", [new("a", "Vrai", true, "Oui."), new("b", "Faux", false, "Non.")]),
        Of("k-ordering", QuestionKind.Ordering, "o2", "Remettez l'appel dans l'ordre.") with
        {
            Slots = [.. new[] { "Saluer", "Écouter", "Convenir" }.Select((item, at) => new SlotDefinition($"s{2 - at}", item, $"{at + 1}", [new("1", "1"), new("2", "2"), new("3", "3")]))],
        },
        Of("k-matching", QuestionKind.Matching, "o1", "Qui fait quoi ?") with { Slots = [Slot("p1", "La tutrice", "m1"), Slot("p2", "La responsable", "m2"), Slot("p3", "La famille", "m3")] },
        Of("k-numeric", QuestionKind.Numeric, "o2", "Combien de kilomètres ?") with { Number = new NumberKey(12.5m, 0.5m, "km") },
        Of("k-short", QuestionKind.ShortAnswer, "o1", "Quel jour ?") with { Accepted = ["le vendredi", "vendredi"] },
        Of("k-cloze", QuestionKind.Cloze, "o2", "La visite a lieu {1} la reprise, et {2} est informée.") with
        {
            Slots = [new("1", "", "w1", [new("w1", "avant"), new("w2", "après")]), new("2", "", "w3", [new("w3", "la famille"), new("w4", "la presse")])],
        },
    ]);

    /// <summary>A question of points in part, an opinion and an open text, three attempts of twenty minutes.</summary>
    public static QuizDefinition Marked { get; } = new(2, 60,
    [
        new("t-multiple", QuestionKind.Multiple, "o2", "m1-l1", "Que noter ?", [new("a", "La date", true, "Oui."), new("b", "L'heure", true, "Oui."), new("c", "La météo", false, "Non.")]) { Points = 2, Partial = true },
        new("t-likert", QuestionKind.Likert, null, null, "Je me sens à l'aise.", [new("a", "Pas du tout", false, ""), new("b", "Un peu", false, ""), new("c", "Tout à fait", false, "")]),
        new("t-text", QuestionKind.OpenText, "o1", "m1-l1", "Racontez un point d'étape.", []) { Grid = [new("Dit ce qui va", 2), new("Fixe une date", 1)], Example = "Lundi, nous avons parlé de ce qui va." },
    ])
    {
        Attempts = 3,
        TimeLimit = 20,
        InOrder = true,
    };

    /// <summary>What is right, as a device sends it.</summary>
    public static string[] KeyOf(string question) => Grading.Key(Grading.Find(Bank, question));

    public static Task<SmallPath> VariedPathAsync(this World world) => world.PathAsync(modules: 1, bank: Bank);

    public static Task<SmallPath> MarkedPathAsync(this World world) => world.PathAsync(modules: 1, bank: Marked);

    private static QuestionDefinition Of(string id, QuestionKind kind, string objective, string text) =>
        new(id, kind, objective, "m1-l1", text, []) { Feedback = new AnswerFeedback("Oui, c'est cela.", "Relisez la leçon.") };

    private static SlotDefinition Slot(string id, string prompt, string right) => new(id, prompt, right, [new("m1", "Montre"), new("m2", "Décide"), new("m3", "Est prévenue"), new("m4", "Conduit")]);
}
