namespace TrainingPaths.Core.Paths.Drafts.Bank;

/// <summary>Whose questions are looked through.</summary>
public enum BankShelf
{
    /// <summary>All that the writer may see: what is published, and what they write.</summary>
    All,

    /// <summary>Of the writer's own drafts, and of versions that they published.</summary>
    Mine,

    /// <summary>Of one path, published and drafted.</summary>
    Path,

    /// <summary>Of everything published.</summary>
    Federation,
}

/// <summary>What a writer looks for; everything is optional.</summary>
/// <param name="Words">Each must stand somewhere in the question, its answers, its objective or its tags; case and accents are folded.</param>
/// <param name="Objective">Words of the objective.</param>
/// <param name="Slug">Of the path, for <see cref="BankShelf.Path"/>.</param>
public sealed record BankSearch(string? Words = null, QuestionKind? Kind = null, string? Tag = null, string? Objective = null, BankShelf Shelf = BankShelf.All, string? Slug = null)
{
    internal bool Finds(BankUse use)
    {
        var question = use.Question;
        return (Kind is null || question.Kind == Kind)
            && (string.IsNullOrWhiteSpace(Tag) || (question.Tags ?? []).Any(tag => AnswerText.Fold(tag) == AnswerText.Fold(Tag)))
            && Stand(Objective, use.Objective)
            && Stand(Words, use.Searched);
    }

    private static bool Stand(string? words, string text)
    {
        if (string.IsNullOrWhiteSpace(words))
            return true;
        var folded = AnswerText.Fold(text);
        return words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(AnswerText.Fold).All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
