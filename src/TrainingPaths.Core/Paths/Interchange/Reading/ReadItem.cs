using TrainingPaths.Core.Paths.Interchange.Texts;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Reads one question, or says why not: one that is wrong hides no other.</summary>
internal static class ReadItem
{
    /// <summary>Null when it was refused, or was none.</summary>
    public static ReadQuestion? Try(ImportLog log, At at, PictureSource pictures, string name, Func<ItemReading, ExchangeQuestion?> read)
    {
        var item = new ItemReading(log, at, pictures) { Title = name };
        try
        {
            return read(item) is { } question ? new ReadQuestion(question with { Line = at.Line, Column = at.Column }, item) : null;
        }
        catch (ItemRefusedException refusal)
        {
            log.Refused(refusal.At ?? at, item.Title, refusal.Rule, refusal.Message);
            return null;
        }
    }
}
