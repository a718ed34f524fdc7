using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Lint;

public sealed class RecentTextsTests
{
    [Test]
    public void What_was_asked_for_lately_is_worked_out_once()
    {
        var recent = new RecentTexts<string, string>(mostCharacters: 10);
        var worked = 0;

        for (var n = 0; n < 3; n++)
            Assert.That(recent.Of("a", 1, key => key + ++worked), Is.EqualTo("a1"));
    }

    [Test]
    public void It_holds_two_generations_however_much_is_asked()
    {
        var recent = new RecentTexts<int, int>(mostCharacters: 100);

        for (var key = 0; key < 10_000; key++)
            recent.Of(key, 10, k => k);

        Assert.That(recent.Count, Is.InRange(1, 2 * 11));
    }

    [Test]
    public void What_is_still_asked_for_outlives_its_generation()
    {
        var recent = new RecentTexts<int, int>(mostCharacters: 100);
        var worked = 0;

        for (var key = 1; key < 200; key++)
        {
            recent.Of(0, 10, _ => ++worked);
            recent.Of(key, 10, k => k);
        }

        Assert.That(worked, Is.EqualTo(1));
    }

    [Test]
    public void One_wrong_file_is_told_at_each_reading_and_in_each_place()
    {
        using var sample = new SampleFolder();
        sample.Write("modules/01-preparer/quiz.yaml", "id: [oops");
        sample.Write("modules/02-accompagner/quiz.yaml", "id: [oops");

        for (var n = 0; n < 2; n++)
            Assert.That(sample.Lint().Findings.Where(finding => finding.Rule == "yaml.syntax").Select(finding => finding.File), Is.EqualTo(new[] { "modules/01-preparer/quiz.yaml", "modules/02-accompagner/quiz.yaml" }));
    }

    [Test]
    public void The_same_text_is_judged_by_where_it_stands()
    {
        using var here = new SampleFolder();
        using var there = new SampleFolder();
        there.Delete("media/semaine.svg");

        Assert.That(here.Lint().Findings, Is.Empty);
        Assert.That(there.Lint().Findings.Select(finding => finding.Rule), Does.Contain("markdown.dead-link"));
    }
}
