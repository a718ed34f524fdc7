using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Gift;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>The answers of one gap as they are embedded in a text (docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type).</summary>
internal static partial class EmbeddedAnswers
{
    public static string KindOf(string type) => type switch
    {
        "MULTICHOICE" or "MC" or "MCV" or "MCH" or "MCS" or "MCVS" or "MCHS" => "choice",
        _ when type.StartsWith("MULTICHOICE_", StringComparison.Ordinal) => "choice",
        "SHORTANSWER" or "SA" or "MW" or "SHORTANSWER_C" or "SAC" or "MWC" => "words",
        "NUMERICAL" or "NM" => "number",
        _ => "other",
    };

    public static List<TypedAnswer> Of(string raw)
    {
        var answers = new List<TypedAnswer>();
        for (var at = 0; at < raw.Length;)
        {
            var next = GiftEscapes.Find(raw, at + 1, "~");
            next = next < 0 ? raw.Length : next;
            if (raw[at..next].TrimStart('~').Trim() is { Length: > 0 } one)
                answers.Add(Answer(one));
            at = next;
        }
        return answers;
    }

    public static TypedNumber Number(TypedAnswer answer)
    {
        if (answer.Text == "*")
            return new TypedNumber(null, null, answer.Fraction, answer.Feedback);
        var number = GiftNumbers.Of(answer.Text) ?? throw new ItemRefusedException("moodle.number", $"« {Shown.Of(answer.Text)} » n'est pas un nombre.");
        return new TypedNumber(number.Low, number.High, answer.Fraction, answer.Feedback);
    }

    private static TypedAnswer Answer(string text)
    {
        var fraction = text[0] == '=' ? 100 : 0m;
        text = text.TrimStart('=');
        if (Weight().Match(text) is { Success: true } weight)
            (fraction, text) = (PointsRead.Number(weight.Groups[1].Value) ?? 0, text[weight.Length..]);
        var hash = GiftEscapes.Find(text, 0, "#");
        return new TypedAnswer(GiftEscapes.Decode(hash < 0 ? text : text[..hash]).Trim(), fraction, hash < 0 ? "" : GiftEscapes.Decode(text[(hash + 1)..]).Trim());
    }

    [GeneratedRegex(@"^%(-?[0-9.]{1,12})%")]
    private static partial Regex Weight();
}
