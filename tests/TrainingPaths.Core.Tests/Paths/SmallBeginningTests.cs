using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>The smallest honest path: something to read, one question about it. Whoever begins to write can publish it, and reads what would make it better.</summary>
public sealed class SmallBeginningTests
{
    private const string Header = """
        format: 1
        title: Préparer une arrivée
        summary: Une page et une question.
        licence: CC-BY-SA-4.0
        authors: [Une formatrice]
        objectives:
          - id: o1
            text: Préparer une première semaine

        """;

    private const string Lesson = """
        ---
        id: l1
        title: La première semaine
        minutes: { reading: 1 }
        objectives: [o1]
        ---

        Une première semaine se prépare par écrit, jour par jour.

        """;

    private const string Quiz = """
        id: quiz
        title: Une question
        minutes: 1
        questions:
          - id: q1
            kind: trueFalse
            objective: o1
            review: l1
            text: Une première semaine s'improvise.
            options:
              - text: Vrai
              - text: Faux
                correct: true

        """;

    [Test]
    public void It_is_published_and_advised()
    {
        using var folder = new Folder();

        var report = PathLinter.Lint(folder.Place);

        Assert.That(report.HasErrors, Is.False, string.Join('\n', report.Findings));
        Assert.That(report.Findings.Select(finding => finding.Rule), Is.EquivalentTo(new[] { "path.programme", "path.kinds", "lesson.no-source", "quiz.pool", "question.no-feedback" }));
    }

    [Test]
    public void It_counts_its_minutes_asks_its_question_and_is_free_to_walk()
    {
        using var folder = new Folder();

        var content = VersionContent.Of(ContentPackage.Read(folder.Place));
        var quiz = StepDefinitionJson.Read<QuizDefinition>(content.Steps.Single(step => step.Kind == StepKind.Quiz).Definition);

        Assert.That((content.Minutes, content.Header.Durations["selfPaced"], content.Header.Sequential, content.Header.Language), Is.EqualTo((2, 2, false, "fr")));
        Assert.That((quiz.Draw, quiz.PassMark, quiz.Questions.Count), Is.EqualTo((1, 80, 1)));
    }

    [TestCase("path.yaml", "title: Préparer une arrivée\n", "yaml.missing-key")]
    [TestCase("path.yaml", "summary: Une page et une question.\n", "yaml.missing-key")]
    [TestCase("path.yaml", "licence: CC-BY-SA-4.0\n", "yaml.missing-key")]
    [TestCase("path.yaml", "authors: [Une formatrice]\n", "yaml.missing-key")]
    [TestCase("modules/01-debut/01-semaine.md", "objectives: [o1]\n", "yaml.missing-key")]
    [TestCase("modules/01-debut/quiz.yaml", "        correct: true\n", "quiz.no-right-answer")]
    public void What_it_cannot_do_without_is_asked_for(string file, string without, string rule)
    {
        using var folder = new Folder();
        var path = Path.Combine(folder.Place, file);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace(without, "", StringComparison.Ordinal));

        Assert.That(text, Does.Contain(without));
        Assert.That(PathLinter.Lint(folder.Place).Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule), Does.Contain(rule));
    }

    private sealed class Folder : IDisposable
    {
        private readonly string root = Directory.CreateTempSubdirectory("tp-small-").FullName;

        public Folder()
        {
            Write("path.yaml", Header);
            Write("modules/01-debut/module.yaml", "id: m1\ntitle: Pour commencer\n");
            Write("modules/01-debut/01-semaine.md", Lesson);
            Write("modules/01-debut/quiz.yaml", Quiz);
        }

        public string Place => Path.Combine(root, "preparer-une-arrivee");

        public void Dispose() => Directory.Delete(root, recursive: true);

        private void Write(string file, string text)
        {
            var path = Path.Combine(Place, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
