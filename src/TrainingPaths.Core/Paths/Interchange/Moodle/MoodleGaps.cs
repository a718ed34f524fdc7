using System.Globalization;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>Sentences with gaps: words to select (<c>[[1]]</c>), and answers embedded in the text (<c>{1:MULTICHOICE:=avant~après}</c>).</summary>
internal sealed partial class MoodleGaps(XmlPart question, MoodleTexts texts)
{
    public ExchangeQuestion Select()
    {
        var choices = question.Children.Where(child => child.Name is "selectoption" or "dragbox")
            .Select(choice => (Text: texts.Plain(choice), Group: choice.First("group")?.Words().Trim() ?? "1")).ToArray();
        var gaps = new List<string[]>();
        var text = SelectMark().Replace(Unmarked(texts.Stem()), mark =>
        {
            var number = int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture);
            if (number < 1 || number > choices.Length)
                throw new ItemRefusedException("moodle.gap", $"Le trou [[{number}]] ne désigne aucun mot.");
            var right = choices[number - 1];
            gaps.Add([right.Text, .. choices.Where((choice, at) => at != number - 1 && choice.Group == right.Group).Select(choice => choice.Text)]);
            return string.Create(CultureInfo.InvariantCulture, $"{{{gaps.Count}}}");
        });
        return Cloze(text, gaps) with { Feedback = texts.Feedback(), Partial = true };
    }

    public ExchangeQuestion Embedded(ItemReading item)
    {
        var stem = texts.Stem();
        var marks = EmbeddedMark().Matches(stem);
        string[] kinds = [.. marks.Select(mark => EmbeddedAnswers.KindOf(mark.Groups[1].Value)).Distinct()];
        if (kinds is ["words"] && marks.Count == 1)
            return Typing.Wildcards(Blank(stem), EmbeddedAnswers.Of(marks[0].Groups[2].Value), texts.General(), item);
        if (kinds is ["number"] && marks.Count == 1)
            return Typing.Number(Blank(stem), [.. EmbeddedAnswers.Of(marks[0].Groups[2].Value).Select(EmbeddedAnswers.Number)], "", texts.General(), item);
        if (kinds is not ["choice"])
            throw new ItemRefusedException("import.cloze", WhyNot(kinds));
        Unmarked(EmbeddedMark().Replace(stem, ""));
        var (gaps, told) = (new List<string[]>(), false);
        var text = EmbeddedMark().Replace(stem, mark =>
        {
            var answers = EmbeddedAnswers.Of(mark.Groups[2].Value);
            told |= answers.Exists(answer => answer.Feedback.Length > 0);
            if (answers.Where(answer => answer.Fraction == 100).ToList() is not [var right])
                throw new ItemRefusedException("import.two-right-answers", "Un trou doit avoir exactement un mot juste.");
            gaps.Add([right.Text, .. answers.Where(answer => answer != right).Select(answer => answer.Text)]);
            return string.Create(CultureInfo.InvariantCulture, $"{{{gaps.Count}}}");
        });
        if (told)
            item.Changed("import.feedback", "Les commentaires de chaque mot d'un trou ne sont pas repris : la question en a un pour juste et un pour faux.");
        return Cloze(text, gaps) with { Feedback = texts.Feedback(), Partial = true };
    }

    private static string WhyNot(string[] kinds) => kinds switch
    {
        [] => "Le texte à trous n'a pas de trou.",
        ["words"] => "Un texte à trous a plusieurs mots à taper : chez nous les mots d'un trou se choisissent dans une liste. Faites une question de chaque trou.",
        ["number"] => "Un texte à trous a plusieurs nombres à taper : faites une question à nombre de chacun.",
        _ => "Un texte à trous qui mêle des mots ou des nombres à taper et des listes n'existe pas chez nous : faites une question de chaque trou.",
    };

    private static string Blank(string stem) => EmbeddedMark().Replace(stem, "_____");

    private static ExchangeQuestion Cloze(string text, List<string[]> gaps)
    {
        if (gaps.Count == 0)
            throw new ItemRefusedException("import.cloze", "Le texte à trous n'a pas de trou.");
        if (gaps.Exists(gap => gap.Length < 2 || gap.Any(word => word.Length == 0)))
            throw new ItemRefusedException("import.cloze", "Un trou n'a pas au moins deux mots à choisir.");
        return new ExchangeQuestion(QuestionKind.Cloze, text) { Gaps = [.. gaps.Select(ItemReading.Parts)] };
    }

    private static string Unmarked(string text) => Marks.AreIn(text)
        ? throw new ItemRefusedException("import.gap-mark", "L'énoncé contient déjà un repère comme « {1} », qui est celui de nos trous.")
        : text;

    [GeneratedRegex(@"\[\[(\d{1,4})\]\]")]
    private static partial Regex SelectMark();

    // Stops at the next brace and never goes back, so that thousands of open ones cost no more than their length.
    [GeneratedRegex(@"\{\d{0,4}:([A-Z_]{2,20}):((?>(?:\\[^\n]|[^{}\\])*))\}", RegexOptions.CultureInvariant)]
    private static partial Regex EmbeddedMark();
}
