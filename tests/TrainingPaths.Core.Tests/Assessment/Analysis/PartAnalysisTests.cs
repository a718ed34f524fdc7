using CsCheck;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment.Analysis;

/// <summary>Which place is missed, which wrong answer is typed, how opinions spread: tables worked by hand, and never fewer than five.</summary>
public sealed class PartAnalysisTests
{
    private static readonly ChoiceDefinition[] Places = [new("1", "1"), new("2", "2"), new("3", "3")];

    private static readonly QuestionDefinition Order = new("q", QuestionKind.Ordering, "o1", "l1", "Dans quel ordre ?", [])
    {
        Slots = [new("s1", "Saluer", "1", Places), new("s2", "Écouter", "2", Places), new("s3", "Noter", "3", Places)],
    };

    private static readonly QuestionDefinition Number = new("q", QuestionKind.Numeric, "o1", "l1", "Combien ?", []) { Number = new NumberKey(12.5m, 0.5m, "km") };

    private static readonly QuestionDefinition Word = new("q", QuestionKind.ShortAnswer, "o1", "l1", "Quel document ?", []) { Accepted = ["DUERP"] };

    private static readonly QuestionDefinition Opinion = new("q", QuestionKind.Likert, null, null, "Votre avis ?", [new("a", "Non", false, ""), new("b", "Plutôt non", false, ""), new("c", "Plutôt oui", false, ""), new("d", "Oui", false, "")]);

    [Test]
    public void The_place_that_is_missed_is_told_with_what_it_is_taken_for()
    {
        // Four have all right, three swap the last two, one turns everything round, one answers nothing: nine people.
        var figures = Figures(Order, [.. Enumerable.Repeat("123", 4), .. Enumerable.Repeat("132", 3), "321", ""]);
        Assert.That((figures.People, figures.Right), Is.EqualTo((9, 4)));
        Assert.That(figures.Slots, Is.EqualTo(new[] { new SlotFigures("s1", 7, null, 0), new SlotFigures("s2", 5, "3", 3), new SlotFigures("s3", 4, "2", 3) }));
    }

    [Test]
    public void A_gap_and_a_match_are_told_by_what_was_chosen()
    {
        ChoiceDefinition[] words = [new("x", "écoute"), new("y", "corrige")];
        foreach (var kind in new[] { QuestionKind.Cloze, QuestionKind.Matching })
        {
            var question = new QuestionDefinition("q", kind, "o1", "l1", "On {1}.", []) { Slots = [new("1", "", "x", words)] };
            FirstAnswer[] people = [.. "xxxyyy".Select(word => new FirstAnswer(Guid.NewGuid(), [$"1={word}"], null, null))];
            Assert.That(ItemAnalysis.Of(question, people)!.Slots, Is.EqualTo(new[] { new SlotFigures("1", 3, "y", 3) }));
        }
    }

    [Test]
    public void A_wrong_number_is_told_from_five_people_on_however_it_is_written()
    {
        var figures = ItemAnalysis.Of(Number, By("12,5", "12.5", "13", "125", "125", "125,0", "1 25", "125.00", "7", "7", "7", "7"))!;
        Assert.That(figures.Right, Is.EqualTo(3));
        Assert.That(figures.Typed, Is.EqualTo(new[] { new TypedFigures("125", 5) }));
    }

    [Test]
    public void A_wrong_word_is_told_from_five_people_on_and_somebody_s_own_words_never()
    {
        var figures = ItemAnalysis.Of(Word, By("duerp", "Règlement", "règlement", "reglement ", "RÈGLEMENT.", "règlement", "Mon chef, Jean Petit", "plan", "plan", "plan", "plan"))!;
        Assert.That(figures.Typed, Is.EqualTo(new[] { new TypedFigures("règlement", 5) }));
    }

    [Test]
    public void What_is_right_is_never_told_as_wrong() => Assert.That(ItemAnalysis.Of(Word, By("DUERP", "duerp", "Duerp.", "DUERP", "duerp "))!.Typed, Is.Empty);

    [TestCase("5 5 5 5", "a:5 b:5 c:5 d:5")]
    [TestCase("2 3 6 7", "ab:5 c:6 d:7")]
    [TestCase("0 0 9 3", "a:0 b:0 cd:12")]
    [TestCase("9 0 0 3", "abcd:12", Description = "three at the end would be computed from the total, were they only hidden")]
    [TestCase("1 0 4 9", "abc:5 d:9")]
    [TestCase("8 4 0 8", "a:8 bcd:12")]
    [TestCase("0 5 0 0", "a:0 b:5 c:0 d:0")]
    [TestCase("1 1 1 2", "abcd:5")]
    public void Labels_of_few_people_are_told_with_their_neighbours(string counts, string told)
    {
        var answers = counts.Split(' ').SelectMany((count, at) => Enumerable.Range(0, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)).Select(_ => ((char)('a' + at)).ToString())).ToArray();
        Assert.That(string.Join(' ', OpinionAnalysis.Of(Opinion, By(answers))!.Scale.Select(part => $"{string.Concat(part.Options)}:{part.People}")), Is.EqualTo(told));
    }

    [Test]
    public void An_opinion_of_four_people_is_not_told_and_those_who_said_nothing_are_not_counted()
    {
        Assert.That(OpinionAnalysis.Of(Opinion, By("a", "a", "a", "a", "", "")), Is.Null);
        Assert.That(OpinionAnalysis.Of(Opinion, By("a", "a", "a", "a", "a", ""))!.People, Is.EqualTo(5));
        Assert.That(OpinionAnalysis.Of(Word, By("a", "a", "a", "a", "a")), Is.Null);
    }

    [Test]
    public void No_part_of_an_opinion_is_of_one_to_four_people_and_all_labels_are_there() => Gen.Int[0, 12].Array[3, 7].Where(counts => counts.Sum() >= 5).Sample(counts =>
    {
        var parts = OpinionAnalysis.Together([.. counts.Select((people, at) => (((char)('a' + at)).ToString(), people))]);
        Assert.That(parts.Select(p => p.People), Has.None.InRange(1, 4));
        Assert.That(parts.Sum(p => p.People), Is.EqualTo(counts.Sum()));
        Assert.That(string.Concat(parts.SelectMany(p => p.Options)), Is.EqualTo("abcdefg"[..counts.Length]));
    }, iter: 2000);

    private static QuestionFigures Figures(QuestionDefinition question, IEnumerable<string> orders) =>
        ItemAnalysis.Of(question, orders.Select(order => new FirstAnswer(Guid.NewGuid(), [.. order.Select((place, at) => $"s{at + 1}={place}")], null, null)))!;

    private static FirstAnswer[] By(params string[] given) => [.. given.Select(text => new FirstAnswer(Guid.NewGuid(), text.Length == 0 ? [] : [text], null, null))];
}
