using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>What becomes of questions as other systems write them.</summary>
public sealed class ImportTests
{
    [TestCase("Q {=a ~b ~c}", QuestionKind.Single)]
    [TestCase("Q {~%50%a ~%50%b ~%-50%c}", QuestionKind.Multiple)]
    [TestCase("Q {T}", QuestionKind.TrueFalse)]
    [TestCase("Q {=a =b}", QuestionKind.ShortAnswer)]
    [TestCase("Q {=a -> 1 =b -> 2}", QuestionKind.Matching)]
    [TestCase("Q {#3:0.5}", QuestionKind.Numeric)]
    [TestCase("Q {}", QuestionKind.OpenText)]
    [TestCase("On part {=avant ~après} la reprise.", QuestionKind.Cloze)]
    public void Each_form_of_gift_becomes_its_kind(string gift, QuestionKind kind)
    {
        var report = Exported.Read("q.gift", gift);

        Assert.That(report.Refused, Is.Empty);
        Assert.That((report.Format, report.Items.Single().Question.Kind), Is.EqualTo((ExchangeFormat.Gift, kind)));
    }

    [TestCase("q.gift", "Un {T}\n\nQ {=a\n", 3, 3, "gift.brace")]
    [TestCase("q.gift", "Q {=%abc%a ~b}", 1, 5, "gift.weight")]
    [TestCase("q.gift", "// id\nQ {#trois}", 2, 5, "gift.number")]
    [TestCase("q.gift", "::Lire::Lisez ceci.", 1, 1, "import.description")]
    [TestCase("q.gift", "Q {~a ~b}", 1, 1, "import.no-right-answer")]
    [TestCase("q.gift", "Q {#=3 =8}", 1, 1, "import.two-numbers")]
    [TestCase("q.gift", "Q {=a -> 1 =b -> 1}", 1, 1, "import.pairs")]
    [TestCase("q", "Lisez ceci.", 1, 1, "import.format")]
    [TestCase("q.txt", "Q\nA. a\nB. b\nANSWER: C\n", 4, 1, "aiken.answer")]
    [TestCase("q.txt", "Q\nA. a\nC. b\nANSWER: A\n", 3, 1, "aiken.letter")]
    [TestCase("q.txt", "Q\nA. a\nquoi\nB. b\nANSWER: A\n", 3, 1, "aiken.line")]
    [TestCase("q.csv", "kind;text\nhotspot;Où ?\n", 2, 1, "import.kind")]
    [TestCase("q.csv", "kind;text;right;option1;option2\nsingle;Q;C;a;b\n", 2, 3, "csv.right")]
    [TestCase("q.csv", "kind;option1\nsingle;a\n", 1, 1, "csv.column")]
    [TestCase("q.xml", "<quiz>\n <question type=\"calculated\"><questiontext><text>Q</text></questiontext></question>\n</quiz>", 2, 3, "import.kind")]
    [TestCase("q.xml", "<quiz>\n <question", 2, 11, "import.xml")]
    public void What_is_refused_is_told_with_its_place(string name, string text, int line, int column, string rule)
    {
        var report = Exported.Read(name, text);

        Assert.That(report.Refused.Select(note => (note.Rule, note.Line, note.Column)), Does.Contain((rule, line, column)), Exported.Told(report));
    }

    [Test]
    public void One_question_that_is_wrong_hides_no_other()
    {
        var report = Exported.Read("q.gift", "Un {=a ~b}\n\nDeux {=a\n\nTrois {T}\n");

        Assert.That((report.Items.Count, report.Refused.Count), Is.EqualTo((2, 1)));
        Assert.That(report.Items.Select(item => item.Source.Line), Is.EqualTo(new[] { 1, 5 }));
    }

    [Test]
    public void Html_becomes_markdown_and_what_goes_is_told()
    {
        var question = Moodle("<h2>Titre</h2><p>Dire <strong>non</strong>, <em>vite</em>.<br>Voir <a href='https://example.org/a b'>ici</a></p><ul><li>un</li><li>deux<ol><li>x</li></ol></li></ul><table><tr><th>a</th></tr><tr><td>1|2</td></tr></table><blink>fin</blink>", out var report);

        Assert.That(question.Text, Is.EqualTo("**Titre**\n\nDire **non**, *vite*.  \nVoir [ici](https://example.org/a%20b)\n\n- un\n- deux\n\n  1. x\n\n| a |\n| --- |\n| 1\\|2 |\n\nfin"));
        Assert.That(report.Changed.Select(note => note.Rule), Is.EquivalentTo(new[] { "import.html", "import.heading", "import.grid" }));
    }

    [TestCase("Q {~%50%a ~%50%b ~%-20%c ~%-20%d}", 20, 0)]
    [TestCase("Q {~%50%a ~%50%b ~%-50%c ~%-50%d}", null, 0)]
    [TestCase("Q {~%80%a ~%20%b ~%-50%c ~%-10%d}", 30, 2)]
    public void Weights_become_credit_for_part_and_uneven_ones_are_told(string gift, int? penalty, int told)
    {
        var report = Exported.Read("q.gift", gift);
        var question = report.Items.Single().Question;

        Assert.That((question.Partial, question.Penalty, report.Changed.Count), Is.EqualTo(((bool?)true, penalty, told)));
    }

    [Test]
    public void True_or_false_of_gift_comments_on_the_wrong_answer_first()
    {
        var options = Exported.Read("q.gift", "Q {FALSE#Relisez.#Oui.}").Items.Single().Question.Options!;

        Assert.That(options, Is.EqualTo(new[] { new QuizOption("Vrai", "Relisez."), new QuizOption("Faux", "Oui.", Correct: true) }));
    }

    [Test]
    public void An_id_that_the_path_has_is_not_taken_again()
    {
        var ids = new HashSet<string> { "q-1", "une-question" };
        var report = QuestionImport.Read("q.gift", "// [id:q-1]\nA {T}\n\n// [id:q-1]\nB {T}\n\n::Une question::C {T}\n"u8.ToArray(), ids);

        Assert.That(report.Items.Select(item => item.Question.Id), Is.EqualTo(new[] { "q-1-2", "q-1-3", "une-question-2" }));
    }

    [Test]
    public void Canvas_questions_are_read()
    {
        var report = Exported.Read("canvas.xml", Samples.Canvas);
        var questions = report.Items.Select(item => item.Question).ToArray();

        Assert.That(report.Format, Is.EqualTo(ExchangeFormat.Qti12));
        Assert.That(questions.Select(question => question.Kind), Is.EqualTo(new[] { QuestionKind.Single, QuestionKind.Multiple, QuestionKind.Numeric, QuestionKind.Matching, QuestionKind.Cloze }), Exported.Told(report));
        Assert.That(questions[0].Options, Is.EqualTo(new[] { new QuizOption("Appeler", "Bien.", Correct: true), new QuizOption("Partir") }));
        Assert.That((questions[2].Answer, questions[2].Tolerance, questions[2].Points), Is.EqualTo(((decimal?)5m, (decimal?)0.5m, (int?)2)));
        Assert.That(questions[3].Others, Is.EqualTo(new[] { "rien" }));
        Assert.That(questions[4].Text, Is.EqualTo("On part {1} la reprise."));
        Assert.That(questions[4].Gaps!.Single().Options, Is.EqualTo(new[] { "avant", "après" }));
        Assert.That(report.Refused.Single().Reason, Does.Contain("file_upload_question"));
    }

    [Test]
    public void An_interaction_that_is_not_ours_is_refused_by_its_name()
    {
        var report = Exported.Read("item.xml", Samples.Hotspot);

        Assert.That(report.Refused.Single().Reason, Does.Contain("hotspotInteraction"));
        Assert.That((report.Refused[0].Line, report.Items.Count), Is.EqualTo((4, 0)));
    }

    [Test]
    public void An_item_of_qti_with_inline_choices_is_a_cloze()
    {
        var question = Exported.Read("item.xml", Samples.InlineChoice).Items.Single().Question;

        Assert.That((question.Kind, question.Text), Is.EqualTo((QuestionKind.Cloze, "La visite a lieu {1} la reprise, **toujours**.")));
        Assert.That(question.Gaps!.Single().Options, Is.EqualTo(new[] { "avant", "après" }));
    }

    [Test]
    public void Answers_embedded_in_a_text_of_moodle_are_gaps()
    {
        var question = Moodle("On part {1:MULTICHOICE:=avant#oui~après} et on {2:MC:%100%appelle~rentre}.", out var report, "cloze");

        Assert.That((question.Kind, question.Text), Is.EqualTo((QuestionKind.Cloze, "On part {1} et on {2}.")));
        Assert.That(report.Changed.Select(note => note.Rule), Is.EqualTo(new[] { "import.feedback" }));
    }

    [Test]
    public void What_nothing_of_ours_takes_is_told()
    {
        var report = Exported.Read("q.xml", "<quiz><question type=\"shortanswer\"><questiontext><text>Qui ?</text></questiontext><penalty>0.1</penalty><usecase>1</usecase><answer fraction=\"100\"><text>Elle</text></answer><hint><text>Cherchez</text></hint></question></quiz>");

        Assert.That(report.Changed.Select(note => note.Rule), Is.EquivalentTo(new[] { "import.case", "moodle.element" }));
        Assert.That(report.Changed[1].Reason, Does.Contain("<hint>"));
    }

    [Test]
    public void An_item_that_changes_from_one_attempt_to_the_next_is_refused() =>
        Assert.That(Exported.Read("item.xml", Samples.InlineChoice.Replace("adaptive=\"false\"", "adaptive=\"true\"", StringComparison.Ordinal)).Refused.Single().Rule, Is.EqualTo("qti.adaptive"));

    [TestCase("q.gift", "$CATEGORY: top/Sécurité/Gestes\n\nQ {T}\n")]
    [TestCase("q.xml", "<quiz><question type=\"category\"><category><text>$course$/top/Gestes</text></category></question><question type=\"truefalse\"><questiontext><text>Q</text></questiontext><answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer></question></quiz>")]
    public void A_category_becomes_a_tag_of_its_questions(string name, string text)
    {
        var report = Exported.Read(name, text);

        Assert.That(report.Items.Single().Question.Tags, Is.EqualTo(new[] { "Gestes" }));
        Assert.That(report.Changed.Single().Rule, Is.EqualTo("import.category"));
    }

    private static QuizQuestion Moodle(string html, out ImportReport report, string type = "essay")
    {
        report = Exported.Read("q.xml", $"<quiz><question type=\"{type}\"><name><text>Q</text></name><questiontext format=\"html\"><text><![CDATA[{html}]]></text></questiontext></question></quiz>");
        Assert.That(report.Items, Has.Count.EqualTo(1), Exported.Told(report));
        return report.Items[0].Question;
    }
}
