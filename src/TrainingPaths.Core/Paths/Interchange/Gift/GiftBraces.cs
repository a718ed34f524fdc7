using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>Puts a question together again that an empty line within its braces has cut in two: editors leave such lines, and Moodle would refuse both halves.</summary>
internal static class GiftBraces
{
    public static IEnumerable<GiftBlock> Closed(IEnumerable<GiftBlock> blocks, ImportLog log, LineMap map)
    {
        GiftBlock? open = null;
        foreach (var block in blocks)
        {
            if (open is not null && First(block.Text) == '}')
            {
                open.Add(block);
                log.Changed(map.Of(open.Offset(0)), new GiftParser(open, map).Name(), "gift.empty-line", "Une ligne vide coupait les réponses en deux : elles ont été réunies.");
                yield return open;
                open = null;
                continue;
            }
            if (open is not null)
                yield return open;
            open = IsOpen(block.Text) ? block : null;
            if (open is null)
                yield return block;
        }
        if (open is not null)
            yield return open;
    }

    /// <summary>Whether there is a brace that opens, and none after it.</summary>
    private static bool IsOpen(string text) => GiftEscapes.Find(text, 0, "{}") is >= 0 and var at && text[at] == '{' && GiftEscapes.Find(text, at + 1, "{}") < 0;

    private static char First(string text) => GiftEscapes.Find(text, 0, "{}") is >= 0 and var at ? text[at] : '\0';
}
