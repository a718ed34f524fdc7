namespace TrainingPaths.Core.Paths;

/// <summary>Steps of one version with what they ask.</summary>
public static class FrozenSteps
{
    /// <param name="stored">All steps of a version: the final assessment asks from the banks of its modules.</param>
    public static IReadOnlyList<FrozenStep> Interpreted(IReadOnlyList<FrozenStep> stored)
    {
        FrozenStep[] read = [.. stored.Select(Read)];
        QuestionDefinition[] banks = [.. read.Where(s => s is { Kind: StepKind.Quiz, IsFinal: false }).SelectMany(s => s.Quiz!.Questions).Where(question => question.CanBeBorrowed)];
        return [.. read.Select(s => s.IsFinal ? s with { Quiz = s.Quiz! with { Own = s.Quiz.Questions.Count, Questions = [.. s.Quiz.Questions, .. banks] } } : s)];
    }

    private static FrozenStep Read(FrozenStep step)
    {
        if (step.Kind == StepKind.Quiz)
            return step with { Quiz = StepDefinitionJson.Read<QuizDefinition>(step.Definition), Definition = "{}" };
        if (step.Kind != StepKind.Positioning)
            return step;
        var positioning = StepDefinitionJson.Read<PositioningDefinition>(step.Definition);
        return step with
        {
            Quiz = new QuizDefinition(positioning.Questions.Count, 0, positioning.Questions) { Once = true },
            Definition = StepDefinitionJson.Write(positioning with { Questions = [] }),
            Announced = positioning.PlannedMinutes,
        };
    }
}
