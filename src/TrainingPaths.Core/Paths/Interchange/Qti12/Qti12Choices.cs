using System.Globalization;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>The items of QTI 1.2 that are answered from lists.</summary>
internal sealed class Qti12Choices(Qti12Texts texts, List<Qti12Condition> conditions, List<XmlPart> responses, BlackboardBlocks blocks, ItemReading item)
{
    private readonly List<Qti12Condition> scoring = [.. conditions.Where(condition => condition.Score != 0 && condition.Asked.Count > 0)];

    public ExchangeQuestion Choice(string text, XmlPart response, string type)
    {
        XmlPart[] labels = ItemReading.Parts(response.Descendants("response_label").ToList());
        if (response["rcardinality"] == "Ordered")
            return Ordering(text, labels);
        var several = response["rcardinality"] == "Multiple";
        if (!scoring.Exists(condition => condition.Score > 0) && !several)
            return Scaling.Of(text, [.. labels.Select(texts.Of)], item);
        ExchangeOption[] options = [.. labels.Select(label => Option(label, several))];
        var isTrueFalse = !several && options.Length == 2 && (type == "true_false_question" || options.All(option => Choosing.IsTrueOrFalse(option.Text)) || labels.All(label => label["ident"] is "true" or "false"));
        var question = Choosing.Of(text, options, !several, item);
        return isTrueFalse ? question with { Kind = QuestionKind.TrueFalse } : question;
    }

    /// <summary>Whether what the rule says belongs to an option alone.</summary>
    public bool IsOfOption(Qti12Condition condition) => responses.Exists(one => one.Is("response_lid")) && condition.Asked.Count == 1 && !condition.HasNegation;

    public ExchangeQuestion Matching(string text)
    {
        var pairs = new List<QuizPairText>();
        var used = new HashSet<string>();
        foreach (var response in responses)
        {
            XmlPart[] labels = ItemReading.Parts(response.Descendants("response_label").ToList());
            if (labels.Where(label => IsRight(response, label)).ToList() is not [var right])
                throw new ItemRefusedException("qti.match", "Un élément à apparier doit avoir exactement une réponse juste : pour un classement, faites un choix de chaque élément.", response.At);
            var match = Match(right, Array.IndexOf(labels, right));
            used.Add(match);
            pairs.Add(new QuizPairText(texts.Of(blocks.Matches is null ? response : blocks.Prompt(response)), match));
        }
        var all = blocks.Matches?.Select(texts.Of) ?? responses.SelectMany(response => response.Descendants("response_label")).Select(texts.Of);
        var others = all.Distinct().Where(label => label.Length > 0 && !used.Contains(label));
        return Pairing.Of(text, pairs.Concat(others.Select(other => new QuizPairText("", other))), item) with { Partial = scoring.Count > 1 };
    }

    /// <summary>Canvas keeps the words that may be typed as labels; ours has one field.</summary>
    public ExchangeQuestion Blank(string text)
    {
        if (responses is not [var response])
            throw new ItemRefusedException("import.several", "L'élément a plusieurs mots à taper : faites une question de chacun, ou un texte à trous avec des listes.", responses[1].At);
        var labels = ItemReading.Parts(response.Descendants("response_label").ToList());
        var stem = text.Replace($"[{texts.Of(response)}]", "_____", StringComparison.Ordinal);
        return Typing.Words(stem, [.. labels.Select(label => new TypedAnswer(texts.Of(label), 100, ""))], "", item);
    }

    /// <summary>Canvas names each list in square brackets within the text.</summary>
    public ExchangeQuestion Cloze(string text)
    {
        if (Marks.AreIn(text))
            throw new ItemRefusedException("import.gap-mark", "L'énoncé contient déjà un repère comme « {1} », qui est celui de nos trous.");
        var gaps = new List<string[]>();
        foreach (var response in responses)
        {
            var mark = $"[{texts.Of(response)}]";
            if (!text.Contains(mark, StringComparison.Ordinal) || Right(response) is not { } right)
                throw new ItemRefusedException("import.cloze", $"Le trou {Shown.Of(mark)} n'est pas dans le texte, ou n'a pas de mot juste.", response.At);
            gaps.Add([texts.Of(right), .. ItemReading.Parts(response.Descendants("response_label").Where(label => label != right).ToList()).Select(texts.Of)]);
            text = text.Replace(mark, string.Create(CultureInfo.InvariantCulture, $"{{{gaps.Count}}}"), StringComparison.Ordinal);
        }
        return new ExchangeQuestion(QuestionKind.Cloze, text) { Gaps = gaps, Partial = scoring.Count > 1 || gaps.Count == 1 && scoring is [{ Adds: true }] };
    }

    private string Match(XmlPart label, int at) => blocks.Matches is not { } matches ? texts.Of(label) : at < matches.Count ? texts.Of(matches[at]) : "";

    private XmlPart? Right(XmlPart response) => response.Descendants("response_label").FirstOrDefault(label => IsRight(response, label));

    private bool IsRight(XmlPart response, XmlPart label) => scoring.Exists(condition => condition.Score > 0 && condition.Asked.Contains((response["ident"], label["ident"])));

    private ExchangeQuestion Ordering(string text, XmlPart[] labels)
    {
        var byIdent = labels.GroupBy(label => label["ident"]).ToDictionary(same => same.Key, same => texts.Of(same.First()));
        string[] key = [.. scoring.SelectMany(condition => condition.Asked).Select(asked => asked.Value)];
        if (key.Length < 2 || key.Length != byIdent.Count || key.Any(ident => !byIdent.ContainsKey(ident)))
            throw new ItemRefusedException("qti.order", "L'ordre juste ne nomme pas chaque élément une fois.");
        return new ExchangeQuestion(QuestionKind.Ordering, text) { Items = [.. key.Select(ident => byIdent[ident])], Partial = scoring.Count > 1 };
    }

    private ExchangeOption Option(XmlPart label, bool several)
    {
        var ident = label["ident"];
        var own = conditions.Where(condition => IsOfOption(condition) && condition.Asked[0].Value == ident).SelectMany(condition => condition.Feedback).Where(name => name is not ("correct_fb" or "general_fb" or "general_incorrect_fb" or "correct" or "incorrect")).Distinct().ToList();
        var said = own.Count > 0 ? string.Join("\n\n", own.Select(texts.Feedback)) : texts.Feedback(ident + "_fb") is { Length: > 0 } named ? named : texts.Feedback(ident);
        var fraction = several ? Share(ident) : Best(ident);
        return new ExchangeOption(texts.Of(label), fraction > 0, said, fraction);
    }

    private decimal Best(string ident)
    {
        var most = scoring.Max(condition => condition.Score);
        return most <= 0 ? 0 : scoring.Where(condition => condition.Asked.Any(asked => asked.Value == ident)).Select(condition => condition.Score * 100 / most).DefaultIfEmpty(0).Max();
    }

    /// <summary>A rule that asks for several at once is all or nothing; rules that add up give each its part.</summary>
    private decimal Share(string ident)
    {
        if (scoring.Exists(condition => condition.Score > 0 && (condition.Asked.Count > 1 || condition.HasNegation || !condition.Adds)))
            return Best(ident);
        var all = scoring.Where(condition => condition.Score > 0).Sum(condition => condition.Score);
        return all <= 0 ? 0 : scoring.Where(condition => condition.Asked[0].Value == ident).Sum(condition => condition.Score) * 100 / all;
    }
}
