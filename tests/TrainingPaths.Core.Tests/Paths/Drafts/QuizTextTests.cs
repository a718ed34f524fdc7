using CsCheck;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

public sealed class QuizTextTests
{
    private static IEnumerable<QuizQuestion> Ours => ExportedPaths.Folders.SelectMany(folder => ContentPackage.Read(folder).AllQuestions);

    [Test]
    public void A_star_marks_the_right_answer()
    {
        var question = Read("Quand appeler ?\n* Avant le premier jour // Oui.\n- Après un mois\n").Single();

        Assert.That((question.Kind, question.Text), Is.EqualTo((QuestionKind.Single, "Quand appeler ?")));
        Assert.That(question.Options, Is.EqualTo(new[] { new QuizOption("Avant le premier jour", "Oui.", true), new QuizOption("Après un mois") }));
        Assert.That((question.Objective, question.Review), Is.EqualTo(("o1", "l1")));
    }

    [TestCase("Q\n* a\n* b\n- c", QuestionKind.Multiple)]
    [TestCase("Q\n- Vrai\n* Faux", QuestionKind.TrueFalse)]
    [TestCase("Q\n1. a\n2. b\n3. c", QuestionKind.Ordering)]
    [TestCase("Q\na -> b\nc -> d\n-> e", QuestionKind.Matching)]
    [TestCase("Q\n= 12,5 ± 0,5 km", QuestionKind.Numeric)]
    [TestCase("Q\n= DUERP\n= document unique", QuestionKind.ShortAnswer)]
    [TestCase("Une visite {avant|après} la reprise", QuestionKind.Cloze)]
    [TestCase("Q\n~ oui\n~ non\n~ sans avis", QuestionKind.Likert)]
    [TestCase("Q\n? Précis (2)\n? Vécu", QuestionKind.OpenText)]
    public void Each_kind_is_told_by_how_its_answers_are_written(string text, QuestionKind kind) => Assert.That(Read(text).Single().Kind, Is.EqualTo(kind));

    [Test]
    public void Every_question_of_ours_comes_back_as_it_was()
    {
        var all = Ours.ToArray();

        var back = QuizText.Read(QuizText.Write(all), all, null, null);

        Assert.That(all.Select(q => q.Kind).Distinct().Count(), Is.EqualTo(8), "Fewer kinds: the test says less.");
        Assert.That(back.Select(FormatText.Yaml), Is.EqualTo(all.Select(FormatText.Yaml)));
    }

    [Test]
    public void A_question_keeps_its_id_when_its_words_or_its_place_change()
    {
        var known = Read("Un\n* a\n- b\n\nDeux\n* a\n- b\n\nTrois\n* a\n- b");

        var changed = QuizText.Read("Trois\n* a\n- b\n\nDeux, mieux dit\n* a\n- b\n\nUn\n* a\n- c\n\nQuatre\n* a\n- b", known, null, null);

        Assert.That(changed.Take(3).Select(q => q.Id), Is.EqualTo(new[] { known[2].Id, known[1].Id, known[0].Id }));
        Assert.That(known.Select(q => q.Id), Does.Not.Contain(changed[3].Id));
    }

    [Test]
    public void Whatever_is_typed_becomes_questions_with_ids_of_their_own() => Gen.String[Gen.Char["aé*-=~?>{}|\n 1.()/±→"], 0, 200]
        .Sample(text => Read(text) is var read && read.Select(q => q.Id).Distinct().Count() == read.Count);

    private static IReadOnlyList<QuizQuestion> Read(string text) => QuizText.Read(text, [], "o1", "l1");
}
