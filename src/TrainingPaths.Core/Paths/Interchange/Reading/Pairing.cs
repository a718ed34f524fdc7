namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Questions of things that belong together; a match without a prompt belongs to nobody.</summary>
internal static class Pairing
{
    public static ExchangeQuestion Of(string text, IEnumerable<QuizPairText> pairs, ItemReading item)
    {
        var all = ItemReading.Parts(pairs.ToList());
        var (told, others) = (all.Where(pair => pair.Prompt.Length > 0).ToArray(), all.Where(pair => pair.Prompt.Length == 0 && pair.Match.Length > 0).Select(pair => pair.Match).ToArray());
        if (told.Length == 0 || told.Any(pair => pair.Match.Length == 0))
            throw new ItemRefusedException("import.pairs", "Une paire est incomplète.");
        if (Twice(told.Select(pair => pair.Match)) is { } match)
            throw new ItemRefusedException("import.pairs", $"« {Shown.Of(match)} » répond à deux éléments : chez nous chaque réponse ne va qu'à un seul. Faites un choix de chaque élément, ou écrivez des réponses différentes.");
        if (Twice(told.Select(pair => pair.Prompt)) is { } prompt)
            throw new ItemRefusedException("import.pairs", $"« {Shown.Of(prompt)} » est à apparier deux fois.");
        string[] left = [.. others.Distinct().Where(other => told.All(pair => pair.Match != other))];
        if (left.Length < others.Length)
            item.Changed("import.pairs", "Une réponse en trop, qui répétait celle d'une paire, a été retirée.");
        return new ExchangeQuestion(QuestionKind.Matching, text) { Pairs = told, Others = left };
    }

    private static string? Twice(IEnumerable<string> texts) => texts.GroupBy(text => text, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;
}
