using TrainingPaths.Core.Assessment.Analysis;

namespace TrainingPaths.Core.Tests.Assessment.Analysis;

public sealed class QuestionFindingsTests
{
    private static readonly int[] Falling = [.. Enumerable.Range(0, 30).Select(n => 100 - (n * 3))];

    [Test]
    public void What_everybody_has_right_tells_nothing_and_no_more_is_said() =>
        Assert.That(Answered.Findings(new string('a', 20), Falling[..20]), Is.EqualTo(new[] { new QuestionFinding(QuestionFindingKind.AllRight, 20, 20) }));

    [Test]
    public void What_the_better_have_wrong_as_well_is_to_be_read_again()
    {
        const string given = "bbbbaacbbb" + "dcbbccbbbb" + "bbbbbbbbbb";
        Assert.That(Answered.Findings(given, Falling)[0], Is.EqualTo(new QuestionFinding(QuestionFindingKind.BetterAreWrong, 8, 10)));
        Assert.That(Answered.Verdict(given, Falling), Is.EqualTo(Verdict.Reread));
    }

    [Test]
    public void Where_the_weaker_have_it_right_and_the_better_wrong_the_key_is_doubted() =>
        Assert.That(Answered.Findings("bbcbdaabbaaaaaa", Falling[..15])[0].Kind, Is.EqualTo(QuestionFindingKind.KeyDoubted));

    [Test]
    public void What_hardly_anybody_has_right_is_told_where_the_better_do() =>
        Assert.That(Answered.Findings("aaab" + "bcdbcdbcdbcd", Falling[..16]).Select(f => f.Kind), Is.EqualTo(new[] { QuestionFindingKind.RarelyRight }));

    [Test]
    public void An_answer_that_nobody_chooses_helps_nobody_once_fifteen_people_had_the_choice()
    {
        Assert.That(Answered.Findings("aaaaaaaabcbcbcb", Falling[..15]), Is.EqualTo(new[] { new QuestionFinding(QuestionFindingKind.NobodyChooses, 0, 15, "Partir") }));
        Assert.That(Answered.Findings("aaaaaaaabcbcbc", Falling[..14]), Is.Empty);
    }

    [Test]
    public void A_good_question_is_called_good() =>
        Assert.That(Answered.Verdict("aaaaaaaabcdbcda", Falling[..15]), Is.EqualTo(Verdict.Good));

    [Test]
    public void Fewer_than_fifteen_people_are_too_few_to_call_it_good_and_enough_to_see_that_none_has_it_right()
    {
        Assert.That(Answered.Verdict("aaabb", 90, 80, 70, 20, 10), Is.EqualTo(Verdict.TooEarly));
        Assert.That(Answered.Findings("bbcdb", 90, 80, 70, 20, 10), Is.EqualTo(new[] { new QuestionFinding(QuestionFindingKind.NobodyRight, 0, 5) }));
        Assert.That(Answered.Verdict("bbcdb", 90, 80, 70, 20, 10), Is.EqualTo(Verdict.Reread));
    }

    [Test]
    public void Having_it_right_by_chance_tells_little_once_thirty_people_did()
    {
        var findings = Answered.Findings(new string('a', 20) + "bbccddbbcc", [.. Enumerable.Range(0, 30).Select(n => 30 + (n % 2 * 40))]);
        Assert.That(findings.Select(f => f.Kind), Is.EqualTo(new[] { QuestionFindingKind.TellsLittle }));
    }

    [Test]
    public void Five_people_make_nobody_doubt_the_key() => Assert.That(Answered.Findings("bbbaa", 90, 80, 70, 20, 10), Is.Empty);
}
