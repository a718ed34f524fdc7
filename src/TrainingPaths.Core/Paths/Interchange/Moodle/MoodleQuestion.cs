using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>Makes a question of Moodle one of ours, by its type.</summary>
internal sealed class MoodleQuestion(XmlPart part, ItemReading item)
{
    private readonly MoodleTexts texts = new(part, item);

    public ExchangeQuestion Map() => part["type"] switch
    {
        "multichoice" => Choice(),
        "truefalse" => TrueFalse(),
        "shortanswer" => ShortAnswer(),
        "numerical" => Numerical(),
        "matching" or "match" => Matching(),
        "ordering" => Ordering(),
        "gapselect" or "ddwtos" => new MoodleGaps(part, texts).Select(),
        "cloze" => new MoodleGaps(part, texts).Embedded(item),
        "essay" => Essay(),
        "description" => throw new ItemRefusedException("import.description", "Une « description » est un texte sans question : placez-la dans une leçon."),
        "multichoiceset" or "oumultiresponse" => Several(),
        var type => throw UnknownKind.Of(type),
    };

    private ExchangeQuestion Choice()
    {
        var options = ItemReading.Parts(part.All("answer").ToList()).Select(Option).ToArray();
        var single = part.First("single")?.Words().Trim() is not ("false" or "0");
        return Choosing.Of(texts.Stem(), options, single, item) with { Feedback = texts.Feedback() };
    }

    /// <summary>Plug-ins whose answers are right or wrong, all of them or none.</summary>
    private ExchangeQuestion Several()
    {
        var options = ItemReading.Parts(part.All("answer").ToList()).Select(Option).Select(option => Choosing.Option(option.Text, option.Correct, option.Feedback)).ToArray();
        return Choosing.Of(texts.Stem(), options, single: false, item) with { Feedback = texts.Feedback(), Partial = false, Penalty = null };
    }

    private ExchangeOption Option(XmlPart answer)
    {
        var fraction = Fraction(answer);
        return new ExchangeOption(texts.Of(answer), fraction > 0, texts.Of(answer.First("feedback")), fraction);
    }

    private static decimal Fraction(XmlPart answer) => PointsRead.Number(answer["fraction"]) ?? 0;

    private ExchangeQuestion TrueFalse()
    {
        var answers = part.All("answer").ToLookup(answer => Choosing.IsTrue((answer.First("text") ?? answer).Words()));
        if (answers[true].FirstOrDefault() is not { } yes || answers[false].FirstOrDefault() is not { } no)
            throw new ItemRefusedException("import.options", "Une question vrai ou faux a exactement deux réponses.");
        if (Fraction(yes) > 0 == Fraction(no) > 0)
            throw new ItemRefusedException("import.no-right-answer", "Vrai et faux sont tous deux justes, ou aucun des deux.");
        return Choosing.TrueFalse(texts.Stem(), Fraction(yes) > 0, texts.Of(yes.First("feedback")), texts.Of(no.First("feedback"))) with { Feedback = texts.Feedback() };
    }

    private ExchangeQuestion Matching()
    {
        var pairs = part.All("subquestion").Select(pair => new QuizPairText(texts.Of(pair), texts.Plain(pair.First("answer"))));
        return Pairing.Of(texts.Stem(), pairs, item) with { Feedback = texts.Feedback(), Partial = true };
    }

    private ExchangeQuestion ShortAnswer()
    {
        if (part.First("usecase")?.Words().Trim() == "1")
            item.Changed("import.case", "Les majuscules ne comptent plus dans la réponse : chez nous elles ne distinguent jamais deux réponses.");
        var answers = ItemReading.Parts(part.All("answer").ToList()).Select(answer => new TypedAnswer(texts.Plain(answer), Fraction(answer), texts.Of(answer.First("feedback")))).ToList();
        return Typing.Wildcards(texts.Stem(), answers, texts.General(), item);
    }

    private ExchangeQuestion Numerical()
    {
        var answers = ItemReading.Parts(part.All("answer").ToList()).Select(Number).ToList();
        string[] units = [.. part.First("units")?.All("unit").Select(unit => unit.First("unit_name")?.Words().Trim() ?? "").Where(unit => unit.Length > 0) ?? []];
        if (units.Length > 1)
            item.Changed("import.units", $"Une seule unité est reprise : « {Shown.Of(units[0])} », affichée après le champ.");
        return Typing.Number(texts.Stem(), answers, units.FirstOrDefault() ?? "", texts.General(), item);
    }

    private TypedNumber Number(XmlPart answer)
    {
        var said = (answer.First("text")?.Words() ?? answer.Text).Trim();
        if (said == "*")
            return new TypedNumber(null, null, Fraction(answer), texts.Of(answer.First("feedback")));
        if (PointsRead.Number(said) is not { } number)
            throw new ItemRefusedException("moodle.number", $"« {Shown.Of(said)} » n'est pas un nombre.", answer.At);
        var tolerance = Math.Abs(PointsRead.Number(answer.First("tolerance")?.Words() ?? "") ?? 0);
        return new TypedNumber(number - tolerance, number + tolerance, Fraction(answer), texts.Of(answer.First("feedback")));
    }

    private ExchangeQuestion Ordering()
    {
        string[] answers = [.. ItemReading.Parts(part.All("answer").ToList()).OrderBy(Fraction).Select(texts.Of)];
        if (answers.Length < 2)
            throw new ItemRefusedException("import.items", "Il faut au moins deux éléments à ordonner.");
        var whole = part.First("gradingtype")?.Words().Trim() is "ALL_OR_NOTHING" or "-1";
        return new ExchangeQuestion(QuestionKind.Ordering, texts.Stem()) { Items = answers, Feedback = texts.Feedback(), Partial = !whole };
    }

    private ExchangeQuestion Essay()
    {
        var (grid, example) = GridText.Read(texts.Of(part.First("graderinfo")));
        if (texts.Of(part.First("responsetemplate")).Length > 0)
            item.Changed("import.template", "Le modèle de réponse d'une question ouverte n'est pas repris.");
        return new ExchangeQuestion(QuestionKind.OpenText, texts.Stem()) { Grid = grid, Example = example, Feedback = texts.Feedback() };
    }
}
