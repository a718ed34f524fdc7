using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>The pieces that items of QTI 1.2 are made of.</summary>
internal static class Qti12Parts
{
    public static XElement Material(string text) => HtmlOut.IsPlain(text)
        ? new XElement("material", new XElement("mattext", new XAttribute("texttype", "text/plain"), XmlWords.Of(text)))
        : new XElement("material", new XElement("mattext", new XAttribute("texttype", "text/html"), HtmlOut.Text(text)));

    /// <summary>Of an option; true or false say which they are.</summary>
    public static string Ident(ExchangeQuestion question, int at) =>
        question.Kind == QuestionKind.TrueFalse ? at == 0 ? "true" : "false" : Numbered("option", at);

    public static string Numbered(string name, int at) => string.Create(CultureInfo.InvariantCulture, $"{name}{at + 1}");

    public static XElement Label(string ident, string text) => new("response_label", new XAttribute("ident", ident), Material(text));

    public static XElement Equal(string response, string value) => new("varequal", new XAttribute("respident", response), XmlWords.Of(value));

    /// <param name="action"><c>Set</c>, or <c>Add</c> for a part.</param>
    public static XElement Condition(string action, decimal score, params object[] tests) => new("respcondition", new XAttribute("continue", action == "Set" ? "No" : "Yes"),
        new XElement("conditionvar", tests), new XElement("setvar", new XAttribute("action", action), new XAttribute("varname", "SCORE"), score.ToString("0.#####", CultureInfo.InvariantCulture)));

    public static XElement Processing(IEnumerable<object> conditions) => new("resprocessing",
        new XElement("outcomes", new XElement("decvar", new XAttribute("maxvalue", "100"), new XAttribute("minvalue", "0"), new XAttribute("varname", "SCORE"), new XAttribute("vartype", "Decimal"))), conditions);
}
