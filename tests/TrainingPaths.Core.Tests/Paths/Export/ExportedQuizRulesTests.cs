using System.Net;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Export;

/// <summary>On another platform nobody marks and nobody counts attempts: what is left out is said, and nothing is graded that cannot be.</summary>
public sealed class ExportedQuizRulesTests
{
    [Test]
    public void Opinions_are_asked_and_texts_left_out()
    {
        var exported = ExportedQuiz.Of(VariedPath.Marked)!;

        Assert.That(exported.Questions.Select(q => q.Id), Is.EqualTo(new[] { "t-multiple", "t-likert" }));
        Assert.That((exported.Draw, exported.InOrder), Is.EqualTo((1, true)));
    }

    [Test]
    public void A_quiz_of_texts_alone_is_no_step_of_the_package()
    {
        var texts = VariedPath.Marked with { Questions = [.. VariedPath.Marked.Questions.Where(q => q.Kind != QuestionKind.Multiple)] };

        Assert.That(ExportedQuiz.Of(texts), Is.Null);
        Assert.That(PagesOf(texts).Keys.Where(page => page.Contains("quiz", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_page_holds_what_is_asked_and_the_note_says_what_is_not()
    {
        var pages = PagesOf(VariedPath.Marked);
        var about = WebUtility.HtmlDecode(pages["about.html"]);
        var usual = WebUtility.HtmlDecode(PagesOf(VariedPath.Bank)["about.html"]);

        Assert.That(pages.Values, Has.Some.Contains("\"kind\":\"likert\"").And.Contains("\"points\":2"));
        Assert.That(string.Concat(pages.Values), Does.Not.Contain("t-text").And.Not.Contain("Fixe une date"));
        foreach (var loss in new[] { "lossOpenTexts", "lossOpinions", "lossLimits" })
        {
            Assert.That(about, Does.Contain(ExportWords.Of("fr")[loss]));
            Assert.That(usual, Does.Not.Contain(ExportWords.Of("fr")[loss]));
        }
    }

    // The first quiz of a path of the house, with another bank.
    private static Dictionary<string, string> PagesOf(QuizDefinition bank)
    {
        var source = ExportedPaths.Read(ExportedPaths.FolderOf("prevention-et-rps-premieres-bases"));
        FrozenStep[] kept = [.. source.Version.Steps.Where(s => s.Kind == StepKind.Lesson).Take(1), source.Version.Steps.First(s => s.Kind == StepKind.Quiz) with { Id = "le-quiz", Quiz = bank }];
        var course = ExportCourse.Of(source with { Version = source.Version with { Steps = kept } }, ScormEdition.Scorm2004Fourth, ExportedPaths.Kit, _ => Stream.Null);
        var files = course.Items.SelectMany(item => item.Items.Append(item)).SelectMany(item => item.Content?.Files ?? []).Concat(course.SharedFiles);
        return files.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => new StreamReader(file.Open()).ReadToEnd());
    }
}
