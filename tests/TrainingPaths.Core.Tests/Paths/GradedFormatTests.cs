using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>Points, part of them, opinions, open texts and limits, as their authors write them.</summary>
public sealed class GradedFormatTests
{
    private const string Quiz = "modules/02-accompagner/quiz.yaml";
    private const string Multiple = "kind: multiple\n";
    private const string Likert = "  - id: acc-m2-a1\n    kind: likert\n    text: Je me sens à l'aise.\n    scale: [Pas du tout, Un peu, Tout à fait]\n";
    private const string OpenText = "  - id: acc-m2-t1\n    kind: openText\n    objective: o2\n    review: acc-m2-l1\n    text: Racontez un point d'étape.\n    grid:\n      - { text: Dit ce qui va, points: 2 }\n      - { text: Fixe une date, points: 1 }\n    example: Lundi, nous avons parlé de ce qui va.\n";

    [TestCase(Multiple, "kind: multiple\n    points: 0\n", "question.points")]
    [TestCase(Multiple, "kind: multiple\n    points: 11\n", "question.points")]
    [TestCase(Multiple, "kind: multiple\n    penalty: 50\n", "question.penalty")]
    [TestCase(Multiple, "kind: multiple\n    partial: true\n    penalty: 101\n", "question.penalty")]
    [TestCase("answer: 15", "answer: 15\n    partial: true", "question.foreign-key")]
    [TestCase("answer: 15", "answer: 15\n    penalty: 20", "question.foreign-key")]
    [TestCase("kind: ordering", "kind: ordering\n    partial: true\n    penalty: 20", "question.foreign-key")]
    [TestCase("answer: 15", "answer: 15\n    tags: ['']", "question.tags")]
    [TestCase("scale: [Pas du tout, Un peu, Tout à fait]", "scale: [Oui, Non]", "question.likert")]
    [TestCase("scale: [Pas du tout, Un peu, Tout à fait]", "scale: [a, b, c, d, e, f, g, h]", "question.likert")]
    [TestCase("scale: [Pas du tout, Un peu, Tout à fait]", "scale: [Non, Un peu, non]", "question.duplicate")]
    [TestCase("    scale: [Pas du tout, Un peu, Tout à fait]\n", "", "question.missing-key")]
    [TestCase("scale: [Pas du tout, Un peu, Tout à fait]", "scale: [Pas du tout, Un peu, Tout à fait]\n    points: 2", "question.foreign-key")]
    [TestCase("      - { text: Dit ce qui va, points: 2 }", "      - { text: Dit ce qui va, points: 20 }", "question.points")]
    [TestCase("    grid:\n      - { text: Dit ce qui va, points: 2 }\n      - { text: Fixe une date, points: 1 }\n", "", "question.missing-key")]
    [TestCase("    grid:\n      - { text: Dit ce qui va, points: 2 }\n      - { text: Fixe une date, points: 1 }\n", "    grid: []\n", "question.open-text")]
    public void What_cannot_be_graded_stops_publication(string from, string to, string rule)
    {
        using var sample = With(Likert + OpenText);

        var found = sample.Edit(Quiz, from, to).Lint().Findings;

        Assert.That(found.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Rule, finding.File)), Is.EqualTo(new[] { (rule, Quiz) }), string.Join('\n', found));
    }

    [TestCase(Multiple, "kind: multiple\n    partial: true\n    penalty: 50\n", "question.penalty-low")]
    [TestCase("        feedback: Il peut attendre.\n", "", "question.no-feedback")]
    [TestCase("    feedback: { right: Oui. Un quart d'heure se tient., wrong: Un quart d'heure suffit. }\n", "", "question.no-feedback")]
    [TestCase("    objective: o2\n", "", "question.no-objective")]
    [TestCase("    review: acc-m2-l1\n", "", "question.no-review")]
    [TestCase("draw: 2", "draw: 9", "quiz.pool")]
    public void What_is_weak_is_said_and_stops_nothing(string from, string to, string rule)
    {
        using var sample = new SampleFolder();

        var found = sample.Edit(Quiz, from, to).Lint().Findings;

        Assert.That(found.Select(finding => (finding.Rule, finding.File, finding.Severity)), Is.EqualTo(new[] { (rule, Quiz, Severity.Warning) }), string.Join('\n', found));
    }

    [Test]
    public void What_is_well_written_is_stored_as_it_is_meant()
    {
        using var sample = With(Likert + OpenText);
        sample.Edit(Quiz, Multiple, "kind: multiple\n    points: 3\n    partial: true\n    penalty: 100\n    tags: [accueil, semaine]\n").Edit(Quiz, "draw: 2", "attempts: 3\ntimeLimit: 20\nshuffle: false");

        var quiz = QuizOf(sample);
        var (multiple, likert, open) = (quiz.Questions[1], quiz.Questions[^2], quiz.Questions[^1]);

        Assert.That(sample.Lint().Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "quiz.pool" }));
        Assert.That((quiz.Draw, quiz.Attempts, quiz.TimeLimit, quiz.InOrder), Is.EqualTo((11, 3, 20, true)));
        Assert.That((multiple.Points, multiple.Partial, multiple.Penalty, string.Join(' ', multiple.Tags!)), Is.EqualTo((3, true, 100, "accueil semaine")));
        Assert.That(likert.Options.Select(option => (option.Id, option.Text, option.Correct)), Is.EqualTo(new[] { ("a", "Pas du tout", false), ("b", "Un peu", false), ("c", "Tout à fait", false) }));
        Assert.That((likert.Objective, likert.Review), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(open.Grid!.Select(criterion => (criterion.Text, criterion.Points)), Is.EqualTo(new[] { ("Dit ce qui va", 2), ("Fixe une date", 1) }));
        Assert.That(open.Example, Does.StartWith("Lundi"));
    }

    [Test]
    public void A_quiz_of_opinions_alone_leaves_nothing_to_pass()
    {
        using var sample = new SampleFolder();
        sample.Write(Quiz, sample.Read(Quiz).Split("questions:")[0] + "questions:\n" + Likert);

        Assert.That(sample.Lint().Findings.Where(finding => finding.File == Quiz).Select(finding => finding.Rule), Is.EqualTo(new[] { "quiz.no-question" }));
    }

    [Test]
    public void A_final_assessment_borrows_neither_opinions_nor_open_texts()
    {
        using var sample = With(Likert + OpenText);
        var pool = sample.Lint().Paths.Single().FinalAssessment!.Pool;

        Assert.That(pool, Is.EqualTo(16));
    }

    [Test]
    public void Nobody_marks_a_positioning()
    {
        using var sample = new SampleFolder();
        const string Positioning = "positioning.yaml";
        sample.Write(Positioning, sample.Read(Positioning).Replace("expectations:", OpenText + "expectations:", StringComparison.Ordinal));

        Assert.That(sample.Lint().Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "positioning.open-text" }));
    }

    private static SampleFolder With(string questions)
    {
        var sample = new SampleFolder();
        sample.Write(Quiz, sample.Read(Quiz) + questions);
        return sample;
    }

    private static QuizDefinition QuizOf(SampleFolder sample) =>
        StepDefinitionJson.Read<QuizDefinition>(VersionContent.Of(sample.Package()).Steps.Single(step => step.StableId == "acc-m2-quiz").Definition);
}
