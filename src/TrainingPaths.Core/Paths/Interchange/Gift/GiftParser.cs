using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>Reads one question of a GIFT text (docs.moodle.org/en/GIFT_format).</summary>
/// <param name="map">Where offsets of the file stand.</param>
internal sealed partial class GiftParser(GiftBlock block, LineMap map)
{
    private readonly string text = block.Text;

    public At Start => Place(text.Length - text.AsSpan().TrimStart().Length);

    /// <exception cref="ItemRefusedException">It is no question of GIFT.</exception>
    public GiftQuestion Parse()
    {
        var at = text.Length - text.AsSpan().TrimStart().Length;
        if (text.AsSpan(at).StartsWith("$CATEGORY:", StringComparison.Ordinal))
            return new GiftQuestion(GiftType.Category, block.Offset(at)) { Title = text[(at + 10)..].Trim() };
        var start = at;
        var title = Title(ref at);
        var open = GiftEscapes.Find(text, at, "{");
        var question = open < 0 ? Description(at) : Question(at, open);
        return question with { Offset = block.Offset(start), Title = title, Id = block.Id, Tags = block.Tags };
    }

    /// <summary>Enough to name a question that cannot be read.</summary>
    public string Name()
    {
        var at = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan(at).StartsWith("::", StringComparison.Ordinal) ? text.IndexOf("::", at + 2, StringComparison.Ordinal) : -1;
        return end < 0 ? text[at..] : text[(at + 2)..end];
    }

    private string? Title(ref int at)
    {
        if (!text.AsSpan(at).StartsWith("::", StringComparison.Ordinal))
            return null;
        var end = at + 2;
        while ((end = GiftEscapes.Find(text, end, ":")) >= 0 && !(end + 1 < text.Length && text[end + 1] == ':'))
            end++;
        if (end < 0)
            throw Refused(at, "gift.title", "Le titre « :: » n'est pas fermé par « :: ».");
        var title = GiftEscapes.Decode(text[(at + 2)..end]);
        at = end + 2;
        return title;
    }

    private GiftQuestion Description(int at) => GiftEscapes.Find(text, at, "}") is >= 0 and var closing
        ? throw Refused(closing, "gift.brace", "Une accolade « } » se ferme sans avoir été ouverte ; pour l'écrire, mettez « \\} ».")
        : new GiftQuestion(GiftType.Description, 0) { Stem = GiftEscapes.Text(text.AsSpan(at), GiftText.Default) };

    private GiftQuestion Question(int at, int open)
    {
        if (Embedded().IsMatch(text))
            throw Refused(open, "gift.cloze", "Les trous de Moodle (« {1:MC:… } ») ne s'écrivent pas en GIFT : exportez cette question en Moodle XML.");
        var close = GiftEscapes.Find(text, open + 1, "{}");
        if (close < 0)
            throw Refused(open, "gift.brace", "L'accolade « { » n'est pas fermée avant la ligne vide ou la fin du fichier.");
        if (text[close] == '{')
            throw Refused(close, "gift.brace", "Une accolade « { » s'ouvre à l'intérieur des réponses ; pour l'écrire, mettez « \\{ ».");
        if (GiftEscapes.Find(text, close + 1, "{}") is >= 0 and var second)
            throw Refused(second, "gift.brace", "Une question n'a qu'un groupe de réponses entre accolades ; séparez les questions par une ligne vide.");
        var stem = GiftEscapes.Text(text.AsSpan(at, open - at), GiftText.Default);
        var after = text.AsSpan(close + 1).Trim();
        var answers = new GiftAnswers(text, open + 1, close, stem.Format, Refused);
        return answers.Parse() with { Stem = stem, After = after.IsEmpty ? null : GiftEscapes.Text(after, stem.Format) };
    }

    private ItemRefusedException Refused(int at, string rule, string why) => new(rule, why, Place(at));

    private At Place(int at) => map.Of(block.Offset(at));

    [GeneratedRegex(@"\{\d{0,4}:[A-Z_]{2,20}:")]
    private static partial Regex Embedded();
}
