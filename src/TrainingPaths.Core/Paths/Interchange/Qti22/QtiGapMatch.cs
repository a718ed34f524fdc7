using System.Globalization;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Words to drag into the gaps of a text: for us each gap is a list of all of them.</summary>
internal sealed class QtiGapMatch(XmlPart interaction, QtiResponse response, ItemReading item)
{
    public ExchangeQuestion Map(XmlPart body)
    {
        if (Marks.AreIn(body.Words()))
            throw new ItemRefusedException("import.gap-mark", "L'énoncé contient déjà un repère comme « {1} », qui est celui de nos trous.");
        if (interaction.First("gapImg") is { } picture)
            throw new ItemRefusedException("import.kind", "Des images sont à glisser dans le texte : nos trous n'ont que des mots.", picture.At);
        XmlPart[] words = ItemReading.Parts(interaction.All("gapText").ToList());
        XmlPart[] gaps = ItemReading.Parts(interaction.Descendants("gap").ToList());
        var text = item.Html(XmlHtml.Of(body, part => Array.IndexOf(gaps, part) is >= 0 and var at ? string.Create(CultureInfo.InvariantCulture, $"{{{at + 1}}}")
            : part.Is("prompt") ? $"<div>{XmlHtml.Of(part)}</div>"
            : part.Is("gapText") ? "" : QtiHidden.Instead(part)));
        if (gaps.Length == 0 || words.Length < 2)
            throw new ItemRefusedException("import.cloze", "Le texte à trous n'a pas de trou, ou pas au moins deux mots à choisir.", interaction.At);
        return new ExchangeQuestion(QuestionKind.Cloze, text) { Gaps = [.. gaps.Select(gap => Choices(gap, words))], Partial = response.Mapping.Count > 0 };
    }

    private string[] Choices(XmlPart gap, XmlPart[] words)
    {
        XmlPart[] right = [.. words.Where(word => response.Correct.Any(pair => pair.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var one, var other] && one == word["identifier"] && other == gap["identifier"]))];
        return right is [var key]
            ? [item.Plain(key.Words().Trim()), .. words.Where(word => word != key).Select(word => item.Plain(word.Words().Trim())).Distinct()]
            : throw new ItemRefusedException("import.cloze", "Un trou doit avoir exactement un mot juste.", gap.At);
    }
}
