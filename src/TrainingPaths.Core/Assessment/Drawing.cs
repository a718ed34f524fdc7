using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment;

/// <summary>Which questions an attempt asks: spread over the objectives, new ones first, its own before those it borrows, the same for the same seed. Opinions are asked besides, all of them.</summary>
public static class Drawing
{
    /// <param name="askedBefore">Ids of earlier attempts' questions, oldest first; those asked longest ago come back first.</param>
    /// <param name="seed">The attempt's id: drawing again for the same attempt gives the same questions.</param>
    public static IReadOnlyList<AskedQuestion> Draw(QuizDefinition quiz, IReadOnlyList<string> askedBefore, Guid seed)
    {
        var random = new Random(BitConverter.ToInt32(seed.ToByteArray(), 10));
        var age = askedBefore.Select((id, at) => (id, at)).GroupBy(a => a.id).ToDictionary(g => g.Key, g => g.Max(a => a.at));
        var own = quiz.Questions.Take(quiz.Own).Select(q => q.Id).ToHashSet();
        var objectives = quiz.Questions.Where(q => q.Kind != QuestionKind.Likert)
            .GroupBy(q => q.Objective)
            .Select(g => new Queue<QuestionDefinition>(Shuffled(g, random).OrderBy(q => age.GetValueOrDefault(q.Id, -1)).ThenByDescending(q => own.Contains(q.Id))))
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

        drawn.AddRange(quiz.Questions.Where(q => q.Kind == QuestionKind.Likert));
        var asked = quiz.InOrder ? quiz.Questions.Where(drawn.Contains) : drawn;
        return [.. asked.Select(q => new AskedQuestion(q.Id, [.. ShownOf(q, quiz.InOrder, random)]))];
    }

    // What stands in the order of its key is shuffled even where its author wants nothing to be.
    private static IEnumerable<string> ShownOf(QuestionDefinition question, bool inOrder, Random random) => question.Kind switch
    {
        // Moving them only costs reading time.
        QuestionKind.TrueFalse or QuestionKind.Likert => question.Options.Select(o => o.Id),
        QuestionKind.Ordering => Disordered([.. question.Slots!.Select(slot => slot.Id)], random),
        QuestionKind.Matching or QuestionKind.Cloze => Shuffled(question.Slots!.SelectMany(slot => slot.Choices).Select(choice => choice.Id).Distinct(), random),
        _ when inOrder => question.Options.Select(o => o.Id),
        _ => Shuffled(question.Options.Select(o => o.Id), random),
    };

    // Chance gives the right order now and then, and with it the answer.
    private static string[] Disordered(string[] inOrder, Random random)
    {
        var shown = Shuffled(inOrder, random);
        return shown.SequenceEqual(inOrder) ? [.. shown[1..], shown[0]] : shown;
    }

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] copy = [.. items];
        random.Shuffle(copy);
        return copy;
    }
}
