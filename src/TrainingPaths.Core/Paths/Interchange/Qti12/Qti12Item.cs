using TrainingPaths.Core.Paths.Interchange.Csv;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>Makes an item of QTI 1.2 one of our questions, by its responses (IMS QTI ASI 1.2).</summary>
internal sealed class Qti12Item
{
    private readonly XmlPart part;
    private readonly ItemReading item;
    private readonly Qti12Texts texts;
    private readonly ILookup<string, string> fields;
    private readonly List<Qti12Condition> conditions;
    private readonly Qti12Choices choices;
    private readonly List<XmlPart> responses;
    private readonly BlackboardBlocks blocks;

    public Qti12Item(XmlPart part, ItemReading item)
    {
        (this.part, this.item, texts) = (part, item, new Qti12Texts(part, item));
        fields = part.Descendants("qtimetadatafield").ToLookup(field => field.First("fieldlabel")?.Words().Trim() ?? "", field => field.First("fieldentry")?.Words().Trim() ?? "");
        conditions = [.. part.Descendants("respcondition").Select(condition => new Qti12Condition(condition))];
        responses = [.. part.First("presentation")?.Descendants().Where(one => one.Name.StartsWith("response_", StringComparison.Ordinal) && one.Name != "response_label" && one.Name != "response_grp") ?? []];
        blocks = new BlackboardBlocks(part.First("presentation") ?? part);
        choices = new Qti12Choices(texts, conditions, responses, blocks, item);
    }

    /// <summary>By the names of Canvas; Blackboard's where it is the one that wrote.</summary>
    private string Type => fields["question_type"].FirstOrDefault() ?? Blackboard("bbmd_questiontype");

    private string Blackboard(string field) => part.First("itemmetadata")?.First(field)?.Words().Trim() ?? "";

    public ExchangeQuestion Map()
    {
        if (part.First("presentation") is null)
            throw new ItemRefusedException("qti.body", "L'élément n'a pas de <presentation>.");
        if (Type is "calculated_question" or "file_upload_question" or "hot_spot_question" or "categorization_question" or "Calculated" or "File Upload" or "Hot Spot" or "Jumbled Sentence" or "Fill in the Blank Plus" or "Quiz Bowl")
            throw UnknownKind.Of(Type);
        if (responses.Find(one => one.Name is not ("response_lid" or "response_str" or "response_num")) is { } unknown)
            throw UnknownKind.Of(unknown.Name, unknown.At);
        if (Type == "text_only_question" || responses.Count == 0)
            throw new ItemRefusedException("import.description", "L'élément ne pose aucune question : placez son texte dans une leçon.");
        var text = texts.Of(blocks.Question);
        if (text.Length == 0)
            throw new ItemRefusedException("import.no-text", "La question n'a pas d'énoncé : écrivez ce qui est demandé.");
        var question = Kind(text);
        return question with
        {
            Id = part["label"] is { Length: > 0 } label ? label : part["ident"] is { Length: > 0 } ident ? ident : Blackboard("bbmd_asi_object_id"),
            Title = part["title"],
            Points = PointsRead.Points(question, fields["points_possible"].FirstOrDefault() ?? Blackboard("qmd_absolutescore_max"), item),
            Tags = [.. fields["keywords"].SelectMany(CsvLists.Split)],
            Feedback = Outcome(),
        };
    }

    private ExchangeQuestion Kind(string text)
    {
        if (Type == "fill_in_multiple_blanks_question" && responses.TrueForAll(one => one.Is("response_lid")))
            return choices.Blank(text);
        if (responses.TrueForAll(one => one.Is("response_lid")))
            return Type == "multiple_dropdowns_question" ? choices.Cloze(text) : responses.Count > 1 || Type is "matching_question" or "Matching" ? choices.Matching(text) : choices.Choice(text, responses[0], Type);
        if (responses.Count > 1)
            throw new ItemRefusedException("import.several", "L'élément a plusieurs champs à remplir : faites une question de chacun.", responses[1].At);
        return Typed(text, responses[0]);
    }

    private ExchangeQuestion Typed(string text, XmlPart response)
    {
        var scoring = conditions.Where(condition => condition.Score > 0 && (condition.Asked.Count > 0 || condition.Bound("vargte", "vargt", "varlte", "varlt") is not null)).ToList();
        var kind = response.Descendants("render_fib").FirstOrDefault()?["fibtype"] ?? "";
        if (Type is "essay_question" or "Essay" or "Short Response" || scoring.Count == 0)
            return OpenText(text);
        var isNumber = Type == "numerical_question" || response.Is("response_num") || kind is "Decimal" or "Integer" || scoring.Exists(condition => condition.Bound("vargte", "vargt") is not null);
        if (!isNumber)
            return Typing.Words(text, [.. ItemReading.Parts(scoring.SelectMany(condition => condition.Asked).ToList()).Select(asked => new TypedAnswer(item.Plain(asked.Value), 100, ""))], "", item);
        return Typing.Number(text, [.. scoring.Select(Range)], fields["unit"].FirstOrDefault() ?? "", "", item);
    }

    private static TypedNumber Range(Qti12Condition condition)
    {
        var exact = condition.Asked.Select(asked => PointsRead.Number(asked.Value)).FirstOrDefault();
        return new TypedNumber(condition.Bound("vargte", "vargt") ?? exact, condition.Bound("varlte", "varlt") ?? exact, 100, "") is { Low: not null, High: not null } range
            ? range
            : throw new ItemRefusedException("import.no-right-answer", "Aucun nombre n'est juste.");
    }

    private ExchangeQuestion OpenText(string text)
    {
        var (grid, example) = GridText.Read(texts.Of(part.First("rubric")));
        return new ExchangeQuestion(QuestionKind.OpenText, text) { Grid = grid, Example = example };
    }

    /// <summary>By the names that Canvas gives, else by the rule that shows it.</summary>
    private ExchangeFeedback Outcome()
    {
        var (right, wrong) = (texts.Feedback("correct_fb") + texts.Feedback("correct"), texts.Feedback("general_incorrect_fb") + texts.Feedback("incorrect"));
        if (right.Length == 0 && conditions.Where(condition => condition.Score > 0).ToList() is [var key] && !choices.IsOfOption(key))
            right = string.Join("\n\n", key.Feedback.Select(texts.Feedback));
        if (wrong.Length == 0 && conditions.Find(condition => condition.IsOther) is { } other)
            wrong = string.Join("\n\n", other.Feedback.Where(ident => ident != "general_fb").Select(texts.Feedback));
        return new ExchangeFeedback(texts.Feedback("general_fb"), right, wrong);
    }
}
