using CsCheck;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment.Analysis;

public sealed class ItemAnalysisTests
{
    // Fifteen people by what the rest of the quiz earned them; the table is worked by hand below.
    private const string Given = "aaaabaabbbabbcc";
    private static readonly int[] Rest = [100, 100, 100, 90, 90, 80, 70, 70, 60, 60, 50, 40, 30, 30, 20];

    [Test]
    public void A_table_worked_by_hand()
    {
        var figures = Answered.Figures(Given, Rest);
        using var all = Assert.EnterMultipleScope();
        // a: persons 1–4, 6, 7 and 11.
        Assert.That((figures.People, figures.Right), Is.EqualTo((15, 7)));
        // Fifth from the top has 90, fifth from the bottom 50: 100 100 100 90 90 against 50 40 30 30 20.
        Assert.That(figures.Better, Is.EqualTo(new GroupFigures(5, 4)));
        Assert.That(figures.Weaker, Is.EqualTo(new GroupFigures(5, 1)));
        Assert.That(figures.Options, Is.EqualTo(new[] { new OptionFigures("a", 7, 4, 1), new OptionFigures("b", 6, 1, 2), new OptionFigures("c", 2, 0, 2), new OptionFigures("d", 0, 0, 0) }));
        // Mean of the rest 66: of the right (100+100+100+90+80+70+50)/7 = 84.29, of the wrong (90+70+60+60+40+30+30+20)/8 = 50.
        // Variance of the rest: sum of squares 75900 / 15 − 66² = 704, deviation 26.53. r = (84.29 − 50) / 26.53 × √(7/15 × 8/15) = 1.2922 × 0.4989 = 0.64.
        Assert.That(figures.Discrimination, Is.EqualTo(0.64));
    }

    [TestCase("aaaa", false)]
    [TestCase("aaaab", true)]
    public void Of_fewer_than_five_people_nothing_is_told(string given, bool told) => Assert.That(ItemAnalysis.Of(Answered.Question, Answered.By(given)), told ? Is.Not.Null : Is.Null);

    [Test]
    public void One_person_who_answered_five_times_is_one_person()
    {
        var once = Answered.By("a")[0];
        Assert.That(ItemAnalysis.Of(Answered.Question, Enumerable.Repeat(once, 5)), Is.Null);
    }

    [Test]
    public void Thirds_of_fewer_than_five_are_not_told()
    {
        var figures = Answered.Figures("aaaabbbbbbbbbb", 90, 90, 80, 80, 70, 70, 60, 60, 50, 50, 40, 40, 30, 30);
        Assert.That((figures.People, figures.Better, figures.Weaker), Is.EqualTo((14, (GroupFigures?)null, (GroupFigures?)null)));
        Assert.That(figures.Options.Select(o => (o.Better, o.Weaker)), Is.All.EqualTo(((int?)null, (int?)null)));
    }

    [Test]
    public void Those_who_did_equally_well_are_counted_together_and_where_all_did_there_are_no_thirds()
    {
        var tied = Answered.Figures("aaaaaaabbbbbbbb", 90, 90, 90, 90, 90, 90, 90, 50, 50, 50, 40, 40, 40, 30, 30);
        Assert.That((tied.Better, tied.Weaker), Is.EqualTo((new GroupFigures(7, 7), new GroupFigures(5, 0))));
        Assert.That(Answered.Figures("aaaaaaabbbbbbbb", [.. Enumerable.Repeat(50, 15)]).Better, Is.Null);
    }

    [Test]
    public void A_question_alone_in_its_quiz_discriminates_nothing_and_so_does_one_that_all_have_right()
    {
        Assert.That(Answered.Figures("aabbc").Discrimination, Is.Null);
        Assert.That(Answered.Figures("aaaaa", 10, 20, 30, 40, 50).Discrimination, Is.Null);
    }

    [Test]
    public void The_median_of_five_known_times_is_told_and_of_four_it_is_not()
    {
        FirstAnswer[] Timed(params double?[] seconds) => [.. Answered.By("aabbcc").Zip(seconds, (answer, s) => answer with { Seconds = s })];
        Assert.That(ItemAnalysis.Of(Answered.Question, Timed(12, 700, 20, 31, 18, null))!.Seconds, Is.EqualTo(20));
        Assert.That(ItemAnalysis.Of(Answered.Question, Timed(12, 700, 20, 31, null, null))!.Seconds, Is.Null);
    }

    [Test]
    public void An_opinion_and_a_text_have_no_figures()
    {
        foreach (var kind in new[] { QuestionKind.Likert, QuestionKind.OpenText })
            Assert.That(ItemAnalysis.Of(Answered.Question with { Kind = kind }, Answered.By("abcdabcd")), Is.Null, kind.ToString());
    }

    [Test]
    public void Whoever_comes_first_changes_nothing() => People.Select(people => (people, Gen.Shuffle(people).Single())).Sample((people, other) =>
        Assert.That(Text(ItemAnalysis.Of(Answered.Question, other)), Is.EqualTo(Text(ItemAnalysis.Of(Answered.Question, people)))), iter: 500);

    [Test]
    public void Every_figure_is_of_at_least_five_people_and_within_its_bounds() => People.Sample(people =>
    {
        var figures = ItemAnalysis.Of(Answered.Question, people);
        Assert.That(figures is null, Is.EqualTo(people.Length < 5));
        if (figures is null)
            return;
        Assert.That(figures.Right, Is.InRange(0, figures.People));
        Assert.That(figures.Discrimination ?? 0, Is.InRange(-1, 1));
        Assert.That(figures.Options.Sum(o => o.Chosen), Is.LessThanOrEqualTo(figures.People));
        foreach (var group in new[] { figures.Better, figures.Weaker }.OfType<GroupFigures>())
            Assert.That((group.People >= 5, group.Right <= group.People), Is.EqualTo((true, true)));
        Assert.That((figures.Better?.People ?? 0) + (figures.Weaker?.People ?? 0), Is.LessThanOrEqualTo(figures.People), "nobody is in both");
    }, iter: 500);

    [Test]
    public void Turning_right_and_wrong_round_turns_the_correlation_round() => People.Where(people => people.Length >= 5).Sample(people =>
    {
        var turned = Answered.Question with { Kind = QuestionKind.Single, Options = [.. Answered.Question.Options.Select(o => o with { Correct = o.Id == "b" })] };
        FirstAnswer[] two = [.. people.Select(p => p with { Given = [p.Given.Contains("a") ? "a" : "b"] })];
        Assert.That(ItemAnalysis.Of(turned, two)!.Discrimination, Is.EqualTo(-ItemAnalysis.Of(Answered.Question, two)!.Discrimination));
    }, iter: 500);

    private static Gen<FirstAnswer[]> People => Gen.Select(Gen.Guid, Gen.Int[0, 4], Gen.Int[0, 10], Gen.Double[1, 900])
        .Select((id, pick, rest, seconds) => new FirstAnswer(id, pick == 4 ? [] : [((char)('a' + pick)).ToString()], rest / 10.0, seconds)).Array[0, 40];

    private static string Text(QuestionFigures? figures) => System.Text.Json.JsonSerializer.Serialize(figures);
}
