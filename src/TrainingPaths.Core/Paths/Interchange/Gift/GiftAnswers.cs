using System.Globalization;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>What stands between the braces; its first signs say of which kind the question is.</summary>
/// <param name="refused">Makes a refusal at an offset of the block.</param>
internal sealed partial class GiftAnswers(string text, int open, int close, string format, Func<int, string, string, ItemRefusedException> refused)
{
    public GiftQuestion Parse()
    {
        var (from, to) = (SkipSpaces(open), close);
        var general = General(from, ref to);
        return Kind(from, to) with { General = general };
    }

    private GiftQuestion Kind(int from, int to)
    {
        var inner = text[from..to].Trim();
        if (inner.Length == 0)
            return new GiftQuestion(GiftType.Essay, 0);
        if (TrueOrFalse().Match(inner) is { Success: true } word)
            return TrueFalse(word.Groups[1].Value.StartsWith('T'), inner[word.Groups[1].Length..]);
        if (inner[0] == '#')
            return Numerical(SkipSpaces(from) + 1, to);
        if (inner[0] is not ('=' or '~'))
            return GiftEscapes.Find(inner, 0, "=~") is >= 0 and var stray
                ? throw refused(from + stray, "gift.answers", "Des mots précèdent la première réponse : chaque réponse commence par « = » ou « ~ ».")
                : Short([Choice(from, to, isRight: true)]);
        var starts = Starts(from, to);
        var arrows = starts.Count(start => Arrow(start.At, start.End) >= 0);
        if (arrows == starts.Count && starts.TrueForAll(start => text[start.At] == '='))
            return new GiftQuestion(GiftType.Matching, 0) { Pairs = [.. starts.Select(Pair)] };
        GiftChoice[] choices = [.. starts.Select(start => Choice(start.At + 1, start.End, text[start.At] == '='))];
        return choices.All(choice => choice.IsRight) ? Short(choices) : new GiftQuestion(GiftType.Choice, 0) { Choices = choices };
    }

    private static GiftQuestion Short(GiftChoice[] choices) => new(GiftType.ShortAnswer, 0) { Choices = choices };

    /// <summary>« #### » and what follows, cut off from the end.</summary>
    private GiftText? General(int from, ref int to)
    {
        for (var at = from; (at = GiftEscapes.Find(text.AsSpan(0, to), at, "#")) >= 0; at++)
        {
            if (!text.AsSpan(at, to - at).StartsWith("####", StringComparison.Ordinal))
                continue;
            var general = GiftEscapes.Text(text.AsSpan(at + 4, to - at - 4), format);
            to = at;
            return general.Text.Length > 0 ? general : null;
        }
        return null;
    }

    private GiftQuestion TrueFalse(bool isTrue, string rest)
    {
        var feedback = new List<GiftText?>();
        for (var at = GiftEscapes.Find(rest, 0, "#"); at >= 0;)
        {
            var next = GiftEscapes.Find(rest, at + 1, "#");
            var said = GiftEscapes.Text(rest.AsSpan(at + 1, (next < 0 ? rest.Length : next) - at - 1), format);
            feedback.Add(said.Text.Length > 0 ? said : null);
            at = next;
        }
        return new GiftQuestion(GiftType.TrueFalse, 0) { IsTrue = isTrue, TrueFalseFeedback = feedback };
    }

    private GiftQuestion Numerical(int from, int to)
    {
        var first = SkipSpaces(from);
        GiftChoice[] choices = first < to && text[first] is '=' or '~'
            ? [.. Starts(first, to).Select(start => Numbered(start.At + 1, start.End, text[start.At] == '='))]
            : [Numbered(first, to, isRight: true)];
        return new GiftQuestion(GiftType.Numerical, 0) { Choices = choices };
    }

    private GiftChoice Numbered(int from, int to, bool isRight)
    {
        var choice = Choice(from, to, isRight);
        var said = choice.Text.Text;
        if (said is "" or "*")
            return choice with { Text = new GiftText(format, "*") };
        return choice with { Number = GiftNumbers.Of(said) ?? throw refused(SkipSpaces(from), "gift.number", $"« {Shown.Of(said)} » n'est pas un nombre : écrivez 3, 3:0.5 ou 2.5..3.5.") };
    }

    private GiftChoice Choice(int from, int to, bool isRight)
    {
        var start = SkipSpaces(from);
        decimal? weight = null;
        if (start < to && text[start] == '%')
        {
            var end = text.IndexOf('%', start + 1, to - start - 1);
            weight = end > 0 && decimal.TryParse(text.AsSpan(start + 1, end - start - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= -100 and <= 100
                ? percent
                : throw refused(start, "gift.weight", "Le poids d'une réponse s'écrit entre deux « % », de -100 à 100.");
            start = end + 1;
        }
        var hash = GiftEscapes.Find(text.AsSpan(0, to), start, "#");
        var words = GiftEscapes.Text(text.AsSpan(start, (hash < 0 ? to : hash) - start), format);
        var feedback = hash < 0 ? null : GiftEscapes.Text(text.AsSpan(hash + 1, to - hash - 1), format);
        return new GiftChoice(isRight, weight, words, feedback is { Text.Length: > 0 } ? feedback : null);
    }

    private GiftPair Pair((int At, int End) start)
    {
        var arrow = Arrow(start.At, start.End);
        var match = GiftEscapes.Decode(GiftEscapes.OneLine(text[(arrow + 2)..start.End].Trim()));
        return new GiftPair(GiftEscapes.Text(text.AsSpan(start.At + 1, arrow - start.At - 1), format), match);
    }

    private int Arrow(int from, int to)
    {
        var at = text.IndexOf("->", from, to - from, StringComparison.Ordinal);
        var hash = GiftEscapes.Find(text.AsSpan(0, to), from, "#");
        return hash >= 0 && hash < at ? -1 : at;
    }

    private List<(int At, int End)> Starts(int from, int to)
    {
        var starts = new List<(int At, int End)>();
        for (var at = GiftEscapes.Find(text.AsSpan(0, to), from, "=~"); at >= 0;)
        {
            var next = GiftEscapes.Find(text.AsSpan(0, to), at + 1, "=~");
            starts.Add((at, next < 0 ? to : next));
            at = next;
        }
        return starts;
    }

    private int SkipSpaces(int at)
    {
        while (at < close && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    [GeneratedRegex(@"^(TRUE|T|FALSE|F)(?=\s*(?:#|$))")]
    private static partial Regex TrueOrFalse();
}
