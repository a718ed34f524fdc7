using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Writes what the learner sees of an item.</summary>
internal sealed class QtiBody(ExchangeQuestion question)
{
    public static string Numbered(string name, int at) => string.Create(CultureInfo.InvariantCulture, $"{name}{at + 1}");

    public static string ResponseOf(int gap) => Numbered("RESPONSE", gap);

    public static string ChoiceOf(ExchangeQuestion question, int at) => question.Kind == QuestionKind.TrueFalse ? at == 0 ? "true" : "false" : Numbered("choice", at);

    public XElement Write() => new("itemBody", question.Kind switch
    {
        QuestionKind.Cloze => [.. Cloze()],
        QuestionKind.OpenText => [.. Rubric(), .. HtmlOut.Nodes(question.Text), Interaction("extendedTextInteraction")],
        QuestionKind.ShortAnswer or QuestionKind.Numeric => [.. HtmlOut.Nodes(question.Text), new XElement("p", Interaction("textEntryInteraction"))],
        QuestionKind.Ordering => [.. HtmlOut.Nodes(question.Text), Interaction("orderInteraction", new XAttribute("shuffle", "true"), question.Items.Select((item, at) => Choice("simpleChoice", Numbered("item", at), item)))],
        QuestionKind.Matching => [.. HtmlOut.Nodes(question.Text), Matching()],
        QuestionKind.Likert => [.. HtmlOut.Nodes(question.Text), Interaction("choiceInteraction", new XAttribute("shuffle", "false"), new XAttribute("maxChoices", "1"), question.Scale.Select((label, at) => Choice("simpleChoice", Numbered("degree", at), label)))],
        _ => [.. HtmlOut.Nodes(question.Text), Interaction("choiceInteraction", new XAttribute("shuffle", question.Kind == QuestionKind.TrueFalse ? "false" : "true"), new XAttribute("maxChoices", question.Kind == QuestionKind.Multiple ? "0" : "1"), question.Options.Select((option, at) => Choice("simpleChoice", ChoiceOf(question, at), option.Text)))],
    });

    private static XElement Interaction(string name, params object[] content) => new(name, new XAttribute("responseIdentifier", "RESPONSE"), content);

    private static XElement Choice(string name, string identifier, string text, params XAttribute[] attributes) => new(name, new XAttribute("identifier", identifier), attributes, HtmlOut.IsPlain(text) ? XmlWords.Of(text) : HtmlOut.Nodes(text));

    private IEnumerable<object> Rubric() => GridText.Write(question.Grid, question.Example) is { Length: > 0 } note
        ? [new XElement("rubricBlock", new XAttribute("view", "scorer"), note.Split('\n').Where(line => line.Length > 0).Select(line => new XElement("p", XmlWords.Of(line))))]
        : [];

    private XElement Matching()
    {
        string[] matches = [.. question.Pairs.Select(pair => pair.Match), .. question.Others];
        return Interaction("matchInteraction", new XAttribute("shuffle", "true"), new XAttribute("maxAssociations", question.Pairs.Count),
            new XElement("simpleMatchSet", question.Pairs.Select((pair, at) => Choice("simpleAssociableChoice", Numbered("prompt", at), pair.Prompt, new XAttribute("matchMax", "1")))),
            new XElement("simpleMatchSet", matches.Select((match, at) => Choice("simpleAssociableChoice", Numbered("match", at), match, new XAttribute("matchMax", "1")))));
    }

    /// <summary>The sentence's form first, then its gaps: a mark is a word like any other to Markdown.</summary>
    private IEnumerable<object> Cloze()
    {
        var holder = new XElement("div", HtmlOut.Nodes(question.Text));
        foreach (var words in holder.DescendantNodes().OfType<XText>().ToList())
            words.ReplaceWith(Marks.Split(words.Value).Select((piece, at) => at % 2 == 0 ? (object)new XText(piece) : Gap(int.Parse(piece, CultureInfo.InvariantCulture) - 1)).ToArray());
        return holder.Nodes();
    }

    private XElement Gap(int at) => new("inlineChoiceInteraction", new XAttribute("responseIdentifier", ResponseOf(at)), new XAttribute("shuffle", "true"),
        question.Gaps[at].Select((word, number) => new XElement("inlineChoice", new XAttribute("identifier", Numbered("word", number)), XmlWords.Of(word))));
}
