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
    public void Questions_that_nobody_touched_keep_what_a_text_cannot_say()
    {
        QuizQuestion[] known =
        [
            New(QuestionKind.Single) with { Text = "Un ?", Options = [new QuizOption("Voir https://exemple.fr", null, true), new QuizOption("Fichier -> Imprimer")] },
            New(QuestionKind.Numeric) with { Text = "Deux ?" },
            New(QuestionKind.ShortAnswer) with { Text = "Trois ?", Accepted = ["1789"] },
            New(QuestionKind.Multiple) with { Text = "Quatre ?", Options = [new QuizOption("a", null, true), new QuizOption("b")] },
            New(QuestionKind.Single) with { Text = "Cinq.\n\nSur deux paragraphes ?", Options = [new QuizOption("a", "Une\n\nautre", true), new QuizOption("b")] },
            New(QuestionKind.Single) with { Text = "Six ?", Options = [new QuizOption("a", null, true), new QuizOption("b")] },
        ];

        var read = QuizText.Read(QuizText.Write(known).Replace("Six", "Sept", StringComparison.Ordinal), known, null, null);

        Assert.That(read.Take(5).Select(FormatText.Yaml), Is.EqualTo(known.Take(5).Select(FormatText.Yaml)));
        Assert.That((read[5].Id, read[5].Text), Is.EqualTo((known[5].Id, "Sept ?")));
    }

    [Test]
    public void Letters_before_answers_are_no_part_of_them()
    {
        var question = Read("Qui appelle ?\n* a) Nadia\n- b) Paul\n- c) Personne").Single();

        Assert.That(question.Options!.Select(o => (o.Text, o.Correct)), Is.EqualTo(new[] { ("Nadia", true), ("Paul", false), ("Personne", false) }));
    }

    [Test]
    public void Two_questions_of_the_same_words_stay_two()
    {
        var one = New(QuestionKind.Single) with { Text = "Que faire\u00A0?", Objective = "o1", Options = [new QuizOption("a", null, true), new QuizOption("b")] };
        QuizQuestion[] known = [one, one with { Id = "q-two", Objective = "o2" }];

        var read = QuizText.Read("Que faire ?\n* a\n- c\n\nQue faire ?\n* a\n- d", known, null, null);

        Assert.That(read.Select(q => (q.Id, q.Objective)), Is.EqualTo(known.Select(q => (q.Id, q.Objective))));
    }

    [Test]
    public void A_new_question_above_a_reworded_one_takes_nothing_from_it()
    {
        QuizQuestion[] known = [New(QuestionKind.Single) with { Text = "Que faire\u00A0?", Points = 3, Options = [new QuizOption("a", null, true), new QuizOption("b")] }];
        var reworded = QuizText.Read("Que fait-on ?\n* a\n- b", known, null, null);

        var read = QuizText.Read("Nouvelle ?\n* x\n- y\n\nQue fait-on ?\n* a\n- b", reworded, null, null);

        Assert.That((read[1].Id, read[1].Points), Is.EqualTo((known[0].Id, 3)));
        Assert.That(read[0].Id, Is.Not.EqualTo(known[0].Id));
    }

    [Test]
    public void Whatever_is_typed_becomes_questions_with_ids_of_their_own() => Gen.String[Gen.Char["aé*-=~?>{}|\n 1.()/±→"], 0, 200]
        .Sample(text => Read(text) is var read && read.Select(q => q.Id).Distinct().Count() == read.Count);

    private static QuizQuestion New(QuestionKind kind) => DraftQuestions.New(kind, "o1", "l1");

    private static IReadOnlyList<QuizQuestion> Read(string text) => QuizText.Read(text, [], "o1", "l1");
}
