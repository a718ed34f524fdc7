using CsCheck;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Questions of our format of every kind, as an author could have written them.</summary>
internal static class QuestionGen
{
    private static readonly string[] Words =
    [
        "Prévenir", "la tutrice", "avant 8 h", "l'équipe", "50 %", "a = b", "x ~ y", "{sic}", "n° 3", "50 # 50", "a: b", "c:\\temp", "« oui »", "« non » ?", "d'abord", "(peut-être)", "5 < 7", "R & D", "a|b",
        "+33 6", "=somme", "@nadia", "-1 point", "'=x", "\"cité\"", "A. premier", "1,5", "été", "😀", "T", "*", "T5 -> T6", "fin.", "\\", "%50%", "[x]",
    ];

    // Of words alone, each different by its number.
    private static readonly Gen<string> Text = Gen.OneOf(Words).Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Marked = Gen.OneOf("Dire **jamais**", "Voir [la page](https://example.org/a)", "- un\n- deux", "Deux paragraphes.\n\nLe second.", "Un `code`", "*Bien*", "| a | b |\n| --- | --- |\n| 1 | 2 |");

    private static readonly Gen<AnswerFeedback?> Feedback = Gen.Select(Text, Text, Gen.Int[0, 3]).Select((right, wrong, which) => which switch
    {
        0 => null,
        1 => new AnswerFeedback(right, right),
        _ => new AnswerFeedback(right, wrong),
    });

    private static Gen<string[]> Texts(int fewest, int most) => Text.Array[fewest, most].Select(texts => texts.Select((text, at) => $"{text} {at}").ToArray());

    // A penalty by which the wrong ones together take everything is the same as none said, and is read as that.
    private static readonly Gen<QuizQuestion> Bare = Gen.OneOf(
        Gen.Select(Texts(2, 6), Text, Gen.Int[0, 5]).Select((texts, said, right) => Of(QuestionKind.Single) with { Options = Options(texts, said, at => at == right % texts.Length) }),
        Gen.Select(Texts(3, 6), Text, Gen.Bool, Gen.Int[-1, 100]).Select((texts, said, partial, penalty) => Of(QuestionKind.Multiple) with { Options = Options(texts, said, at => at % 2 == 0), Partial = partial ? true : null, Penalty = partial && penalty >= 0 && penalty * (texts.Length / 2) != 100 ? penalty : null }),
        Gen.Select(Gen.Bool, Text).Select((isTrue, said) => Of(QuestionKind.TrueFalse) with { Options = Options(["Vrai", "Faux"], said, at => at == 0 == isTrue) }),
        Gen.Select(Texts(3, 7), Gen.Bool).Select((items, partial) => Of(QuestionKind.Ordering) with { Items = items, Partial = partial ? true : null }),
        Gen.Select(Texts(3, 6), Texts(1, 4), Gen.Bool, Gen.Bool).Select((prompts, others, has, partial) => Of(QuestionKind.Matching) with { Pairs = [.. prompts.Select((prompt, at) => new QuizPair(prompt, $"réponse {at}"))], Others = has ? [.. others.Select(other => $"autre {other}")] : null, Partial = partial ? true : null }),
        Gen.Select(Gen.Int[-10_000, 10_000], Gen.Int[0, 50], Gen.Bool).Select((answer, tolerance, unit) => Of(QuestionKind.Numeric) with { Answer = answer / 8m, Tolerance = tolerance == 0 ? null : tolerance / 4m, Unit = unit ? "km" : null }),
        Texts(1, 4).Select(accepted => Of(QuestionKind.ShortAnswer) with { Accepted = accepted }),
        Gen.Select(Texts(2, 5).Array[1, 4], Text, Gen.Bool, Gen.Bool).Select((gaps, end, partial, dot) => Of(QuestionKind.Cloze) with
        {
            Text = $"La visite {string.Join(" puis ", gaps.Select((_, at) => $"{{{at + 1}}}"))}{(dot ? "." : " " + end)}",
            Gaps = [.. gaps.Select(words => new QuizGap(words))],
            Partial = partial ? true : null,
        }),
        Texts(3, 7).Select(scale => Of(QuestionKind.Likert) with { Scale = scale }),
        Gen.Select(Texts(1, 8), Gen.Int[1, 9], Text, Gen.Bool).Select((grid, points, example, has) => Of(QuestionKind.OpenText) with { Grid = [.. grid.Select(text => new QuizCriterion(text, points))], Example = has ? example : null }));

    public static readonly Gen<QuizQuestion> Any = Gen.Select(Bare, Gen.Frequency((5, Text), (1, Marked)), Feedback, Gen.Frequency((3, Gen.Const(1)), (1, Gen.Int[2, 10])), Gen.OneOf("accueil", "oral", "à revoir").Array[0, 3], Gen.Bool).Select((question, text, feedback, points, tags, knows) => question with
    {
        Text = question.Kind == QuestionKind.Cloze ? question.Text : text,
        Feedback = question.Kind == QuestionKind.Likert ? null : feedback,
        Points = points == 1 || question.Kind is QuestionKind.Likert or QuestionKind.OpenText ? null : points,
        Tags = tags.Length == 0 ? null : [.. tags.Distinct()],
        Objective = knows && question.Kind != QuestionKind.Likert ? "o1" : null,
        Review = knows && question.Kind != QuestionKind.Likert ? "p1-m1-l1" : null,
    });

    public static readonly Gen<QuizQuestion[]> Bank = Any.Array[1, 8].Select(all => all.Select((question, at) => question with { Id = $"q-{at + 1}" }).ToArray());

    private static QuizQuestion Of(QuestionKind kind) => new("q-1", kind, null, null, "");

    private static QuizOption[] Options(string[] texts, string said, Func<int, bool> isRight) => [.. texts.Select((text, at) => new QuizOption(text, at % 3 == 2 ? null : said, isRight(at)))];
}
