using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>Makes a question of GIFT one of ours.</summary>
internal sealed class GiftMapping(GiftQuestion question, ItemReading item)
{
    public ExchangeQuestion Map() => question.Type switch
    {
        GiftType.Choice => Choice(),
        GiftType.TrueFalse => TrueFalse(),
        GiftType.ShortAnswer => ShortAnswer(),
        GiftType.Matching => Pairing.Of(Stem(), question.Pairs.Select(pair => new QuizPairText(Text(pair.Prompt), item.Plain(pair.Match))), item) with { Feedback = Said("", "") },
        GiftType.Numerical => Numerical(),
        GiftType.Essay => new ExchangeQuestion(QuestionKind.OpenText, Stem()) { Feedback = Said("", "") },
        _ => throw new ItemRefusedException("import.description", "Une « description » est un texte sans question : placez-la dans une leçon."),
    };

    private ExchangeQuestion Choice()
    {
        ExchangeOption[] options = [.. ItemReading.Parts(question.Choices).Select(Option)];
        if (question.After is not null && MissingWord(options) is { } cloze)
            return cloze;
        var single = question.Choices.Any(choice => choice.IsRight);
        return Choosing.Of(Stem(), options, single, item) with { Feedback = Said("", "") };
    }

    private ExchangeOption Option(GiftChoice choice)
    {
        var fraction = choice.Weight ?? (choice.IsRight ? 100 : 0);
        return new ExchangeOption(Text(choice.Text), fraction > 0, Text(choice.Feedback), fraction);
    }

    /// <summary>A word to choose inside the sentence; one that comments on each word stays a choice from a list.</summary>
    private ExchangeQuestion? MissingWord(ExchangeOption[] options)
    {
        var right = options.Where(option => option.Fraction == 100).ToList();
        var wrong = options.Where(option => option.Fraction == 0).ToList();
        if (right.Count != 1 || wrong.Count != options.Length - 1 || wrong.Select(option => option.Feedback).Distinct().Count() > 1)
        {
            item.Changed("import.missing-word", "Un mot à choisir dans la phrase, avec un commentaire pour chaque mot, devient un choix dans une liste.");
            return null;
        }
        return new ExchangeQuestion(QuestionKind.Cloze, Around("{1}"))
        {
            Gaps = [[right[0].Text, .. wrong.Select(option => option.Text)]],
            Feedback = Said(right[0].Feedback, wrong.Select(option => option.Feedback).FirstOrDefault() ?? ""),
        };
    }

    private ExchangeQuestion TrueFalse()
    {
        var wrong = Text(question.TrueFalseFeedback.ElementAtOrDefault(0));
        var right = Text(question.TrueFalseFeedback.ElementAtOrDefault(1));
        return Choosing.TrueFalse(Stem(), question.IsTrue, question.IsTrue ? right : wrong, question.IsTrue ? wrong : right) with { Feedback = Said("", "") };
    }

    private ExchangeQuestion ShortAnswer()
    {
        var answers = ItemReading.Parts(question.Choices).Select(choice => new TypedAnswer(item.Plain(choice.Text.Text), choice.Weight ?? 100, Text(choice.Feedback))).ToList();
        return Typing.Wildcards(Stem(), answers, Text(question.General), item);
    }

    private ExchangeQuestion Numerical()
    {
        var answers = ItemReading.Parts(question.Choices)
            .Select(choice => new TypedNumber(choice.Number?.Low, choice.Number?.High, choice.Weight ?? (choice.IsRight && choice.Number is not null ? 100 : 0), Text(choice.Feedback))).ToList();
        return Typing.Number(Stem(), answers, "", Text(question.General), item);
    }

    private string Stem()
    {
        var stem = question.After is null ? Text(question.Stem) : Around("_____");
        return stem.Length > 0 ? stem : throw new ItemRefusedException("import.no-text", "La question n'a pas d'énoncé : écrivez ce qui est demandé.");
    }

    private string Around(string gap)
    {
        var (before, after) = (Text(question.Stem), Text(question.After));
        if (gap[0] == '{' && Marks.AreIn(before + after))
            throw new ItemRefusedException("import.gap-mark", "L'énoncé contient déjà un repère comme « {1} », qui est celui de nos trous.");
        var tight = after.Length > 0 && after[0] is ',' or '.' or ')' or '…';
        return $"{before}{(before.Length == 0 ? "" : " ")}{gap}{(tight || after.Length == 0 ? "" : " ")}{after}";
    }

    private ExchangeFeedback Said(string right, string wrong) => new(Text(question.General), right, wrong);

    private string Text(GiftText? text) => text is null ? "" : text.Format is "plain" or "markdown" ? item.Plain(text.Text) : item.Html(text.Text);
}
