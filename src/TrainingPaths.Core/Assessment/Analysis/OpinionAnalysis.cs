using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>
/// How opinions spread over their scale. A label that fewer than five people chose is told together with its neighbours, so that each number is five or more and
/// no subtraction gives a smaller one: hiding it alone would leave it to be computed from the total.
/// </summary>
public static class OpinionAnalysis
{
    /// <param name="answers">One for each person; those who said nothing count for nothing.</param>
    /// <returns>Null below five people, and for what is no opinion.</returns>
    public static QuestionFigures? Of(QuestionDefinition question, IEnumerable<FirstAnswer> answers)
    {
        FirstAnswer[] said = [.. answers.DistinctBy(a => a.PersonId).Where(a => a.Given.Count > 0)];
        return question.Kind == QuestionKind.Likert && said.Length >= ItemAnalysis.SmallestGroup
            ? new QuestionFigures(said.Length, 0, null, null, null, [], null) { Scale = Together([.. question.Options.Select(o => (o.Id, said.Count(a => a.Given.Contains(o.Id))))]) }
            : null;
    }

    /// <summary>Labels in their order, put together until each part is nobody or five people or more.</summary>
    /// <param name="counts">Of five people or more in all.</param>
    internal static IReadOnlyList<ScaleFigures> Together(IReadOnlyList<(string Id, int People)> counts)
    {
        var parts = new List<ScaleFigures>();
        var open = new ScaleFigures([], 0);
        foreach (var (id, people) in counts)
        {
            open = new ScaleFigures([.. open.Options, id], open.People + people);
            if (open.People is > 0 and < ItemAnalysis.SmallestGroup)
                continue;
            parts.Add(open);
            open = new ScaleFigures([], 0);
        }

        // What is left over at the end goes with the last part that has people, and with the empty labels between them.
        while (open.Options.Count > 0 && open.People < ItemAnalysis.SmallestGroup && parts.Count > 0)
        {
            open = new ScaleFigures([.. parts[^1].Options, .. open.Options], parts[^1].People + open.People);
            parts.RemoveAt(parts.Count - 1);
        }

        return open.Options.Count > 0 ? [.. parts, open] : parts;
    }
}
