using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>Each case breaks the sample in one way and expects the rule, on the line where an author would look.</summary>
public sealed class LintRuleTests
{
    private const string Lesson = "modules/01-preparer/01-la-premiere-semaine.md";
    private const string Practice = "modules/01-preparer/practice.md";
    private const string Quiz = "modules/01-preparer/quiz.yaml";
    private const string Idea = "Une semaine d'accueil se prépare **par écrit**, jour par jour.";

    [Test]
    public void The_sample_is_without_fault_and_counted()
    {
        using var sample = new SampleFolder();

        var report = sample.Lint();

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Counts, Is.EqualTo(new LintCounts(Paths: 1, Modules: 2, Lessons: 3, Questions: 16, Words: 254, Minutes: 56, AudioScripts: 1)));
    }

    [Test]
    public void Each_path_is_counted_by_itself_questions_by_kind()
    {
        using var sample = new SampleFolder();

        var path = sample.Lint().Paths.Single();

        Assert.That((path.Slug, path.Modules, path.Lessons, path.Words, path.Minutes, path.ToVerify), Is.EqualTo(("accueillir-une-nouvelle-collegue", 2, 3, 254, 56, 0)));
        Assert.That(path.Questions.Values.Sum(), Is.EqualTo(16));
        Assert.That(path.Questions.Keys, Does.Contain(QuestionKind.Single));
    }

    [Test]
    public void A_bank_whose_right_answers_are_the_longest_gives_itself_away()
    {
        using var sample = new SampleFolder();
        var question = (int n) => $"""
              - id: acc-m1-q{n}
                kind: single
                objective: o1
                review: acc-m1-l1
                text: Question {n} ?
                options:
                  - text: La réponse juste, longue comme un jour sans visite
                    correct: true
                    feedback: Oui.
                  - text: La première erreur
                    feedback: Non.
                  - text: La seconde erreur
                    feedback: Non.
            """;
        var text = sample.Read(Quiz);
        sample.Write(Quiz, text[..text.IndexOf("  - id:", StringComparison.Ordinal)] + string.Join('\n', Enumerable.Range(1, 6).Select(question)) + "\n");

        var found = sample.Lint().Findings.Where(finding => finding.Rule == "quiz.longest-is-right").ToList();

        Assert.That(found.Select(finding => (finding.File, finding.Severity)), Is.EqualTo(new[] { (Quiz, Severity.Warning) }));
    }

    [Test]
    public void Long_sentences_and_what_was_already_said_are_advised_against()
    {
        const string Long = "Une semaine d'accueil se prépare par écrit, jour par jour, avec la tutrice, la personne qui arrive, celle qui planifie et celle qui connaît le domicile, parce que chacune sait une chose que les autres ne savent pas encore et qu'aucune ne pensera à dire.";
        using var sample = new SampleFolder();
        sample.Edit(Lesson, Idea, string.Join("\n\n", Enumerable.Repeat(Long, 30)));
        sample.Write(Practice, sample.Read(Practice) + "\n\n" + Long + "\n");

        var warnings = sample.Lint().Findings.Where(finding => finding.Severity == Severity.Warning).Select(finding => (finding.File, finding.Rule));

        Assert.That(warnings, Does.Contain((Lesson, "lesson.long-sentences")).And.Contain((Practice, "lesson.repeats")));
    }

    [TestCase("path.yaml", "format: 1", "format: 2", "path.format", 2)]
    [TestCase("path.yaml", "language: fr", "language: xx", "path.language", 5)]
    [TestCase("path.yaml", "title: Accueillir une nouvelle collègue", "title: Accueillir une nouvelle collègue 🏡", "path.title-glyph", 3)]
    [TestCase("path.yaml", "title: Accueillir une nouvelle collègue", "title: 漢字", "path.title-glyph", 3)]
    [TestCase("path.yaml", "selfPaced: 36", "selfPaced: 30", "path.durations", 17)]
    [TestCase("path.yaml", "workplace: 20", "workplace: 0", "path.durations", 18)]
    [TestCase("path.yaml", "authors: [Équipe de test]", "authors: []", "path.empty-list", 25)]
    [TestCase("path.yaml", "- id: o2", "- id: o1", "id.duplicate", 11)]
    [TestCase("path.yaml", "after: acc-m1", "after: acc-m9", "id.unknown-module", 36)]
    [TestCase("path.yaml", "modality: virtualClass", "modality: radio", "yaml.type", 34)]
    [TestCase("modules/01-preparer/module.yaml", "id: acc-m1", "id: Acc m1", "id.form", 1)]
    [TestCase("modules/02-accompagner/module.yaml", "id: acc-m2", "id: acc-m1", "id.duplicate", 1)]
    [TestCase(Lesson, "objectives: [o1]", "objectives: [o1, o9]", "id.unknown-objective", 5)]
    [TestCase(Lesson, "objectives: [o1]", "objectives: []", "lesson.objectives", 5)]
    [TestCase(Lesson, "reading: 1", "reading: 3", "lesson.minutes-gap", 4)]
    [TestCase(Lesson, "title: La première semaine", "title: ''", "yaml.missing-key", 3)]
    [TestCase(Lesson, "verifiedOn: 2026-11-02\n", "", "lesson.verified-on", 2)]
    [TestCase(Lesson, "verifiedOn: 2026-11-02", "verifiedOn: 2 novembre", "yaml.type", 11)]
    [TestCase(Lesson, "verifiedOn: 2026-11-02", "verifiedOn: 2026-11-02\ntoVerify: [Le chiffre du guide]", "lesson.to-verify", 12)]
    [TestCase(Lesson, "url: https://example.org/guide", "url: javascript:alert(1)", "lesson.source-url", 9)]
    [TestCase(Lesson, "## L'idée", "# L'idée", "markdown.heading-one", 18)]
    [TestCase(Lesson, "## L'idée", "#### L'idée", "markdown.heading-skipped", 18)]
    [TestCase(Lesson, "### À vous", "## À vous", "markdown.block-heading", 47)]
    [TestCase(Lesson, "::: example", "::: exmple", "markdown.unknown-block", 31)]
    [TestCase(Lesson, "::: monday\n", "::: lundi\n:::\n\n::: monday\n", "markdown.empty-block", 53)]
    [TestCase(Lesson, "tutrice.\n:::", "tutrice.", "markdown.unclosed-block", 53)]
    [TestCase(Lesson, "un point le vendredi](", "un point le vendredi](x", "markdown.dead-link", 29)]
    [TestCase(Lesson, "[Frise des cinq jours : un binôme chaque matin, un point le vendredi]", "[ ]", "markdown.image-alt", 29)]
    [TestCase(Lesson, "../../media/semaine.svg)", "../../media/semaine.svg \"decorative\")", "markdown.image-alt", 29)]
    [TestCase(Lesson, "../../media/semaine.svg", "https://example.org/a.png", "markdown.dead-link", 29)]
    [TestCase(Lesson, "../../sheets/semaine-type.md", "../../sheets/absente.md", "markdown.dead-link", 21)]
    [TestCase(Lesson, "../../sheets/semaine-type.md", "../../../../etc/passwd", "markdown.dead-link", 21)]
    [TestCase(Lesson, "[guide complet](https://example.org/guide)", "[guide](javascript:alert(1))", "markdown.link-scheme", 20)]
    [TestCase(Lesson, "[guide complet](https://example.org/guide)", "[guide](//example.org)", "markdown.link-scheme", 20)]
    [TestCase(Lesson, "[guide complet](https://example.org/guide)", "[guide](mailto:a@example.org)", "markdown.link-scheme", 20)]
    [TestCase(Lesson, "[guide complet](https://example.org/guide)", "<javascript:alert(1)>", "markdown.link-scheme", 20)]
    [TestCase(Lesson, "[guide complet](https://example.org/guide)", "<b>guide</b>", "markdown.raw-html", 20)]
    [TestCase(Lesson, Idea, "<div>\n\n</div>", "markdown.raw-html", 20)]
    [TestCase(Lesson, Idea, "<!-- plus tard -->", "markdown.raw-html", 20)]
    [TestCase(Quiz, "        correct: true\n        feedback: Oui. Elle", "        feedback: Oui. Elle", "quiz.no-right-answer", 14)]
    [TestCase(Quiz, "feedback: Il peut attendre.", "feedback: Il peut attendre.\n        correct: true", "quiz.two-right-answers", 14)]
    [TestCase(Quiz, "- text: Le pot de départ", "- text: La semaine écrite, jour par jour", "quiz.duplicate-option", 17)]
    [TestCase(Quiz, "draw: 2", "draw: 0", "quiz.draw", 5)]
    [TestCase(Quiz, "draw: 2", "draw: 6", "quiz.draw", 5)]
    [TestCase(Quiz, "draw: 2", "attempts: 0", "quiz.attempts", 5)]
    [TestCase(Quiz, "draw: 2", "timeLimit: 0", "quiz.time-limit", 5)]
    [TestCase(Quiz, "draw: 2", "timeLimit: 241", "quiz.time-limit", 5)]
    [TestCase(Quiz, "draw: 2", "shuffle: parfois", "yaml.type", 5)]
    [TestCase(Quiz, "passMark: 80", "passMark: 101", "quiz.pass-mark", 6)]
    [TestCase(Quiz, "minutes: 4", "minutes: 0", "quiz.minutes", 4)]
    [TestCase(Quiz, "objective: o1", "objective: o7", "id.unknown-objective", 10)]
    [TestCase(Quiz, "review: acc-m1-l1", "review: acc-m1-l7", "id.unknown-review", 11)]
    [TestCase(Quiz, "kind: trueFalse", "kind: vraiFaux", "yaml.type", 34)]
    [TestCase(Quiz, "text: Que préparez-vous en premier ?", "text: Qui appelle-t-on en cas de doute ?", "quiz.duplicate-question", 59)]
    [TestCase("action-plan.yaml", "minutes: 20", "minutes: 0", "action-plan.minutes", 3)]
    [TestCase("action-plan.yaml", "modality: workplace", "modality: coaching", "action-plan.modality", 4)]
    [TestCase("action-plan.yaml", "sheets/semaine-type.md", "sheets/autre.md", "markdown.dead-link", 7)]
    [TestCase("sheets/semaine-type.md", "## La semaine", "# La semaine", "markdown.heading-one", 7)]
    [TestCase("media/semaine.svg", "<title>", "<script>alert(1)</script><title>", "media.svg", 2)]
    [TestCase("media/semaine.svg", "<rect", "<rect onload=\"alert(1)\"", "media.svg", 4)]
    [TestCase("media/semaine.svg", "url(#g)", "url(https://example.org/x)", "media.svg", 4)]
    [TestCase("media/semaine.svg", "<title>", "<foreignObject/><title>", "media.svg", 2)]
    [TestCase("media/semaine.svg", "<title>", "<a href=\"https://example.org\"/><title>", "media.svg", 2)]
    [TestCase("media/semaine.svg", "<title>", "<style>@import 'x.css';</style><title>", "media.svg", 2)]
    [TestCase("media/semaine.svg", "<svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg", "media.svg", 1)]
    public void A_broken_sample_is_reported_where_it_is_broken(string file, string from, string to, string rule, int line)
    {
        using var sample = new SampleFolder();

        var report = sample.Edit(file, from, to).Lint();

        Assert.That(report.HasErrors);
        Assert.That(report.Findings.Select(found => (found.Rule, found.File, found.Line)), Does.Contain((rule, file, line)), string.Join('\n', report.Findings.Select(found => found.ToString())));
        Assert.That(report.Findings.Select(found => found.Message + found.Remedy), Has.None.Empty);
    }

    [Test]
    public void A_summary_longer_than_the_catalogue_shows_is_refused()
    {
        using var sample = new SampleFolder();

        sample.Edit("path.yaml", "tenir les rendez-vous promis.", new string('x', 200));

        Assert.That(RulesOf(sample), Is.EqualTo(new[] { "path.summary-length" }));
    }

    [Test]
    public void A_screen_above_180_words_is_refused_at_its_first_line()
    {
        using var sample = new SampleFolder();

        sample.Edit(Lesson, Idea, string.Join(' ', Enumerable.Repeat("mot", 181)));

        Assert.That(sample.Lint().Findings.Single(found => found.Rule == "lesson.screen-words").Line, Is.EqualTo(18));
    }

    [Test]
    public void A_practice_is_told_in_80_to_200_words()
    {
        using var sample = new SampleFolder();

        sample.Edit(Practice, "**La limite.**", string.Join(' ', Enumerable.Repeat("Encore un mot.", 70)));

        Assert.That(RulesOf(sample), Is.EqualTo(new[] { "practice.words" }));
    }

    [Test]
    public void A_lesson_that_states_a_fact_needs_a_source_and_one_of_method_is_only_pointed_at()
    {
        const string Sources = "sources:\n  - title: Guide fictif de l'accueil\n    date: 2026-11-02\nverifiedOn: 2026-11-02\n";
        const string File = "modules/02-accompagner/01-le-point-d-etape.md";
        using var method = new SampleFolder();
        using var fact = new SampleFolder();

        method.Edit(File, Sources, "");
        fact.Edit(File, Sources, "").Edit(File, "répondre ensuite.", "répondre ensuite (article L.4121-1).");

        Assert.That(method.Lint().Findings.Select(found => (found.Rule, found.Severity)), Is.EqualTo(new[] { ("lesson.no-source", Severity.Warning) }));
        Assert.That(RulesOf(fact), Is.EqualTo(new[] { "lesson.sources" }));
    }

    [Test]
    public void A_module_needs_a_quiz_and_a_lesson()
    {
        using var sample = new SampleFolder();
        sample.Delete("modules/02-accompagner/quiz.yaml");
        sample.Delete("modules/02-accompagner/01-le-point-d-etape.md");

        Assert.That(RulesOf(sample), Is.SupersetOf(new[] { "module.no-quiz", "module.no-lesson", "path.durations" }));
    }

    [Test]
    public void A_reading_time_one_minute_off_is_honest_enough()
    {
        using var sample = new SampleFolder();

        sample.Edit(Lesson, "reading: 1, exercise: 5", "reading: 2, exercise: 4");

        Assert.That(sample.Lint().Findings, Is.Empty);
    }

    private static string[] RulesOf(SampleFolder sample) => [.. sample.Lint().Findings.Select(found => found.Rule)];
}
