using System.Globalization;
using System.Text;
using System.Xml.Linq;
using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>Writes a sentence with gaps as Moodle's words to select: one list of all words, where each gap has a group of its own.</summary>
internal static class MoodleGapWords
{
    public static string Text(ExchangeQuestion question)
    {
        var text = new StringBuilder();
        var pieces = Marks.Split(question.Text);
        for (var at = 0; at < pieces.Length; at++)
            text.Append(at % 2 == 0 ? pieces[at] : $"[[{First(question, int.Parse(pieces[at], CultureInfo.InvariantCulture))}]]");
        return text.ToString();
    }

    public static IEnumerable<XElement> Choices(ExchangeQuestion question) => question.Gaps.SelectMany((gap, at) => gap.Select(word => new XElement("selectoption",
        new XElement("text", XmlWords.Of(word)), new XElement("group", (at + 1).ToString(CultureInfo.InvariantCulture)))));

    /// <summary>The number of a gap's right word in the list of all words.</summary>
    private static int First(ExchangeQuestion question, int gap) => 1 + question.Gaps.Take(gap - 1).Sum(words => words.Count);
}
