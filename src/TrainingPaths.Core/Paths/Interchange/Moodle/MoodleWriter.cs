using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Mapping;
using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>Writes questions as Moodle XML. Texts stay Markdown, which Moodle reads.</summary>
internal sealed partial class MoodleWriter(ExportLog log, Func<string, byte[]?> pictures)
{
    private const int LongestName = 60;

    public XElement Write(IEnumerable<ExchangeQuestion> questions) => new("quiz", questions.Select(Question).OfType<XElement>());

    private XElement? Question(ExchangeQuestion question)
    {
        var (type, parts) = Kind(question);
        if (type.Length == 0)
        {
            log.LeftOut(question, "export.kind", $"Moodle n'a pas de question « {Kinds.NameOf(question.Kind)} ».");
            return null;
        }
        log.LostIf(question.Kind is QuestionKind.Matching or QuestionKind.Cloze && !question.Partial, question, "export.partial", "Moodle compte chaque paire ou chaque trou à part.");
        log.LostIf(question is { Kind: QuestionKind.Multiple, Partial: false }, question, "export.partial", "Moodle compte chaque bonne réponse à part ; une mauvaise retire tout.");
        var text = question.Kind == QuestionKind.Cloze ? MoodleGapWords.Text(question) : question.Text;
        return new XElement("question", new XAttribute("type", type),
            new XElement("name", Words(Name(question.Text))),
            Holder("questiontext", text),
            new XElement("idnumber", question.Id),
            new XElement("defaultgrade", Number(question.Points)),
            parts,
            new XElement("tags", QuestionMapping.AllTags(question).Select(tag => new XElement("tag", Words(tag)))));
    }

    private (string Type, IEnumerable<object> Parts) Kind(ExchangeQuestion question) => question.Kind switch
    {
        QuestionKind.Single => ("multichoice", [new XElement("single", "true"), Shuffle(), .. Outcome(question), .. question.Options.Select(option => Answer(option, option.Text))]),
        QuestionKind.Multiple => ("multichoice", [new XElement("single", "false"), Shuffle(), .. Outcome(question), .. question.Options.Select(option => Answer(option, option.Text))]),
        QuestionKind.TrueFalse => ("truefalse", TrueFalse(question)),
        QuestionKind.Ordering => ("ordering", [.. Grading(question), .. Outcome(question), .. question.Items.Select((item, at) => Holder("answer", item, new XAttribute("fraction", Number(at + 1))))]),
        QuestionKind.Matching => ("matching", [Shuffle(), .. Outcome(question), .. question.Pairs.Select(pair => Pair(pair.Prompt, pair.Match)), .. question.Others.Select(other => Pair("", other))]),
        QuestionKind.Numeric => ("numerical", Numeric(question)),
        QuestionKind.ShortAnswer => ("shortanswer", [new XElement("usecase", "0"), .. question.Accepted.Select(word => Typed(word.Replace("*", "\\*", StringComparison.Ordinal), 100, question.Feedback.Right)), .. AnyOther(question)]),
        QuestionKind.Cloze => ("gapselect", [Shuffle(), .. Outcome(question), .. MoodleGapWords.Choices(question)]),
        QuestionKind.OpenText => ("essay", [Holder("graderinfo", GridText.Write(question.Grid, question.Example)), .. General(question)]),
        _ => ("", []),
    };

    private static XElement Shuffle() => new("shuffleanswers", "true");

    private static IEnumerable<XElement> Grading(ExchangeQuestion question) =>
        [new("layouttype", "VERTICAL"), new("selecttype", "ALL"), new("selectcount", "0"), new("gradingtype", question.Partial ? "ABSOLUTE_POSITION" : "ALL_OR_NOTHING")];

    private IEnumerable<XElement> Outcome(ExchangeQuestion question) => question.Feedback == ExchangeFeedback.None
        ? []
        : [Holder("correctfeedback", question.Feedback.Right), Holder("incorrectfeedback", question.Feedback.Wrong)];

    private IEnumerable<XElement> General(ExchangeQuestion question)
    {
        if (question.Feedback == ExchangeFeedback.None)
            return [];
        log.LostIf(question.Feedback.Right != question.Feedback.Wrong, question, "export.feedback", "Ce type de question n'a chez Moodle qu'un commentaire général.");
        return [Holder("generalfeedback", question.Feedback.Right == question.Feedback.Wrong ? question.Feedback.Right : $"{question.Feedback.Right}\n\n{question.Feedback.Wrong}")];
    }

    private IEnumerable<object> TrueFalse(ExchangeQuestion question)
    {
        var yes = question.Options.FirstOrDefault(option => Choosing.IsTrue(option.Text)) ?? question.Options[0];
        log.LostIf(question.Options is not [{ Text: Choosing.True }, { Text: Choosing.False }], question, "export.true-false", "Moodle écrit lui-même « Vrai » et « Faux », dans cet ordre.");
        return [.. General(question), .. new[] { yes, question.Options.First(option => option != yes) }.Select((option, at) => Answer(option, at == 0 ? "true" : "false"))];
    }

    private IEnumerable<object> Numeric(ExchangeQuestion question)
    {
        var number = question.Number!;
        var answer = Typed(Number(number.Answer), 100, question.Feedback.Right);
        answer.Add(new XElement("tolerance", Number(number.Tolerance)));
        object[] unit = number.Unit.Length == 0 ? [] : [new XElement("units", new XElement("unit", new XElement("multiplier", "1"), new XElement("unit_name", XmlWords.Of(number.Unit)))), new XElement("showunits", "3")];
        return [answer, .. AnyOther(question), .. unit];
    }

    private IEnumerable<XElement> AnyOther(ExchangeQuestion question) => question.Feedback.Wrong.Length > 0 ? [Typed("*", 0, question.Feedback.Wrong)] : [];

    private XElement Typed(string text, decimal fraction, string feedback) =>
        new("answer", new XAttribute("fraction", Number(fraction)), new XAttribute("format", "plain_text"), Words(text), Holder("feedback", feedback));

    private XElement Answer(ExchangeOption option, string text)
    {
        var answer = Holder("answer", text, new XAttribute("fraction", Number(option.Fraction)));
        answer.Add(Holder("feedback", option.Feedback));
        return answer;
    }

    private XElement Pair(string prompt, string match)
    {
        var pair = Holder("subquestion", prompt);
        pair.Add(new XElement("answer", Words(match)));
        return pair;
    }

    /// <summary>A text with the pictures that it shows.</summary>
    private XElement Holder(string name, string text, params XAttribute[] attributes)
    {
        var files = new List<XElement>();
        text = Picture().Replace(text, picture =>
        {
            var file = picture.Groups[1].Value;
            if (pictures($"media/{file}") is { } bytes)
                files.Add(new XElement("file", new XAttribute("name", file), new XAttribute("path", "/"), new XAttribute("encoding", "base64"), Convert.ToBase64String(bytes)));
            return $"]({MoodleFiles.Prefix}{file})";
        });
        return new XElement(name, attributes, new XAttribute("format", "markdown"), Words(text), files.DistinctBy(file => (string)file.Attribute("name")!));
    }

    private static XElement Words(string text) => new("text", XmlWords.Of(text));

    private static string Name(string text)
    {
        var line = text.Replace('\n', ' ').Trim();
        return line.Length <= LongestName ? line : line[..(char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
    }

    private static string Number(decimal number) => number.ToString("0.#######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\]\(\.\./\.\./media/([a-z0-9._-]{1,80})\)")]
    private static partial Regex Picture();
}
