using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Lint;

/// <summary>Each case breaks the sample in one way that a reader or a learner would stumble over, and expects the rule where an author would look.</summary>
public sealed class AdviceTests
{
    private const string Lesson = "modules/01-preparer/01-la-premiere-semaine.md";
    private const string Practice = "modules/01-preparer/practice.md";
    private const string Quiz = "modules/01-preparer/quiz.yaml";
    private const string Picture = "Frise des cinq jours : un binôme chaque matin, un point le vendredi";
    private const string Link = "[guide complet](https://example.org/guide)";
    private const string Stem = "text: Que préparez-vous en premier ?";

    [TestCase(Lesson, Picture, "semaine.svg", "markdown.image-alt-useless", 29)]
    [TestCase(Lesson, Picture, "Semaine", "markdown.image-alt-useless", 29)]
    [TestCase(Lesson, Picture, "IMG_2041", "markdown.image-alt-useless", 29)]
    [TestCase(Lesson, Picture, "Image d'une frise", "markdown.image-alt-useless", 29)]
    [TestCase(Lesson, Picture + "](../../media/semaine.svg)", "Cinq jours](../../media/semaine.svg)\n\nCinq jours.", "markdown.image-alt-useless", 29)]
    [TestCase(Lesson, "## La méthode, pas à pas", "**La méthode, pas à pas**", "markdown.heading-bold", 23)]
    [TestCase(Lesson, Link, "[ici](https://example.org/guide)", "markdown.link-text", 20)]
    [TestCase(Lesson, Link, "[Cliquez ici](https://example.org/guide)", "markdown.link-text", 20)]
    [TestCase(Lesson, Link, "[](https://example.org/guide)", "markdown.link-text", 20)]
    [TestCase(Lesson, Link, "<https://example.org/guide>", "markdown.link-text", 20)]
    [TestCase(Lesson, Link, "[https://example.org/guide](https://example.org/guide)", "markdown.link-text", 20)]
    [TestCase(Lesson, Link, "[fiche de la semaine](https://example.org/guide)", "markdown.link-same-text", 21)]
    [TestCase(Lesson, "Nommez une tutrice et une remplaçante.", "Prévenez le CSTB.", "lesson.acronym", 25)]
    [TestCase(Quiz, Stem, "text: Quel jour n'est pas un jour de binôme ?", "quiz.negation", 12)]
    [TestCase(Quiz, Stem, "text: Cherchez l'intrus.", "quiz.negation", 12)]
    [TestCase(Quiz, "text: Une tutrice suffit, sans remplaçante.", "text: On ne dit pas que la tutrice n'est jamais seule.", "quiz.negation", 37)]
    [TestCase(Quiz, "- text: Le pot de départ", "- text: Toutes les réponses ci-dessus", "quiz.all-or-none", 17)]
    [TestCase(Quiz, "- text: Le pot de départ", "- text: Aucune de ces réponses", "quiz.all-or-none", 17)]
    [TestCase(Quiz, "- text: Le pot de départ", "- text: La semaine écrite jour par jour.", "quiz.similar-options", 17)]
    [TestCase(Quiz, "feedback: Il peut attendre.", "feedback: Non.", "quiz.empty-feedback", 18)]
    [TestCase("path.yaml", "  - id: o2", "  - id: o3\n    text: Tenir un an\n  - id: o2", "path.objective-untested", 11)]
    [TestCase("path.yaml", "  - id: o2", "  - id: o3\n    text: Tenir un an\n  - id: o2", "path.objective-untaught", 11)]
    public void What_a_reader_would_stumble_over_is_advised_against(string file, string from, string to, string rule, int line)
    {
        using var sample = new SampleFolder();

        var report = sample.Edit(file, from, to).Lint();

        Assert.That(report.Findings.Select(found => (found.Rule, found.File, found.Line, found.Severity)), Does.Contain((rule, file, line, Severity.Warning)), string.Join('\n', report.Findings.Select(found => found.ToString())));
        Assert.That(report.HasErrors, Is.False, string.Join('\n', report.Findings.Select(found => found.ToString())));
        Assert.That(report.Findings.Select(found => found.Message + found.Remedy), Has.None.Empty);
    }

    [TestCase(Lesson, "## L'idée", "##", "markdown.heading-empty", 18)]
    [TestCase(Lesson, "    date: 2026-11-02", "    date: 2026-11-03", "lesson.source-date", 10)]
    [TestCase(Practice, "sert chaque objet.", "sert chaque objet, comme le veut le Code du travail.", "practice.sources", 13)]
    [TestCase(Quiz, "review: acc-m1-l1", "review: acc-m2-l1", "quiz.review-locked", 11)]
    public void What_cannot_be_held_or_reached_is_refused(string file, string from, string to, string rule, int line)
    {
        using var sample = new SampleFolder();

        var report = sample.Edit(file, from, to).Lint();

        Assert.That(report.Findings.Select(found => (found.Rule, found.File, found.Line, found.Severity)), Is.EqualTo(new[] { (rule, file, line, Severity.Error) }));
    }

    [TestCase(Lesson, Link, "[guide de l'accueil](https://example.org/guide)")]
    [TestCase(Lesson, "Nommez une tutrice et une remplaçante.", "Prévenez le centre du bâtiment (CSTB). Le CSTB répond.")]
    [TestCase(Lesson, "Nommez une tutrice et une remplaçante.", "Prévenez le CSTB, le centre du bâtiment.")]
    [TestCase(Lesson, "Nommez une tutrice et une remplaçante.", "Lisez la brochure ED 6288 et l'article R. 4121-1, tome IV.")]
    [TestCase(Lesson, "Nommez une tutrice et une remplaçante.", "**Nommez une tutrice.**")]
    [TestCase(Quiz, Stem, "text: Quel message envoyez-vous à qui ne vient pas ?")]
    [TestCase(Quiz, Stem, "text: \"Nadia dit : « Je ne viens pas. » Que préparez-vous ?\"")]
    [TestCase(Quiz, "feedback: Oui. Elle montre les trous avant l'arrivée.", "feedback: Oui.")]
    [TestCase("sheets/semaine-type.md", "Les deux tutrices sont prévenues.", "Adresse : <https://example.org/guide>")]
    [TestCase("sheets/semaine-type.md", "## Avant de l'imprimer", "**Avant de l'imprimer**")]
    public void What_reads_well_is_left_alone(string file, string from, string to)
    {
        using var sample = new SampleFolder();

        Assert.That(sample.Edit(file, from, to).Lint().Findings, Is.Empty);
    }

    [Test]
    public void One_endless_sentence_among_short_ones_is_pointed_at_and_a_quotation_is_not()
    {
        var words = string.Join(' ', Enumerable.Repeat("mot", 41));
        using var sample = new SampleFolder();
        sample.Edit(Lesson, "Nommez une tutrice et une remplaçante.", words + ".");
        using var quoted = new SampleFolder();
        quoted.Edit(Lesson, "Nommez une tutrice et une remplaçante.", $"« {words}. »");

        Assert.That(sample.Lint().Findings.Select(found => (found.Rule, found.Line)), Is.EqualTo(new[] { ("lesson.long-sentence", 25) }));
        Assert.That(quoted.Lint().Findings, Is.Empty);
    }

    [Test]
    public void A_drawing_with_words_in_it_decorates_nothing()
    {
        const string Described = "![" + Picture + "](../../media/semaine.svg)";
        const string Decorates = "![](../../media/semaine.svg \"decorative\")";
        using var wordless = new SampleFolder();
        wordless.Edit(Lesson, Described, Decorates);
        using var written = new SampleFolder();
        written.Edit(Lesson, Described, Decorates).Edit("media/semaine.svg", "</svg>", "<text x=\"4\" y=\"10\">Le <tspan>lundi</tspan></text></svg>");

        Assert.That(wordless.Lint().Findings, Is.Empty);
        Assert.That(written.Lint().Findings.Select(found => (found.Rule, found.File, found.Line, found.Severity)), Does.Contain(("markdown.decorative-text", Lesson, 29, Severity.Warning)));
    }

    [Test]
    public void A_lesson_to_read_again_may_come_later_where_everything_is_open()
    {
        using var sample = new SampleFolder();

        Assert.That(sample.Edit(Quiz, "review: acc-m1-l1", "review: acc-m2-l1").Edit("path.yaml", "order: sequential", "order: free").Lint().Findings, Is.Empty);
    }
}
