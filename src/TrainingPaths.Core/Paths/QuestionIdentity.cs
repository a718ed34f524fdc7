namespace TrainingPaths.Core.Paths;

/// <summary>
/// Which wording of a question an answer was given to: what is asked, offered and right, and what it is worth. Its id, objective, tags, what to read again and what is said
/// afterwards may change without making another question of it, so that figures go on from one version of a path to the next.
/// </summary>
public static class QuestionIdentity
{
    /// <returns>SHA-256 in lower-case hex.</returns>
    public static string Of(QuestionDefinition question) => ContentHash.Of(question with
    {
        Id = "",
        Objective = null,
        Review = null,
        Tags = null,
        Feedback = null,
        Options = [.. question.Options.Select(option => option with { Feedback = "" })],
        Slots = question.Slots is { } slots ? [.. slots.Select(Bare)] : null,
    });

    // Ids of slots and choices are made from the question's own, which a copy does not share.
    private static SlotDefinition Bare(SlotDefinition slot) =>
        new("", slot.Text, slot.Choices.FirstOrDefault(choice => choice.Id == slot.Right)?.Text ?? "", [.. slot.Choices.Select(choice => new ChoiceDefinition("", choice.Text))]);
}
