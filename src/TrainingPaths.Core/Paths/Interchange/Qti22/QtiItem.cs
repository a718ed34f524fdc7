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
        XmlPart[] interactions = [.. body.Descendants().Where(part => part.Name.EndsWith("Interaction", StringComparison.Ordinal))];
        var question = Kind(body, interactions);
        feedback.TellUnused(choices, item);
        return question with
        {
            Id = assessment["label"] is { Length: > 0 } label ? label : assessment["identifier"],
            Title = assessment["title"],
            Points = PointsRead.Points(question, Outcome("MAXSCORE"), item),
            Feedback = feedback.Outcome,
        };
    }

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
            "extendedTextInteraction" => OpenText(Stem(body, one), body),
            "matchInteraction" => Match(Stem(body, one), one),
            "orderInteraction" => Order(Stem(body, one), one),
            _ => throw new ItemRefusedException("import.kind", $"L'interaction « {Shown.Of(one.Name)} » n'existe pas chez nous.", one.At),
        };
    }

    private QtiResponse Response(XmlPart interaction) => responses.GetValueOrDefault(interaction["responseIdentifier"])
        ?? throw new ItemRefusedException("qti.response", "L'interaction ne dit pas quelle réponse elle recueille.", interaction.At);

    /// <summary>The words around the interaction and its prompt; a field within a sentence leaves a blank.</summary>
    private string Stem(XmlPart body, XmlPart interaction)
    {
        var text = item.Html(XmlHtml.Of(body, part =>
            part == interaction ? part.First("prompt") is { } prompt ? $"<div>{XmlHtml.Of(prompt)}</div>" : part.Is("textEntryInteraction") ? "\u0001" : ""
            : part.Is("rubricBlock") ? "" : null)).Trim();
        text = text.EndsWith('\u0001') ? text.TrimEnd('\u0001').TrimEnd() : text.Replace("\u0001", "_____", StringComparison.Ordinal);
        return text.Length > 0 ? text : throw new ItemRefusedException("import.no-text", "La question n'a pas d'énoncé.");
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
        var within = string.Join("\n\n", choice.Descendants("feedbackInline").Select(said => item.Html(XmlHtml.Of(said))));
        var text = item.Html(XmlHtml.Of(choice, part => part.Is("feedbackInline") ? "" : null));
        return new ExchangeOption(text, fraction > 0, feedback[choice["identifier"]] is { Length: > 0 } said ? said : within, fraction);
    }

    private ExchangeQuestion Cloze(XmlPart body, XmlPart[] interactions)
    {
        if (Marks.AreIn(body.Words()))
            throw new ItemRefusedException("import.gap-mark", "L'énoncé contient déjà un repère comme « {1} », qui est celui de nos trous.");
        var text = item.Html(XmlHtml.Of(body, part => Array.IndexOf(interactions, part) is >= 0 and var at ? string.Create(CultureInfo.InvariantCulture, $"{{{at + 1}}}") : part.Is("rubricBlock") ? "" : null));
        return new ExchangeQuestion(QuestionKind.Cloze, text) { Gaps = [.. interactions.Select(Gap)], Partial = interactions.All(one => Response(one).Mapping.Count > 0) };
    }

    private string[] Gap(XmlPart interaction)
    {
        var correct = Response(interaction).Correct.Count > 0 ? Response(interaction).Correct[0] : "";
        XmlPart[] all = ItemReading.Parts(interaction.All("inlineChoice").ToList());
        if (Array.Find(all, choice => choice["identifier"] == correct) is not { } right || all.Length < 2)
            throw new ItemRefusedException("import.no-right-answer", "Un trou n'a pas de mot juste, ou n'a pas de choix.", interaction.At);
        return [item.Plain(right.Words()), .. all.Where(choice => choice != right).Select(choice => item.Plain(choice.Words()))];
    }

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

    private ExchangeQuestion OpenText(string text, XmlPart body)
    {
        var note = string.Join('\n', body.Descendants("rubricBlock").Select(rubric => item.Html(XmlHtml.Of(rubric))));
        var (grid, example) = GridText.Read(note);
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
            : throw new ItemRefusedException("qti.match", "Chaque élément doit avoir exactement une réponse juste.", prompt.At)).ToList();
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
