using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>Items that are answered from lists.</summary>
internal static class Qti12Lists
{
    private const string Response = "response1";

    public static object[] Parts(ExchangeQuestion question) => question.Kind switch
    {
        QuestionKind.Ordering => [Presentation(question.Text, List(Response, "Ordered", null, question.Items.Select((item, at) => Qti12Parts.Label(Qti12Parts.Numbered("item", at), item)))), Ordering(question)],
        QuestionKind.Matching => Matching(question),
        QuestionKind.Cloze => Cloze(question),
        QuestionKind.Likert => [Presentation(question.Text, List(Response, "Single", null, question.Scale.Select((label, at) => Qti12Parts.Label(Qti12Parts.Numbered("degree", at), label))))],
        var kind => [Presentation(question.Text, List(Response, kind == QuestionKind.Multiple ? "Multiple" : "Single", null, question.Options.Select((option, at) => Qti12Parts.Label(Qti12Parts.Ident(question, at), option.Text)))), Choice(question)],
    };

    private static XElement Presentation(string text, params XElement[] responses) => new("presentation", Qti12Parts.Material(text), responses);

    private static XElement List(string ident, string cardinality, XElement? material, IEnumerable<XElement> labels) =>
        new("response_lid", new XAttribute("ident", ident), new XAttribute("rcardinality", cardinality), material, new XElement("render_choice", labels));

    private static XElement Choice(ExchangeQuestion question)
    {
        XElement Is(int at) => Qti12Parts.Equal(Response, Qti12Parts.Ident(question, at));
        if (question.Kind != QuestionKind.Multiple)
            return Qti12Parts.Processing([Qti12Parts.Condition("Set", 100, Is(question.Options.TakeWhile(option => !option.Correct).Count()))]);
        if (!question.Partial)
            return Qti12Parts.Processing([Qti12Parts.Condition("Set", 100, new XElement("and", question.Options.Select((option, at) => option.Correct ? Is(at) : new XElement("not", Is(at)))))]);
        return Qti12Parts.Processing(question.Options.Select((option, at) => Qti12Parts.Condition("Add", option.Fraction, Is(at))));
    }

    /// <summary>All at once, or each place its part.</summary>
    private static XElement Ordering(ExchangeQuestion question)
    {
        XElement[] places = [.. question.Items.Select((_, at) => new XElement("varequal", new XAttribute("respident", Response), new XAttribute("index", at + 1), Qti12Parts.Numbered("item", at)))];
        return Rules(question, places);
    }

    private static object[] Matching(ExchangeQuestion question)
    {
        string[] matches = [.. question.Pairs.Select(pair => pair.Match), .. question.Others];
        XElement[] responses = [.. question.Pairs.Select((pair, at) => List(Qti12Parts.Numbered("response", at), "Single", Qti12Parts.Material(pair.Prompt), matches.Select((match, number) => Qti12Parts.Label(Qti12Parts.Numbered("match", number), match))))];
        XElement[] tests = [.. question.Pairs.Select((_, at) => Qti12Parts.Equal(Qti12Parts.Numbered("response", at), Qti12Parts.Numbered("match", at)))];
        return [Presentation(question.Text, responses), Rules(question, tests)];
    }

    private static object[] Cloze(ExchangeQuestion question)
    {
        var pieces = Marks.Split(question.Text);
        var text = string.Concat(pieces.Select((piece, at) => at % 2 == 0 ? piece : $"[{Name(piece)}]"));
        XElement[] responses = [.. question.Gaps.Select((gap, at) => List(Qti12Parts.Numbered("response_gap", at), "Single", Qti12Parts.Material(Qti12Parts.Numbered("gap", at)), gap.Select((word, number) => Qti12Parts.Label(Qti12Parts.Numbered("word", number), word))))];
        XElement[] tests = [.. question.Gaps.Select((_, at) => Qti12Parts.Equal(Qti12Parts.Numbered("response_gap", at), Qti12Parts.Numbered("word", 0)))];
        return [Presentation(text, responses), Rules(question, tests)];
    }

    private static string Name(string number) => Qti12Parts.Numbered("gap", int.Parse(number, CultureInfo.InvariantCulture) - 1);

    private static XElement Rules(ExchangeQuestion question, XElement[] tests) => Qti12Parts.Processing(question.Partial
        ? tests.Select(test => Qti12Parts.Condition("Add", 100m / tests.Length, test))
        : [Qti12Parts.Condition("Set", 100, new XElement("and", tests))]);
}
