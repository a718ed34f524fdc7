using System.Globalization;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Makes an item of QTI 2 one of our questions, by its interactions (IMS QTI 2.2 Assessment, Section and Item Information Model).</summary>
internal sealed class QtiItem(XmlPart assessment, ItemReading item)
{
    private readonly IReadOnlyDictionary<string, QtiResponse> responses = QtiResponse.Of(assessment);
    private readonly QtiFeedback feedback = new(assessment, item);
    private readonly List<string> choices = [];

    public ExchangeQuestion Map()
    {
        var body = assessment.First("itemBody") ?? throw new ItemRefusedException("qti.body", "L'élément n'a pas de <itemBody>.");
        if (assessment["adaptive"] == "true" || assessment.First("templateDeclaration") is not null)
            throw new ItemRefusedException("qti.adaptive", "L'élément change d'un essai à l'autre (gabarit ou élément adaptatif) : une question de notre format reste la même.");
        XmlPart[] interactions = [.. Interactions(body)];
        var question = Kind(body, interactions);
        feedback.TellUnused(choices, item);
        QtiHidden.TellFeedback(body, item);
        return question with
        {
            Id = assessment["label"] is { Length: > 0 } label ? label : assessment["identifier"],
            Title = assessment["title"],
            Points = PointsRead.Points(question, Outcome("MAXSCORE"), item),
            Feedback = feedback.Outcome,
        };
    }

    /// <summary>A portable one stands within the one that holds it and is no second question.</summary>
    private static IEnumerable<XmlPart> Interactions(XmlPart part) =>
        part.Children.SelectMany(child => child.Name.EndsWith("Interaction", StringComparison.Ordinal) ? [child] : Interactions(child));

    private string Outcome(string name) => assessment.All("outcomeDeclaration").FirstOrDefault(outcome => outcome["identifier"] == name)?.First("defaultValue")?.First("value")?.Words() ?? "";

    private ExchangeQuestion Kind(XmlPart body, XmlPart[] interactions)
    {
        if (interactions.Length > 1 && interactions.All(interaction => interaction.Is("inlineChoiceInteraction")))
            return Cloze(body, interactions);
        if (interactions.Length > 1)
            throw new ItemRefusedException("import.several", $"L'élément pose plusieurs questions à la fois ({string.Join(", ", interactions.Select(one => one.Name).Distinct().Select(Shown.Of))}) : faites-en une de chacune.", interactions[1].At);
        if (interactions.Length == 0)
            throw new ItemRefusedException("import.description", "L'élément ne pose aucune question : placez son texte dans une leçon.");
        var one = interactions[0];
        return one.Name switch
        {
            "choiceInteraction" => Choice(Stem(body, one), one),
            "inlineChoiceInteraction" => Cloze(body, interactions),
            "textEntryInteraction" => Typed(Stem(body, one), one),
            "extendedTextInteraction" => OpenText(Stem(body, one), body, one),
            "matchInteraction" => Match(Stem(body, one), one),
            "orderInteraction" => Order(Stem(body, one), one),
            "gapMatchInteraction" => new QtiGapMatch(one, Response(one), item).Map(body),
            _ => throw UnknownKind.Of(one.Name, one.At),
        };
    }

    private QtiResponse Response(XmlPart interaction) => responses.GetValueOrDefault(interaction["responseIdentifier"])
        ?? throw new ItemRefusedException("qti.response", "L'interaction ne dit pas quelle réponse elle recueille.", interaction.At);

    /// <summary>The words around the interaction and its prompt; a field within a sentence leaves a blank.</summary>
    private string Stem(XmlPart body, XmlPart interaction)
    {
        var text = item.Html(XmlHtml.Of(body, part =>
            part == interaction ? part.First("prompt") is { } prompt ? $"<div>{XmlHtml.Of(prompt)}</div>" : part.Is("textEntryInteraction") ? "\u0001" : ""
            : QtiHidden.Instead(part))).Trim();
        text = text.EndsWith('\u0001') ? text.TrimEnd('\u0001').TrimEnd() : text.Replace("\u0001", "_____", StringComparison.Ordinal);
        return text.Length > 0 ? text : throw new ItemRefusedException("import.no-text", "La question n'a pas d'énoncé : écrivez ce qui est demandé.");
    }

    private ExchangeQuestion Choice(string text, XmlPart interaction)
    {
        var response = Response(interaction);
        XmlPart[] all = ItemReading.Parts(interaction.All("simpleChoice").ToList());
        choices.AddRange(all.Select(choice => choice["identifier"]));
        ExchangeOption[] options = [.. all.Select(choice => Option(choice, response))];
        var several = response.IsSeveral && interaction["maxChoices"] != "1";
        if (!options.Any(option => option.Fraction > 0) && !several && response.Correct.Count == 0)
            return Scaling.Of(text, [.. options.Select(option => option.Text)], item);
        var isTrueFalse = !several && options.Length == 2 && all.All(choice => choice["identifier"] is "true" or "false") || options is [{ Text: Choosing.True }, { Text: Choosing.False }];
        var question = Choosing.Of(text, options, !several, item);
        return isTrueFalse ? question with { Kind = QuestionKind.TrueFalse } : question;
    }

    private ExchangeOption Option(XmlPart choice, QtiResponse response)
    {
        var fraction = response.Fraction(choice["identifier"]);
        var within = string.Join("\n\n", choice.Descendants().Where(part => part.Name is "feedbackInline" or "feedbackBlock" && part["showHide"] != "hide").Select(said => item.Html(XmlHtml.Of(said))));
        var text = item.Html(XmlHtml.Of(choice, part => QtiHidden.Instead(part)));
        return new ExchangeOption(text, fraction > 0, feedback[choice["identifier"]] is { Length: > 0 } said ? said : within, fraction);
    }

    private ExchangeQuestion Cloze(XmlPart body, XmlPart[] interactions)
    {
        if (Marks.AreIn(body.Words()))
            throw new ItemRefusedException("import.gap-mark", "L'énoncé contient déjà un repère comme « {1} », qui est celui de nos trous.");
        var text = item.Html(XmlHtml.Of(body, part => Array.IndexOf(interactions, part) is >= 0 and var at ? string.Create(CultureInfo.InvariantCulture, $"{{{at + 1}}}") : QtiHidden.Instead(part)));
        return new ExchangeQuestion(QuestionKind.Cloze, text) { Gaps = [.. interactions.Select(Gap)], Partial = interactions.All(one => Response(one).Mapping.Count > 0) };
    }

    private string[] Gap(XmlPart interaction)
    {
        var correct = Response(interaction).Correct.Count > 0 ? Response(interaction).Correct[0] : "";
        XmlPart[] all = ItemReading.Parts(interaction.All("inlineChoice").Where(choice => Word(choice).Length > 0).ToList());
        if (Array.Find(all, choice => choice["identifier"] == correct) is not { } right || all.Length < 2)
            throw new ItemRefusedException("import.no-right-answer", "Un trou n'a pas de mot juste, ou n'a pas de choix.", interaction.At);
        return [Word(right), .. all.Where(choice => choice != right).Select(Word)];
    }

    /// <summary>On one line, as it is shown in a list; an empty one only says that nothing was chosen yet.</summary>
    private string Word(XmlPart choice) => string.Join(' ', item.Plain(choice.Words()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private ExchangeQuestion Typed(string text, XmlPart interaction)
    {
        var response = Response(interaction);
        if (response.BaseType is not ("float" or "integer"))
        {
            var mapped = response.Mapping.Where(entry => entry.Value > 0).ToList();
            var most = mapped.Count > 0 ? mapped.Max(entry => entry.Value) : 1;
            var answers = response.Correct.Select(word => new TypedAnswer(item.Plain(word), 100, "")).Concat(mapped.Select(entry => new TypedAnswer(item.Plain(entry.Key), entry.Value * 100 / most, "")));
            return Typing.Words(text, ItemReading.Parts(answers.ToList()), "", item);
        }
        var numbers = response.Correct.Select(PointsRead.Number).OfType<decimal>().Select(number => new TypedNumber(number - Tolerance().Low, number + Tolerance().High, 100, "")).ToList();
        return Typing.Number(text, numbers, "", "", item);
    }

    private (decimal Low, decimal High) Tolerance()
    {
        if (assessment.Descendants("equal").FirstOrDefault(equal => equal["toleranceMode"] is "absolute" or "relative") is not { } equal)
            return (0, 0);
        if (equal["toleranceMode"] == "relative")
            throw new ItemRefusedException("qti.tolerance", "La tolérance est en pourcentage : notre format attend un écart en unités.", equal.At);
        var bounds = equal["tolerance"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PointsRead.Number).ToArray();
        return bounds is [{ } low, ..] ? (low, bounds is [_, { } high] ? high : low) : (0, 0);
    }

    /// <summary>A key to a long text is an example of an answer.</summary>
    private ExchangeQuestion OpenText(string text, XmlPart body, XmlPart interaction)
    {
        var note = string.Join('\n', body.Descendants().Where(QtiHidden.IsNote).Select(rubric => item.Html(XmlHtml.Of(rubric))));
        var (grid, example) = GridText.Read(note);
        if (example.Length == 0 && responses.GetValueOrDefault(interaction["responseIdentifier"]) is { Correct.Count: > 0 } response)
            example = item.Plain(string.Join("\n\n", response.Correct));
        return new ExchangeQuestion(QuestionKind.OpenText, text) { Grid = grid, Example = example };
    }

    private ExchangeQuestion Match(string text, XmlPart interaction)
    {
        var response = Response(interaction);
        if (interaction.All("simpleMatchSet").ToList() is not [var prompts, var matches])
            throw new ItemRefusedException("qti.match", "Une interaction d'appariement a exactement deux listes.", interaction.At);
        var words = matches.All("simpleAssociableChoice").GroupBy(choice => choice["identifier"]).ToDictionary(same => same.Key, same => item.Html(XmlHtml.Of(same.First())));
        var key = response.Correct.Select(pair => pair.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
        var pairs = prompts.All("simpleAssociableChoice").Select(prompt => key[prompt["identifier"]].ToList() is [var match]
            ? new QuizPairText(item.Html(XmlHtml.Of(prompt)), words.GetValueOrDefault(match, ""))
            : throw new ItemRefusedException("qti.match", "Chaque élément doit avoir exactement une réponse juste : pour un classement, faites un choix de chaque élément.", prompt.At)).ToList();
        var used = key.SelectMany(same => same).ToHashSet();
        return Pairing.Of(text, pairs.Concat(words.Where(word => !used.Contains(word.Key)).Select(word => new QuizPairText("", word.Value))), item) with { Partial = response.Mapping.Count > 0 };
    }

    private ExchangeQuestion Order(string text, XmlPart interaction)
    {
        var all = interaction.All("simpleChoice").GroupBy(choice => choice["identifier"]).ToDictionary(same => same.Key, same => item.Html(XmlHtml.Of(same.First())));
        var key = ItemReading.Parts(Response(interaction).Correct.ToList());
        if (key.Length < 2 || key.Length != all.Count || key.Any(choice => !all.ContainsKey(choice)))
            throw new ItemRefusedException("qti.order", "L'ordre juste ne nomme pas chaque élément une fois.", interaction.At);
        return new ExchangeQuestion(QuestionKind.Ordering, text) { Items = [.. key.Select(choice => all[choice])] };
    }
}
