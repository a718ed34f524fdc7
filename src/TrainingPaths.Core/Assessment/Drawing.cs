using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment;

/// <summary>Which questions an attempt asks: spread over the objectives, new ones first, the same for the same seed.</summary>
public static class Drawing
{
    /// <param name="askedBefore">Ids of earlier attempts' questions, oldest first; those asked longest ago come back first.</param>
    /// <param name="seed">The attempt's id: drawing again for the same attempt gives the same questions.</param>
    public static IReadOnlyList<AskedQuestion> Draw(QuizDefinition quiz, IReadOnlyList<string> askedBefore, Guid seed)
    {
        var random = new Random(BitConverter.ToInt32(seed.ToByteArray(), 10));
        var age = askedBefore.Select((id, at) => (id, at)).GroupBy(a => a.id).ToDictionary(g => g.Key, g => g.Max(a => a.at));
        var objectives = quiz.Questions
            .GroupBy(q => q.Objective)
            .Select(g => new Queue<QuestionDefinition>(Shuffled(g, random).OrderBy(q => age.GetValueOrDefault(q.Id, -1))))
            .ToArray();
        random.Shuffle(objectives);

        var drawn = new List<QuestionDefinition>();
        while (drawn.Count < quiz.Draw && objectives.Any(o => o.Count > 0))
        {
            foreach (var objective in objectives.Where(o => o.Count > 0))
            {
                if (drawn.Count < quiz.Draw)
                    drawn.Add(objective.Dequeue());
            }
        }

        return [.. drawn.Select(q => new AskedQuestion(q.Id, [.. OptionsOf(q, random).Select(o => o.Id)]))];
    }

    // True and false keep their order: moving them only costs reading time.
    private static IEnumerable<OptionDefinition> OptionsOf(QuestionDefinition question, Random random) =>
        question.Kind == QuestionKind.TrueFalse ? question.Options : Shuffled(question.Options, random);

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] copy = [.. items];
        random.Shuffle(copy);
        return copy;
    }
}
