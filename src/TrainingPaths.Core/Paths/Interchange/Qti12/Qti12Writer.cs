using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Csv;
using TrainingPaths.Core.Paths.Interchange.Mapping;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>Writes QTI 1.2 in the way that Canvas writes and reads it.</summary>
internal sealed class Qti12Writer(ExportLog log)
{
    public XElement Write(IEnumerable<ExchangeQuestion> questions) => new("questestinterop",
        new XElement("assessment", new XAttribute("ident", "questions"), new XAttribute("title", "Questions"), new XElement("section", new XAttribute("ident", "root_section"), questions.Select(Item))));

    private XElement Item(ExchangeQuestion question)
    {
        log.LostIf(question is { Kind: QuestionKind.Multiple, Partial: true, Penalty: not null }, question, "export.penalty", "La pénalité devient des points retirés par chaque mauvaise réponse.");
        log.TellMarkup(question, plainStays: true);
        var item = new XElement("item", new XAttribute("ident", question.Id), new XAttribute("title", question.Id),
            new XElement("itemmetadata", new XElement("qtimetadata", Fields(question).Select(Field))));
        item.Add(question.Kind switch
        {
            QuestionKind.ShortAnswer or QuestionKind.Numeric or QuestionKind.OpenText => Qti12Typed.Parts(question),
            _ => Qti12Lists.Parts(question),
        });
        item.Add(Feedback("correct_fb", question.Feedback.Right), Feedback("general_incorrect_fb", question.Feedback.Wrong), question.Options.Select((option, at) => Feedback($"{Qti12Parts.Ident(question, at)}_fb", option.Feedback)));
        return item;
    }

    private static IEnumerable<(string Label, string Entry)> Fields(ExchangeQuestion question)
    {
        yield return ("question_type", TypeOf(question.Kind));
        yield return ("points_possible", question.Points.ToString("0.##", CultureInfo.InvariantCulture));
        if (QuestionMapping.AllTags(question).ToArray() is { Length: > 0 } tags)
            yield return ("keywords", CsvLists.Join(tags));
        if (question.Number is { Unit.Length: > 0 } number)
            yield return ("unit", number.Unit);
    }

    private static string TypeOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Multiple => "multiple_answers_question",
        QuestionKind.TrueFalse => "true_false_question",
        QuestionKind.Matching => "matching_question",
        QuestionKind.Numeric => "numerical_question",
        QuestionKind.ShortAnswer => "short_answer_question",
        QuestionKind.Cloze => "multiple_dropdowns_question",
        QuestionKind.OpenText => "essay_question",
        QuestionKind.Ordering => "ordering_question",
        _ => "multiple_choice_question",
    };

    private static XElement Field((string Label, string Entry) field) => new("qtimetadatafield", new XElement("fieldlabel", field.Label), new XElement("fieldentry", XmlWords.Of(field.Entry)));

    private static XElement? Feedback(string ident, string text) =>
        text.Length == 0 ? null : new XElement("itemfeedback", new XAttribute("ident", ident), new XElement("flow_mat", Qti12Parts.Material(text)));
}
