using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>The texts of a question of Moodle, each in the format that it says.</summary>
internal sealed partial class MoodleTexts(XmlPart question, ItemReading item)
{
    public string Stem() => Of(question.First("questiontext")) is { Length: > 0 } text
        ? text
        : throw new ItemRefusedException("import.no-text", "La question n'a pas d'énoncé : écrivez ce qui est demandé.");

    /// <summary>Empty for an element that is not there.</summary>
    public string Of(XmlPart? holder)
    {
        if (holder is null)
            return "";
        var text = (holder.First("text") ?? holder).Words();
        return holder["format"] switch
        {
            "markdown" => Picture().Replace(item.Plain(text), picture => item.Pictures.Markdown(picture.Groups[2].Value, picture.Groups[1].Value, item)),
            "plain_text" => item.Plain(text),
            _ => item.Html(text),
        };
    }

    /// <summary>Of answers that are compared or chosen as they are.</summary>
    public string Plain(XmlPart? holder) => holder is null ? "" : item.Plain((holder.First("text") ?? holder).Words());

    public string General() => Of(question.First("generalfeedback"));

    public ExchangeFeedback Feedback()
    {
        var partly = Of(question.First("partiallycorrectfeedback"));
        var (right, wrong) = (Of(question.First("correctfeedback")), Of(question.First("incorrectfeedback")));
        if (partly.Length > 0 && partly != wrong && partly != right)
            item.Changed("import.feedback", "Le commentaire d'une réponse en partie juste n'est pas repris.");
        return new ExchangeFeedback(General(), right, wrong);
    }

    [GeneratedRegex(@"!\[([^\]\n]{0,500})\]\(([^)\s]{1,2000})\)")]
    private static partial Regex Picture();
}
