using System.Text.Json;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Csv;

/// <summary>Makes a row one of our questions, by its kind.</summary>
internal sealed class CsvQuestion(CsvRow row, ItemReading item)
{
    private const int MostPointsOfCriterion = 10;

    public ExchangeQuestion Map()
    {
        if (row.HasRawFormula)
            item.Changed("csv.formula", "Une cellule commence comme une formule : elle est gardée comme un texte, et rien n'est calculé.");
        if (Text(CsvColumns.Text) is not { Length: > 0 } text)
            throw new ItemRefusedException("import.no-text", "La question n'a pas d'énoncé.", At(CsvColumns.Text));
        var question = Kind(text);
        return question with
        {
            Id = row[CsvColumns.Id].Trim(),
            Objective = row[CsvColumns.Objective].Trim(),
            Review = row[CsvColumns.Review].Trim(),
            Feedback = new ExchangeFeedback("", Text(CsvColumns.FeedbackRight), Text(CsvColumns.FeedbackWrong)),
            Points = PointsRead.Points(question, row[CsvColumns.Points], item),
            Partial = row[CsvColumns.Partial].Trim().ToUpperInvariant() is "TRUE" or "VRAI" or "1" or "OUI",
            Penalty = Number(CsvColumns.Penalty),
            Tags = CsvLists.Split(row[CsvColumns.Tags]),
        };
    }

    private ExchangeQuestion Kind(string text) => KindOf(row[CsvColumns.Kind].Trim()) switch
    {
        QuestionKind.Single => Choosing.Of(text, Options(), single: true, item),
        QuestionKind.Multiple => new ExchangeQuestion(QuestionKind.Multiple, text) { Options = Chosen(options => options.Length >= 2 && options.Any(option => option.Correct), "Il faut au moins deux réponses, dont une juste.") },
        QuestionKind.TrueFalse => new ExchangeQuestion(QuestionKind.TrueFalse, text) { Options = Chosen(options => options.Length == 2 && options.Count(option => option.Correct) == 1, "Une question vrai ou faux a exactement deux réponses, dont une juste.") },
        QuestionKind.Ordering => new ExchangeQuestion(QuestionKind.Ordering, text) { Items = Cells(2, "import.items", "Il faut au moins deux éléments à ordonner.") },
        QuestionKind.Matching => Matching(text),
        QuestionKind.Numeric => new ExchangeQuestion(QuestionKind.Numeric, text) { Number = Answer() },
        QuestionKind.ShortAnswer => new ExchangeQuestion(QuestionKind.ShortAnswer, text) { Accepted = Cells(1, "import.no-right-answer", "Aucune réponse n'est admise.") },
        QuestionKind.Cloze => new ExchangeQuestion(QuestionKind.Cloze, text) { Gaps = [.. Cells(1, "import.cloze", "Le texte à trous n'a pas de trou.").Select(CsvLists.Split)] },
        QuestionKind.Likert => new ExchangeQuestion(QuestionKind.Likert, text) { Scale = Cells(2, "import.scale", "Une échelle a au moins deux degrés.") },
        QuestionKind.OpenText => new ExchangeQuestion(QuestionKind.OpenText, text) { Grid = Grid(), Example = Text(CsvColumns.Example) },
        _ => throw new ItemRefusedException("import.kind", $"Le type de question « {Shown.Of(row[CsvColumns.Kind])} » n'existe pas chez nous.", At(CsvColumns.Kind)),
    };

    private static QuestionKind KindOf(string name) => Enum.GetValues<QuestionKind>().FirstOrDefault(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()).Equals(name, StringComparison.OrdinalIgnoreCase));

    private ExchangeOption[] Chosen(Func<ExchangeOption[], bool> isRight, string otherwise) =>
        Options() is var options && isRight(options) ? options : throw new ItemRefusedException("import.options", otherwise, At(CsvColumns.Right));

    private ExchangeOption[] Options()
    {
        var (texts, feedback) = (Cells(), row.Numbered(CsvColumns.Feedback));
        var right = row[CsvColumns.Right].Split([',', ' ', ';', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(right, letter => letter.Length != 1 || Letter(letter) >= texts.Count || Letter(letter) < 0) is { } wrong)
            throw new ItemRefusedException("csv.right", $"« {Shown.Of(wrong)} » ne désigne aucune des réponses : écrivez A pour option1, B pour option2…", At(CsvColumns.Right));
        return [.. texts.Select((option, at) => Choosing.Option(option, right.Any(letter => Letter(letter) == at), at < feedback.Count ? item.Plain(feedback[at]) : ""))];
    }

    private static int Letter(string letter) => char.ToUpperInvariant(letter[0]) - 'A';

    private ExchangeQuestion Matching(string text)
    {
        var (prompts, matches) = (row.Numbered(CsvColumns.Option), row.Numbered(CsvColumns.Match));
        var pairs = Enumerable.Range(0, Math.Max(prompts.Count, matches.Count)).Select(at => new QuizPairText(item.Plain(prompts.ElementAtOrDefault(at) ?? ""), item.Plain(matches.ElementAtOrDefault(at) ?? "")));
        return Pairing.Of(text, pairs, item);
    }

    private ExchangeNumber Answer() => Number(CsvColumns.Answer) is { } answer
        ? new ExchangeNumber(answer, Number(CsvColumns.Tolerance) ?? 0, Text(CsvColumns.Unit))
        : throw new ItemRefusedException("import.no-right-answer", "La colonne « answer » n'a pas de nombre.", At(CsvColumns.Answer));

    private ExchangeCriterion[] Grid()
    {
        var points = row.Numbered(CsvColumns.Match);
        return [.. Cells().Select((text, at) => new ExchangeCriterion(text, (int)Math.Clamp(PointsRead.Number(points.ElementAtOrDefault(at) ?? "") ?? 1, 1, MostPointsOfCriterion)))];
    }

    private List<string> Cells(int fewest, string rule, string otherwise) => Cells() is var cells && cells.Count >= fewest ? cells : throw new ItemRefusedException(rule, otherwise, At("option1"));

    private List<string> Cells() => [.. row.Numbered(CsvColumns.Option).Select(item.Plain)];

    private decimal? Number(string column) => PointsRead.Number(row[column].Replace(',', '.'));

    private string Text(string column) => item.Plain(row[column]);

    private At At(string column) => new(item.At.Line, row.Column(column));
}
