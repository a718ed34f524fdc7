using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>
/// Figures of one question from first answers: pure, and the same in whatever order they come. Discrimination is the correlation with the rest of the quiz
/// (point-biserial, the question itself taken out) and not upper against lower 27 %: of fifteen people these would be four against four, and chance would speak.
/// </summary>
public static class ItemAnalysis
{
    /// <summary>Of fewer people nothing is told, neither of all nor of a part of them.</summary>
    public const int SmallestGroup = 5;

    private static readonly QuestionKind[] FromAList = [QuestionKind.Single, QuestionKind.Multiple, QuestionKind.TrueFalse];

    /// <summary>Opinions have no right answer, and a text is read by its trainer alone.</summary>
    public static bool CanTell(QuestionDefinition question) => question.Kind is not (QuestionKind.Likert or QuestionKind.OpenText);

    /// <summary>Opinions are counted as well (<see cref="OpinionAnalysis"/>); a text is read by its trainer alone.</summary>
    public static bool CanCount(QuestionDefinition question) => question.Kind != QuestionKind.OpenText;

    /// <param name="answers">One for each person.</param>
    /// <returns>Null below <see cref="SmallestGroup"/> people, and for what <see cref="CanTell"/> leaves out.</returns>
    public static QuestionFigures? Of(QuestionDefinition question, IEnumerable<FirstAnswer> answers)
    {
        FirstAnswer[] answered = [.. answers.DistinctBy(a => a.PersonId)];
        Judged[] all = [.. answered.Select(a => new Judged(a, Grading.IsRight(question, a.Given)))];
        if (all.Length < SmallestGroup || !CanTell(question))
            return null;
        var (better, weaker) = Thirds(all);
        OptionFigures[] options = FromAList.Contains(question.Kind)
            ? [.. question.Options.Select(o => new OptionFigures(o.Id, Choosing(all, o.Id), better is null ? null : Choosing(better, o.Id), weaker is null ? null : Choosing(weaker, o.Id)))]
            : [];
        return new QuestionFigures(all.Length, all.Count(a => a.IsRight), Discrimination(all), Group(better), Group(weaker), options, MedianSeconds(all))
        {
            Slots = PartAnalysis.Slots(question, answered),
            Typed = PartAnalysis.Typed(question, answered),
        };
    }

    private static int Choosing(Judged[] people, string option) => people.Count(p => p.Answer.Given.Contains(option));

    private static GroupFigures? Group(Judged[]? people) => people is null ? null : new GroupFigures(people.Length, people.Count(p => p.IsRight));

    // Those who did equally well stay together, so that no order decides who is counted where.
    private static (Judged[]? Better, Judged[]? Weaker) Thirds(Judged[] all)
    {
        double[] scores = [.. all.Select(a => a.Answer.Rest).OfType<double>().Order()];
        var third = scores.Length / 3;
        if (third < SmallestGroup || scores[third - 1] >= scores[^third])
            return (null, null);
        return ([.. all.Where(a => a.Answer.Rest >= scores[^third])], [.. all.Where(a => a.Answer.Rest <= scores[third - 1])]);
    }

    private static double? Discrimination(Judged[] all)
    {
        (double X, double Y)[] pairs = [.. all.Where(a => a.Answer.Rest is not null).Select(a => (a.IsRight ? 1.0 : 0, a.Answer.Rest!.Value)).OrderBy(p => p)];
        if (pairs.Length < SmallestGroup)
            return null;
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        var (xx, yy) = (pairs.Sum(p => (p.X - x) * (p.X - x)), pairs.Sum(p => (p.Y - y) * (p.Y - y)));
        const double nothing = 1e-9;
        return xx < nothing || yy < nothing ? null : Math.Round(Math.Clamp(pairs.Sum(p => (p.X - x) * (p.Y - y)) / Math.Sqrt(xx * yy), -1, 1), 2);
    }

    private static int? MedianSeconds(Judged[] all)
    {
        double[] known = [.. all.Select(a => a.Answer.Seconds).OfType<double>().Order()];
        return known.Length < SmallestGroup ? null : (int)Math.Round(Median.Of(known), MidpointRounding.AwayFromZero);
    }

    private sealed record Judged(FirstAnswer Answer, bool IsRight);
}
