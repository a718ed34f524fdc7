using CsCheck;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;

namespace TrainingPaths.Core.Tests.Paths.Differences;

/// <summary>Versions by chance: a few steps of one family, so that two of them share some, in another order or with other words.</summary>
internal static class AnyVersion
{
    private static readonly string[] Words = ["une", "équipe", "tournée", "l’aide", "à", "domicile", "2026", "!", "😀", "visite"];

    private static readonly string[] StepIds = ["a", "b", "c", "d", "e", "f"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    public static readonly Gen<string> Paragraph = Word.Array[1, 12].Select(words => string.Join(' ', words));

    public static readonly Gen<string[]> Text = Paragraph.Array[0, 6];

    private static readonly Gen<StepContent[]> Steps =
        Gen.Select(Gen.Shuffle(StepIds), Gen.Int[0, 6], Gen.Select(Text, Gen.Int[1, 3], Gen.Bool).Array[6])
            .Select((ids, count, made) => ids.Take(count).Select((id, i) => Step(id, made[i].Item1, made[i].Item2, made[i].Item3)).ToArray());

    public static readonly Gen<ComparedVersion> Version = Gen.Select(Steps, Paragraph, (steps, title) => Of(title, steps));

    public static ComparedVersion Of(string title, params StepContent[] steps) => new(new PathHeader { Title = title, Summary = "Résumé" }, [new FrozenModule("m1", "Module", "")], steps, []);

    public static StepContent Step(string id, string[] text, int minutes, bool isQuiz)
    {
        var definition = isQuiz ? StepDefinitionJson.Write(Quiz(minutes)) : StepDefinitionJson.Write(new LessonDefinition("Notez.", ["o1"], [], null, minutes, 0, 0));
        var kind = isQuiz ? StepKind.Quiz : StepKind.Lesson;
        string[] screens = isQuiz ? [] : [string.Concat(text.Select(p => $"<p>{p}</p>"))];
        return new StepContent(id, "m1", kind, $"Étape {id}", "selfPaced", minutes, ContentHash.Of(kind, minutes, definition, screens), definition, screens);
    }

    private static QuizDefinition Quiz(int right) => new(1, 80, [new QuestionDefinition("q1", QuestionKind.Single, "o1", null, "Combien ?", [.. Enumerable.Range(1, 3).Select(n => new OptionDefinition($"{(char)('a' + n - 1)}", $"{n}", n == right, ""))])]);
}
