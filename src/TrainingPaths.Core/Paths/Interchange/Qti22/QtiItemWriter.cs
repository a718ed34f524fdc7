using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Writes one item of QTI 2.2.</summary>
internal sealed class QtiItemWriter(ExchangeQuestion question, ExportLog log)
{
    private const string Template = "http://www.imsglobal.org/question/qti_v2p2/rptemplates/";
    private const string Response = "RESPONSE";

    public static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqti_v2p2";

    public XElement Write(string identifier)
    {
        log.LostIf(question is { Kind: QuestionKind.Ordering, Partial: true }, question, "export.partial", "QTI compte un ordre juste ou faux en entier.");
        log.LostIf(question.Number is { Unit.Length: > 0 }, question, "export.unit", "L'unité ne se dit pas en QTI 2.2.");
        log.TellMarkup(question, plainStays: false);
        var item = new XElement("assessmentItem", new XAttribute("identifier", identifier), new XAttribute("label", question.Id), new XAttribute("title", question.Id), new XAttribute("adaptive", "false"), new XAttribute("timeDependent", "false"),
            new QtiDeclarations(question).All(),
            Outcome("SCORE", "float", "0"), Outcome("MAXSCORE", "float", question.Points.ToString("0.##", CultureInfo.InvariantCulture)), Outcome("FEEDBACK", "identifier", null),
            new QtiBody(question).Write(),
            Processing(),
            question.Options.Select((option, at) => Said(QtiBody.ChoiceOf(question, at), option.Feedback)), Said("right", question.Feedback.Right), Said("wrong", question.Feedback.Wrong));
        return InNamespace(item);
    }

    private static XElement Outcome(string name, string type, string? value) => new("outcomeDeclaration", new XAttribute("identifier", name), new XAttribute("cardinality", name == "FEEDBACK" ? "multiple" : "single"), new XAttribute("baseType", type),
        value is null ? null : new XElement("defaultValue", new XElement("value", value)));

    private XElement? Processing() => question.Kind switch
    {
        QuestionKind.OpenText or QuestionKind.Likert => null,
        QuestionKind.Numeric => new XElement("responseProcessing", new XElement("responseCondition", new XElement("responseIf",
            new XElement("equal", new XAttribute("toleranceMode", "absolute"), new XAttribute("tolerance", $"{Number(question.Number!.Tolerance)} {Number(question.Number.Tolerance)}"), new XElement("variable", new XAttribute("identifier", Response)), new XElement("correct", new XAttribute("identifier", Response))),
            new XElement("setOutcomeValue", new XAttribute("identifier", "SCORE"), new XElement("variable", new XAttribute("identifier", "MAXSCORE")))))),
        QuestionKind.Cloze when question.Gaps.Count > 1 => new XElement("responseProcessing", new XElement("setOutcomeValue", new XAttribute("identifier", "SCORE"),
            new XElement("sum", question.Gaps.Select((_, at) => new XElement("mapResponse", new XAttribute("identifier", QtiBody.ResponseOf(at))))))),
        QuestionKind.ShortAnswer => new XElement("responseProcessing", new XAttribute("template", Template + "map_response")),
        _ => new XElement("responseProcessing", new XAttribute("template", Template + (question.Partial && question.Kind != QuestionKind.Ordering ? "map_response" : "match_correct"))),
    };

    private static XElement? Said(string identifier, string text) => text.Length == 0 ? null
        : new XElement("modalFeedback", new XAttribute("outcomeIdentifier", "FEEDBACK"), new XAttribute("identifier", identifier), new XAttribute("showHide", "show"), HtmlOut.Nodes(text));

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static XElement InNamespace(XElement element)
    {
        foreach (var one in element.DescendantsAndSelf())
            one.Name = Qti + one.Name.LocalName;
        return element;
    }
}
