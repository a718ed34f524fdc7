using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Forms that files of other systems really have, each in its smallest: what is read of them, and how the rest is refused.</summary>
public sealed class RealFormsTests
{
    [Test]
    public void Blackboard_says_right_in_its_own_words()
    {
        var report = Exported.Read("pool.dat", RealForms.Blackboard);
        var questions = report.Items.Select(item => item.Question).ToArray();

        Assert.That(report.Refused.Select(note => (note.Rule, note.Reason.Contains("Hot Spot", StringComparison.Ordinal))), Is.EqualTo(new[] { ("import.kind", true) }), Exported.Told(report));
        Assert.That(questions.Select(question => question.Kind), Is.EqualTo(new[] { QuestionKind.Single, QuestionKind.Matching, QuestionKind.ShortAnswer, QuestionKind.OpenText }));
        Assert.That(questions[0].Options, Is.EqualTo(new[] { new QuizOption("**Appeler**", "Bien vu.", Correct: true), new QuizOption("Partir") }));
        Assert.That((questions[0].Points, questions[0].Feedback?.Right, questions[0].Feedback?.Wrong), Is.EqualTo(((int?)2, "Oui.", "Non.")));
        Assert.That(questions[1].Pairs, Is.EqualTo(new[] { new QuizPair("chat", "mammifère"), new QuizPair("mouche", "insecte") }));
        Assert.That(questions[1].Others, Is.EqualTo(new[] { "plante" }));
        Assert.That((questions[2].Accepted, questions[2].Feedback?.Right), Is.EqualTo((new[] { "tutrice" }, "Oui.")));
    }

    [Test]
    public void Words_to_type_in_canvas_are_no_things_to_match()
    {
        var report = Exported.Read("canvas.xml", RealForms.CanvasBlanks);

        Assert.That((report.Items.Single().Question.Kind, report.Items[0].Question.Text), Is.EqualTo((QuestionKind.ShortAnswer, "On part _____ la reprise.")));
        Assert.That(report.Items[0].Question.Accepted, Is.EqualTo(new[] { "avant", "Avant" }));
        Assert.That(report.Refused.Select(note => note.Rule), Is.EqualTo(new[] { "import.several", "import.kind", "qti.match", "qti.bank" }), Exported.Told(report));
    }

    [Test]
    public void A_line_of_the_form_that_was_left_empty_is_no_answer()
    {
        var report = Exported.Read("q.gift", "Fait-il froid ? {~=oui ~non}\n\nQue voit-on ? {=[html]<img src\\=\"a.png\"> ~b}\n");

        Assert.That(report.Items.Single().Question.Options, Is.EqualTo(new[] { new QuizOption("oui", Correct: true), new QuizOption("non") }));
        Assert.That(report.Changed.Select(note => note.Rule), Is.EqualTo(new[] { "import.empty-option" }));
        Assert.That(report.Refused.Select(note => note.Rule), Does.Contain("import.options"), "A picture that is missing is not an empty line.");
    }

    [Test]
    public void An_empty_line_within_the_braces_does_not_cut_a_question_in_two()
    {
        var report = Exported.Read("q.gift", "::Un:: Quoi ? {\n ~a\n =b\n\n}\n\nDeux {=a\n\nTrois {T}\n");

        Assert.That(report.Items.Select(item => (item.Question.Kind, item.Source.Line)), Is.EqualTo(new[] { (QuestionKind.Single, 1), (QuestionKind.TrueFalse, 9) }), Exported.Told(report));
        Assert.That(report.Changed.Select(note => (note.Rule, note.Title)), Is.EqualTo(new[] { ("gift.empty-line", "Un") }));
        Assert.That(report.Refused.Select(note => (note.Rule, note.Line)), Is.EqualTo(new[] { ("gift.brace", 7) }));
    }

    [Test]
    public void Gaps_of_moodle_in_a_gift_file_are_refused_with_where_to_write_them()
    {
        var report = Exported.Read("q.gift", "::Trous::On part {1:MC:=avant~après} et on {1:SA:=appelle}.\n\nQ {T}\n");

        Assert.That((report.Items.Count, report.Refused.Single().Rule, report.Refused[0].Title), Is.EqualTo((1, "gift.cloze", "Trous")));
        Assert.That(report.Refused[0].Reason, Does.Contain("Moodle XML"));
    }

    [TestCase("calculated", "valeurs fixes")]
    [TestCase("ddmarker", "image")]
    [TestCase("mtf", "vrai ou faux")]
    [TestCase("coderunner", "laissez-la")]
    public void A_kind_that_is_not_ours_is_refused_with_what_to_make_of_it(string type, string advice) =>
        Assert.That(Exported.Read("q.xml", $"<quiz><question type=\"{type}\"><questiontext><text>Q</text></questiontext></question></quiz>").Refused.Single().Reason, Does.Contain(type).And.Contain(advice));

    [TestCase("{1:SA:=a} {2:SHORTANSWER:=b}", "plusieurs mots à taper")]
    [TestCase("{1:NUMERICAL:=23:0.5} {2:NM:=2}", "plusieurs nombres")]
    [TestCase("{1:MC:=a~b} {2:NM:=2}", "mêle")]
    public void Gaps_that_cannot_be_chosen_from_a_list_are_refused_for_what_they_are(string gaps, string reason) =>
        Assert.That(Exported.Read("q.xml", $"<quiz><question type=\"cloze\"><questiontext><text>Q {gaps}</text></questiontext></question></quiz>").Refused.Single().Reason, Does.Contain(reason));

    [Test]
    public void A_choice_of_all_or_none_of_a_plug_in_is_a_choice_of_several()
    {
        var question = Exported.Read("q.xml", "<quiz><question type=\"multichoiceset\"><questiontext><text>Q</text></questiontext><answer fraction=\"100\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer></question></quiz>").Items.Single().Question;

        Assert.That((question.Kind, question.Partial ?? false), Is.EqualTo((QuestionKind.Multiple, false)));
    }

    [Test]
    public void Words_to_drag_into_a_text_are_a_cloze()
    {
        var question = Exported.Read("item.xml", RealForms.GapMatch).Items.Single().Question;

        Assert.That((question.Kind, question.Text), Is.EqualTo((QuestionKind.Cloze, "Complétez.\n\nOn part {1} la reprise et on {2}.")));
        Assert.That(question.Gaps!.Select(gap => gap.Options), Is.EqualTo(new[] { new[] { "avant", "rentre", "après" }, ["rentre", "avant", "après"] }));
    }

    [Test]
    public void What_is_said_after_the_answer_is_not_shown_with_the_question()
    {
        var report = Exported.Read("item.xml", RealForms.FeedbackInBody);

        Assert.That(report.Items.Single().Question.Text, Is.EqualTo("Lisez d'abord.\n\nQuand part-on ?"));
        Assert.That(report.Changed.Select(note => note.Rule), Is.EqualTo(new[] { "import.feedback" }));
    }

    [Test]
    public void A_question_of_qti_3_is_refused_by_its_version() =>
        Assert.That(Exported.Read("item.xml", "<?xml version=\"1.0\"?><qti-assessment-item identifier=\"a\"/>").Refused.Single(), Has.Property("Rule").EqualTo("qti.version").And.Property("Reason").Contains("QTI 2.1"));

    [Test]
    public void Lines_of_code_stay_lines()
    {
        var question = Exported.Read("q.gift", "[html]<pre><code>a \\= 1<br>b \\= 2</code></pre> {T}").Items.Single().Question;

        Assert.That(question.Text, Is.EqualTo("```\na = 1\nb = 2\n```"));
    }

    [TestCase("ib1/assessment_qti.xml", "non_cc_assessments/ib1.xml.qti", 1)]
    [TestCase("ib1/assessment_qti.xml", "non_cc_assessments/ib2.xml.qti", 2)]
    public void A_quiz_that_canvas_writes_twice_is_read_once(string first, string second, int items) =>
        Assert.That(QuestionImport.Read("course.imscc", RealForms.Zip((first, RealForms.TrueFalse), (second, RealForms.TrueFalse)), Exported.NoIds).Items, Has.Count.EqualTo(items));

    [Test]
    public void A_package_of_blackboard_is_read_by_its_manifest()
    {
        const string Manifest = "<manifest xmlns:bb=\"http://www.blackboard.com/content-packaging/\"><resources><resource bb:file=\"res00001.dat\" type=\"assessment/x-bb-qti-test\" identifier=\"res00001\"/></resources></manifest>";

        Assert.That(QuestionImport.Read("pool.zip", RealForms.Zip(("imsmanifest.xml", Manifest), ("res00001.dat", RealForms.Blackboard)), Exported.NoIds).Items, Has.Count.EqualTo(4));
    }
}
