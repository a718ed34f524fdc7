using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What the check finds, in its author's words, with where it is mended within its step.</summary>
/// <param name="Question">Which question it is about, as the page counts them; null for the step as a whole.</param>
public sealed record FindingHere(Finding Finding, int? Question, string Message, string Remedy)
{
    /// <summary>What follows the address of the step's page: the question, or the field that opens and takes the cursor; empty where the page itself says enough.</summary>
    public string Place => Question is not null ? "#" + Finding.Id : FieldOf(Finding.Rule) is { } named ? "?field=" + named : "";

    public static IReadOnlyList<FindingHere> Of(ContentPackage package, IEnumerable<Finding> findings)
    {
        var questions = package.Quizzes.Select(quiz => quiz.Questions).Append(package.Final?.Questions ?? []).Append(package.Positioning?.Questions ?? [])
            .SelectMany(questions => questions.Select((question, i) => (question.Id, question.Text, Number: i + 1))).DistinctBy(q => q.Id).ToList();
        var numbers = questions.ToDictionary(q => q.Id, q => q.Number);
        var names = package.Header.Objectives.Select(o => (o.Id, Name: o.Text)).Concat(package.Texts.Select(text => (text.Header.Id, Name: text.Header.Title))).Concat(questions.Select(q => (q.Id, Name: q.Text)))
            .DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);
        return [.. findings.Select(finding =>
        {
            var (message, remedy) = StudioFindings.Say(finding, names);
            return new FindingHere(finding, finding.Id is { } id && numbers.TryGetValue(id, out var number) ? number : null, message, remedy);
        })];
    }

    private static string? FieldOf(string rule) => rule switch
    {
        "lesson.no-source" or "lesson.sources" or "practice.sources" or "lesson.source-linked" or "lesson.source-url" => nameof(TextForm.Sources),
        "lesson.source-undated" => nameof(SourceForm.Date),
        "lesson.source-date" or "lesson.verified-on" => nameof(TextForm.VerifiedOn),
        "lesson.to-verify" => nameof(TextForm.ToVerify),
        _ => null,
    };
}

/// <summary>The same said of several places is said once.</summary>
public sealed partial record SaidFinding(Severity Severity, string Message, string Remedy, IReadOnlyList<FindingHere> Places)
{
    public bool IsError => Severity == Severity.Error;

    /// <summary>What it is about, where that is one thing and says more than the message.</summary>
    public string Quoted => Places is [{ Finding: var finding }] && finding.Covers != finding.Message && !Keys().IsMatch(finding.Covers) ? finding.Covers : "";

    /// <summary>Places that can be gone to, each once.</summary>
    public IEnumerable<FindingHere> Reached => Places.Where(place => place.Place.Length > 0).DistinctBy(place => place.Place);

    public static IReadOnlyList<SaidFinding> Of(IEnumerable<FindingHere> findings) =>
        [.. findings.GroupBy(f => (f.Finding.Severity, f.Message, f.Remedy)).Select(same => new SaidFinding(same.Key.Severity, same.Key.Message, same.Key.Remedy, [.. same])).OrderByDescending(said => said.IsError)];

    // A block of keys as its file has it: nobody here reads those.
    [GeneratedRegex(@"\A(?:- )?[a-z][A-Za-z]*: |\bid: ", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();
}
