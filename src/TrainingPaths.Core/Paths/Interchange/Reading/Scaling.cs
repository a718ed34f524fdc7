namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>A choice without a key asks for an opinion.</summary>
internal static class Scaling
{
    public static ExchangeQuestion Of(string text, string[] labels, ItemReading item)
    {
        if (labels.Length is < 3 or > 7)
            throw new ItemRefusedException("import.no-right-answer", "Aucune réponse n'est juste : dites laquelle l'est.");
        if (labels.Contains(""))
            throw new ItemRefusedException("import.options", "Une réponse est vide : écrivez-la, ou retirez-la.");
        item.Changed("import.scale", "La question n'a pas de bonne réponse : elle est lue comme une échelle d'opinion, qui n'est pas notée.");
        return new ExchangeQuestion(QuestionKind.Likert, text) { Scale = labels };
    }
}
