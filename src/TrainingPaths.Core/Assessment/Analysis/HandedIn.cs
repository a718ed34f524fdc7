using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>An attempt that was handed in, as far as figures need it.</summary>
/// <param name="Asked">The questions that were put, as their version words them; texts that a trainer marks left out.</param>
/// <param name="ChosenAt">First choice by question, in milliseconds as <see cref="Answer.ChosenAt"/>.</param>
public sealed record HandedIn(
    Guid PersonId, DateTimeOffset StartedAt, DateTimeOffset SubmittedAt, IReadOnlyList<QuestionDefinition> Asked, IReadOnlyDictionary<string, string[]> Answers, IReadOnlyDictionary<string, long> ChosenAt);

/// <summary>From attempts to first answers: one for each person and question.</summary>
public static class FirstAnswers
{
    /// <summary>Whoever lets a quarter of an hour pass between two answers was not at the quiz.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromMinutes(15);

    /// <summary>By question and wording (<see cref="QuestionIdentity"/>). The order of <paramref name="attempts"/> changes nothing.</summary>
    public static ILookup<(string QuestionId, string Wording), FirstAnswer> Of(IEnumerable<HandedIn> attempts) =>
        Of(attempts, question => (question.Id, QuestionIdentity.Of(question)));

    /// <param name="keyOf">What makes two questions the same.</param>
    internal static ILookup<T, FirstAnswer> Of<T>(IEnumerable<HandedIn> attempts, Func<QuestionDefinition, T> keyOf) =>
        attempts.OrderBy(a => a.SubmittedAt).ThenBy(a => a.StartedAt).SelectMany(a => AnswersOf(a, keyOf))
            .DistinctBy(a => (a.Question, a.Answer.PersonId)).ToLookup(a => a.Question, a => a.Answer);

    private static IEnumerable<(T Question, FirstAnswer Answer)> AnswersOf<T>(HandedIn attempt, Func<QuestionDefinition, T> keyOf)
    {
        var credits = attempt.Asked.ToDictionary(q => q.Id, q => Credit.Of(q, attempt.Answers.GetValueOrDefault(q.Id)));
        var (earned, possible) = (credits.Values.Aggregate(Points.Zero, (sum, one) => sum + one), attempt.Asked.Sum(Credit.Worth));
        var seconds = SecondsOf(attempt);
        foreach (var question in attempt.Asked)
        {
            var others = possible - Credit.Worth(question);
            double? rest = others == 0 ? null : (double)(earned - credits[question.Id]).Shown / others;
            var answer = new FirstAnswer(attempt.PersonId, attempt.Answers.GetValueOrDefault(question.Id) ?? [], rest, seconds.TryGetValue(question.Id, out var took) ? took : null);
            yield return (keyOf(question), answer);
        }
    }

    // When a question was shown is not logged; when its first answer was chosen is. So this is the time between two answers, no more.
    private static Dictionary<string, double> SecondsOf(HandedIn attempt)
    {
        var before = attempt.StartedAt.ToUnixTimeMilliseconds();
        var seconds = new Dictionary<string, double>();
        foreach (var (question, at) in attempt.ChosenAt.OrderBy(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            var took = TimeSpan.FromMilliseconds(at - before);
            if (took > TimeSpan.Zero && took <= Away)
                seconds[question] = took.TotalSeconds;
            before = Math.Max(before, at);
        }

        return seconds;
    }
}
