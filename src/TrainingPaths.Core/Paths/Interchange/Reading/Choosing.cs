namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Questions chosen from a list, from what other systems give for each answer.</summary>
internal static class Choosing
{
    public const string True = "Vrai";
    public const string False = "Faux";

    /// <param name="single">Whether one answer can be chosen, or several.</param>
    public static ExchangeQuestion Of(string text, ExchangeOption[] options, bool single, ItemReading item)
    {
        if (options.Any(IsEmptySlot) && !item.IsChanged)
        {
            options = [.. options.Where(option => !IsEmptySlot(option))];
            item.Changed("import.empty-option", "Une réponse vide, qui n'était pas juste, a été retirée.");
        }
        if (options.Length < 2)
            throw new ItemRefusedException("import.options", "Il faut au moins deux réponses pour choisir.");
        if (options.Any(option => option.Text.Length == 0))
            throw new ItemRefusedException("import.options", "Une réponse est vide : écrivez-la, ou retirez-la.");
        return single ? Single(text, options, item) : Multiple(text, options, item);
    }

    public static ExchangeQuestion TrueFalse(string text, bool isTrue, string feedbackOfTrue, string feedbackOfFalse) => new(QuestionKind.TrueFalse, text)
    {
        Options = [Option(True, isTrue, feedbackOfTrue), Option(False, !isTrue, feedbackOfFalse)],
    };

    public static bool IsTrueOrFalse(string label) => IsTrue(label) || label.Trim().ToUpperInvariant() is "FAUX" or "FALSE";

    public static bool IsTrue(string label) => label.Trim().ToUpperInvariant() is "VRAI" or "TRUE";

    public static ExchangeOption Option(string text, bool correct, string feedback) => new(text, correct, feedback, correct ? 100 : 0);

    /// <summary>A line of the form that its author left empty.</summary>
    private static bool IsEmptySlot(ExchangeOption option) => option is { Text.Length: 0, Feedback.Length: 0, Fraction: <= 0 };

    private static ExchangeQuestion Single(string text, ExchangeOption[] options, ItemReading item)
    {
        var best = options.Max(option => option.Fraction);
        if (best <= 0)
            throw new ItemRefusedException("import.no-right-answer", "Aucune réponse n'est juste : dites laquelle l'est.");
        if (options.Count(option => option.Fraction == best) > 1)
            throw new ItemRefusedException("import.two-right-answers", "Plusieurs réponses sont justes alors qu'une seule peut être choisie : gardez-en une, ou faites-en un choix multiple.");
        if (options.Any(option => option.Fraction != best && option.Fraction != 0) || best != 100)
            item.Changed("import.weights", "Une réponse à moitié juste, ou qui retire des points, compte comme fausse : un choix unique est juste ou faux.");
        return new ExchangeQuestion(QuestionKind.Single, text) { Options = [.. options.Select(option => option with { Correct = option.Fraction == best, Fraction = option.Fraction == best ? 100 : 0 })] };
    }

    private static ExchangeQuestion Multiple(string text, ExchangeOption[] options, ItemReading item)
    {
        var right = options.Where(option => option.Fraction > 0).ToList();
        if (right.Count == 0)
            throw new ItemRefusedException("import.no-right-answer", "Aucune réponse n'est juste : dites laquelle l'est.");
        ExchangeOption[] read = [.. options.Select(option => option with { Correct = option.Fraction > 0, Fraction = Math.Round(option.Fraction, 3) })];
        var losses = options.Where(option => option.Fraction <= 0).Select(option => -option.Fraction).ToList();
        if (right.TrueForAll(option => option.Fraction == 100) && right.Count > 1 && losses.TrueForAll(loss => loss is 0 or 100))
            return new ExchangeQuestion(QuestionKind.Multiple, text) { Options = read };
        if (right.Max(option => option.Fraction) - right.Min(option => option.Fraction) > 1)
            item.Changed("import.weights", "Les bonnes réponses n'avaient pas le même poids : elles comptent à parts égales.");
        return new ExchangeQuestion(QuestionKind.Multiple, text) { Options = read, Partial = true, Penalty = PenaltyOf(losses, item) };
    }

    /// <summary>Null where the wrong ones together take what the right ones together give: that is our own way.</summary>
    private static decimal? PenaltyOf(List<decimal> losses, ItemReading item)
    {
        if (losses.Count == 0 || losses.TrueForAll(loss => Math.Abs(loss - 100m / losses.Count) < 0.01m))
            return null;
        if (losses.Max() - losses.Min() > 0.01m)
            item.Changed("import.weights", "Les mauvaises réponses ne retiraient pas toutes autant : la pénalité est leur moyenne.");
        return Math.Round(losses.Average());
    }
}
