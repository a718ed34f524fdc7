using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What the check finds in the step that an author has before them.</summary>
/// <param name="Question">Which question it is about, as the page counts them; null for the step as a whole.</param>
public sealed record FindingHere(Finding Finding, int? Question)
{
    public static IReadOnlyList<FindingHere> Of(ContentPackage package, IEnumerable<Finding> findings)
    {
        var numbers = package.Quizzes.Select(quiz => quiz.Questions).Append(package.Final?.Questions ?? []).Append(package.Positioning?.Questions ?? [])
            .SelectMany(questions => questions.Select((question, i) => (question.Id, Number: i + 1))).DistinctBy(q => q.Id).ToDictionary(q => q.Id, q => q.Number);
        return [.. findings.Select(finding => new FindingHere(finding, finding.Id is { } id && numbers.TryGetValue(id, out var number) ? number : null))];
    }
}
