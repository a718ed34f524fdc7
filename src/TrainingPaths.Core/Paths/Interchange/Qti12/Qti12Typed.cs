using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>Items that are answered by typing.</summary>
internal static class Qti12Typed
{
    private const string Response = "response1";

    public static object[] Parts(ExchangeQuestion question)
    {
        var field = new XElement("response_str", new XAttribute("ident", Response), new XAttribute("rcardinality", "Single"),
            new XElement("render_fib", question.Kind == QuestionKind.Numeric ? new XAttribute("fibtype", "Decimal") : null, new XElement("response_label", new XAttribute("ident", "answer1"))));
        var presentation = new XElement("presentation", Qti12Parts.Material(question.Text), field);
        return question.Kind == QuestionKind.OpenText ? [.. Rubric(question), presentation] : [presentation, Qti12Parts.Processing([Key(question)])];
    }

    private static IEnumerable<object> Rubric(ExchangeQuestion question) => GridText.Write(question.Grid, question.Example) is { Length: > 0 } note
        ? [new XElement("rubric", new XAttribute("view", "Scorer"), new XElement("material", new XElement("mattext", new XAttribute("texttype", "text/plain"), Writing.XmlWords.Of(note))))]
        : [];

    private static XElement Key(ExchangeQuestion question)
    {
        if (question.Number is not { } number)
            return Qti12Parts.Condition("Set", 100, [.. question.Accepted.Select(word => Qti12Parts.Equal(Response, word))]);
        return Qti12Parts.Condition("Set", 100, new XElement("or", Qti12Parts.Equal(Response, Number(number.Answer)), new XElement("and", Bound("vargte", number.Answer - number.Tolerance), Bound("varlte", number.Answer + number.Tolerance))));
    }

    private static XElement Bound(string test, decimal value) => new(test, new XAttribute("respident", Response), Number(value));

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
