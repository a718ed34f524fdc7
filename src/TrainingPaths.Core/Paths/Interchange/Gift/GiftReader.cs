using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>Reads questions written in GIFT.</summary>
internal sealed class GiftReader(ImportLog log) : IQuestionReader
{
    private string category = "";

    public IEnumerable<ReadQuestion> Read(byte[] bytes)
    {
        var text = FileText.Of(bytes, log);
        var map = new LineMap(text);
        foreach (var block in GiftBraces.Closed(GiftBlocks.Of(text), log, map))
        {
            var parser = new GiftParser(block, map);
            if (ReadItem.Try(log, parser.Start, _ => null, parser.Name(), item => Question(parser.Parse(), item)) is { } read)
                yield return read;
        }
    }

    private ExchangeQuestion? Question(GiftQuestion question, ItemReading item)
    {
        if (question.Type == GiftType.Category)
        {
            category = Category.Tag(question.Title!);
            log.Changed(item.At, question.Title!, "import.category", $"La catégorie devient l'étiquette « {Shown.Of(category)} » de ses questions.");
            return null;
        }
        item.Title = question.Title is { Length: > 0 } title ? title : question.Stem.Text;
        var read = new GiftMapping(question, item).Map();
        return read with { Id = question.Id ?? "", Title = question.Title ?? "", Tags = category.Length > 0 ? [.. question.Tags, category] : question.Tags };
    }
}
