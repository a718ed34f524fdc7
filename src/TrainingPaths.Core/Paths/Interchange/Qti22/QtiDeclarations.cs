using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Declares what the responses of an item are, which are right, and what each part is worth.</summary>
internal sealed class QtiDeclarations(ExchangeQuestion question)
{
    public IEnumerable<XElement> All() => question.Kind switch
    {
        QuestionKind.Multiple => [Declaration("RESPONSE", "multiple", "identifier", Right(), question.Partial ? question.Options.Select((option, at) => (QtiBody.ChoiceOf(question, at), option.Fraction * question.Points / 100)) : [])],
        QuestionKind.Ordering => [Declaration("RESPONSE", "ordered", "identifier", question.Items.Select((_, at) => QtiBody.Numbered("item", at)))],
        QuestionKind.Matching => [Declaration("RESPONSE", "multiple", "directedPair", Pairs(), question.Partial ? Pairs().Select(pair => (pair, question.Points / question.Pairs.Count)) : [])],
        QuestionKind.Numeric => [Declaration("RESPONSE", "single", "float", [question.Number!.Answer.ToString(CultureInfo.InvariantCulture)])],
        QuestionKind.ShortAnswer => [Declaration("RESPONSE", "single", "string", [question.Accepted[0]], question.Accepted.Select(word => (word, question.Points)))],
        QuestionKind.Cloze => question.Gaps.Select((_, at) => Declaration(QtiBody.ResponseOf(at), "single", "identifier", ["word1"], question.Partial ? [("word1", question.Points / question.Gaps.Count)] : [])),
        QuestionKind.OpenText => [Declaration("RESPONSE", "single", "string", [])],
        QuestionKind.Likert => [Declaration("RESPONSE", "single", "identifier", [])],
        _ => [Declaration("RESPONSE", "single", "identifier", Right())],
    };

    private IEnumerable<string> Right() => question.Options.Select((option, at) => option.Correct ? QtiBody.ChoiceOf(question, at) : "").Where(choice => choice.Length > 0);

    private IEnumerable<string> Pairs() => question.Pairs.Select((_, at) => $"{QtiBody.Numbered("prompt", at)} {QtiBody.Numbered("match", at)}");

    private static XElement Declaration(string identifier, string cardinality, string type, IEnumerable<string> right, IEnumerable<(string Key, decimal Value)>? worth = null)
    {
        XElement[] values = [.. right.Select(value => new XElement("value", XmlWords.Of(value)))];
        XElement[] entries = [.. (worth ?? []).Select(entry => new XElement("mapEntry", new XAttribute("mapKey", XmlWords.Of(entry.Key)), new XAttribute("mappedValue", entry.Value.ToString("0.######", CultureInfo.InvariantCulture))))];
        return new XElement("responseDeclaration", new XAttribute("identifier", identifier), new XAttribute("cardinality", cardinality), new XAttribute("baseType", type),
            values.Length > 0 ? new XElement("correctResponse", values) : null,
            entries.Length > 0 ? new XElement("mapping", new XAttribute("defaultValue", "0"), new XAttribute("lowerBound", "0"), entries) : null);
    }
}
