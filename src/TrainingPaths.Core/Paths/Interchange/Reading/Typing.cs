namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>An answer that is typed; <c>*</c> stands for any.</summary>
internal sealed record TypedAnswer(string Text, decimal Fraction, string Feedback);

/// <summary>A range of numbers with what it is worth; without bounds it stands for any number.</summary>
internal sealed record TypedNumber(decimal? Low, decimal? High, decimal Fraction, string Feedback);

/// <summary>Questions whose answer is typed, from the list of answers that other systems keep.</summary>
internal static class Typing
{
    /// <summary>Where <c>*</c> stands for any letters, and <c>\*</c> for itself.</summary>
    public static ExchangeQuestion Wildcards(string text, IReadOnlyList<TypedAnswer> answers, string general, ItemReading item)
    {
        if (answers.Any(answer => answer.Fraction > 0 && IsWild(answer)))
            item.Changed("import.wildcard", "Une réponse admise avec « * » (n'importe quelle suite de lettres) n'est pas reprise : écrivez chaque réponse admise.");
        return Words(text, [.. answers.Where(answer => answer.Text == "*" ? answer.Fraction <= 0 : !IsWild(answer)).Select(answer => answer with { Text = answer.Text == "*" ? "*" : answer.Text.Replace("\\*", "*", StringComparison.Ordinal) })], general, item, any: "*");
    }

    /// <param name="any">What stands for any other answer; null where nothing does.</param>
    public static ExchangeQuestion Words(string text, IReadOnlyList<TypedAnswer> answers, string general, ItemReading item, string? any = null)
    {
        string[] accepted = [.. answers.Where(answer => answer.Fraction == 100 && answer.Text.Length > 0).Select(answer => answer.Text).Distinct()];
        if (accepted.Length == 0)
            throw new ItemRefusedException("import.no-right-answer", "Aucune réponse admise ne peut être reprise.");
        if (answers.Any(answer => answer.Text != any && answer.Fraction < 100))
            item.Changed("import.weights", "Une réponse admise en partie, ou attendue comme fausse, n'est pas reprise : une réponse est juste ou fausse.");
        var (right, wrong) = Feedback(answers.Where(answer => answer.Fraction == 100).Select(answer => answer.Feedback), answers.Where(answer => answer.Text == any && answer.Fraction <= 0).Select(answer => answer.Feedback), item);
        return new ExchangeQuestion(QuestionKind.ShortAnswer, text) { Accepted = accepted, Feedback = new ExchangeFeedback(general, right, wrong) };
    }

    private static bool IsWild(TypedAnswer answer) => answer.Text.Replace("\\*", "", StringComparison.Ordinal).Contains('*', StringComparison.Ordinal);

    public static ExchangeQuestion Number(string text, IReadOnlyList<TypedNumber> answers, string unit, string general, ItemReading item)
    {
        var full = answers.Where(answer => answer.Fraction == 100 && answer.Low is not null).ToList();
        if (full.Count == 0)
            throw new ItemRefusedException("import.no-right-answer", "Aucun nombre ne vaut tous les points.");
        var widest = full.MaxBy(answer => answer.High - answer.Low)!;
        if (full.Exists(answer => answer.Low < widest.Low || answer.High > widest.High))
            throw new ItemRefusedException("import.two-numbers", "Plusieurs nombres différents sont justes : notre format n'en connaît qu'un, avec une tolérance. Gardez celui qui est attendu.");
        if (answers.Any(answer => answer.Low is not null && answer.Fraction < 100))
            item.Changed("import.weights", "Un nombre admis en partie n'est pas repris : une réponse est juste ou fausse.");
        var (right, wrong) = Feedback(full.Select(answer => answer.Feedback), answers.Where(answer => answer.Low is null && answer.Fraction <= 0).Select(answer => answer.Feedback), item);
        var (low, high) = (widest.Low!.Value, widest.High!.Value);
        return new ExchangeQuestion(QuestionKind.Numeric, text)
        {
            Number = new ExchangeNumber(Short((low + high) / 2), Short((high - low) / 2), unit),
            Feedback = new ExchangeFeedback(general, right, wrong),
        };
    }

    /// <summary>One text for all right answers: ours comments on the outcome, not on each word.</summary>
    private static (string Right, string Wrong) Feedback(IEnumerable<string> rights, IEnumerable<string> wrongs, ItemReading item)
    {
        string[] right = [.. rights.Where(said => said.Length > 0).Distinct()];
        if (right.Length > 1)
            item.Changed("import.feedback", "Les commentaires des réponses admises sont réunis en un seul.");
        return (string.Join("\n\n", right), string.Join("\n\n", wrongs.Where(said => said.Length > 0).Distinct()));
    }

    /// <summary>Without the zeros that a sum leaves behind.</summary>
    private static decimal Short(decimal number) => number / 1.000000000000000000000000000000000m;
}
