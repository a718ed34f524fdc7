using System.Text.Json.Nodes;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Tests.Architecture;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>The format grows, and what was published before is stored and hashed as it was: nobody gets a new version of a path that nobody changed.</summary>
public sealed class UnchangedContentTests
{
    private static readonly string[] KnownOfQuiz = ["draw", "passMark", "questions"];
    private static readonly string[] KnownOfQuestion = ["id", "kind", "objective", "review", "text", "options", "slots", "number", "accepted", "feedback"];

    /// <summary>The hash that the sample had before questions had points, and quizzes limits.</summary>
    [Test]
    public void The_sample_hashes_as_it_did_before_there_were_points()
    {
        using var sample = new SampleFolder();

        Assert.That(VersionContent.Of(sample.Package()).Hash, Is.EqualTo("1b2acabfae5249ccd544e754451d512db2e42041ef48097a33ef7da0d2f43319"));
    }

    [Test]
    public void What_uses_no_new_key_is_stored_with_none()
    {
        foreach (var package in ContentPackage.ReadAll(Path.Combine(Repository.Root.FullName, "content-packages")))
        {
            JsonObject[] quizzes = [.. VersionContent.Of(package).Steps.Where(step => step.Kind == StepKind.Quiz).Select(step => JsonNode.Parse(step.Definition)!.AsObject())];
            Assert.That(quizzes.SelectMany(Keys), Is.Not.Empty.And.All.AnyOf(KnownOfQuiz), package.Slug);
            Assert.That(quizzes.SelectMany(quiz => quiz["questions"]!.AsArray()).SelectMany(question => Keys(question!.AsObject())), Is.All.AnyOf(KnownOfQuestion), package.Slug);
        }
    }

    [TestCase("passMark: 80", "passMark: 80\nshuffle: true")]
    [TestCase("passMark: 80\n", "")]
    [TestCase("kind: single\n", "kind: single\n    points: 1\n    tags: []\n")]
    [TestCase("kind: multiple\n", "kind: multiple\n    partial: false\n")]
    public void What_says_only_what_was_meant_anyway_makes_no_new_version(string from, string to)
    {
        using var sample = new SampleFolder();
        var before = VersionContent.Of(sample.Package()).Hash;

        sample.Edit("modules/02-accompagner/quiz.yaml", from, to);

        Assert.That(sample.Lint().Findings, Is.Empty);
        Assert.That(VersionContent.Of(sample.Package()).Hash, Is.EqualTo(before));
    }

    private static IEnumerable<string> Keys(JsonObject json) => json.Select(property => property.Key);
}
