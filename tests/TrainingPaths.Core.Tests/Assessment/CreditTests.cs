using CsCheck;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>What an answer earns: tables worked by hand, and what holds for every question.</summary>
public sealed class CreditTests
{
    // Three right (a, b, c) and two wrong (d, e), worth six points.
    [TestCase("a,b,c", null, "6")]
    [TestCase("a,b", null, "4")]
    [TestCase("a", null, "2")]
    [TestCase("a,b,c,d", null, "3")]
    [TestCase("a,b,d", null, "1")]
    [TestCase("a,d", null, "0")]
    [TestCase("a,b,c,d,e", null, "0")]
    [TestCase("d", null, "0")]
    [TestCase("", null, "0")]
    [TestCase("a,b,c,d", 25, "9/2")]
    [TestCase("a,b,d", 25, "5/2")]
    [TestCase("a,d", 25, "1/2")]
    [TestCase("a,b,c,d,e", 25, "3")]
    [TestCase("a,b,c,d,e", 50, "0")]
    [TestCase("a,b,c,d", 100, "0")]
    [TestCase("a,b,d", 0, "4")]
    public void Several_answers_in_part(string chosen, int? penalty, string earned)
    {
        var question = new QuestionDefinition("q", QuestionKind.Multiple, null, null, "?", [.. "abcde".Select(id => new OptionDefinition($"{id}", "", id <= 'c', ""))]) { Points = 6, Partial = true, Penalty = penalty };

        Assert.That(Credit.Of(question, Split(chosen)).ToString(), Is.EqualTo(earned));
    }

    // Four lines, worth two points; given as the place of each line.
    [TestCase("1234", "2")]
    [TestCase("1243", "1")]
    [TestCase("2143", "0")]
    [TestCase("12--", "1")]
    [TestCase("1---", "1/2")]
    [TestCase("1111", "0")]
    [TestCase("1224", "1")]
    [TestCase("----", "0")]
    public void An_order_in_part(string places, string earned)
    {
        ChoiceDefinition[] four = [.. "1234".Select(n => new ChoiceDefinition($"{n}", $"{n}"))];
        var question = new QuestionDefinition("q", QuestionKind.Ordering, null, null, "?", []) { Points = 2, Partial = true, Slots = [.. "1234".Select(n => new SlotDefinition($"s{n}", $"{n}", $"{n}", four))] };
        string[] given = [.. places.Select((place, at) => (place, at)).Where(p => p.place != '-').Select(p => SlotChoice.Of($"s{p.at + 1}", $"{p.place}"))];

        Assert.That(Credit.Of(question, given).ToString(), Is.EqualTo(earned));
        Assert.That(Credit.Of(question with { Partial = false }, given).ToString(), Is.EqualTo(places == "1234" ? "2" : "0"));
    }

    // Three pairs and one match too many, worth one point.
    [TestCase("m1,m2,m3", "1")]
    [TestCase("m1,m2,m4", "2/3")]
    [TestCase("m1,m3,m2", "1/3")]
    [TestCase("m2,m3,m1", "0")]
    [TestCase("m1,m1,m1", "0")]
    public void Pairs_in_part(string matches, string earned)
    {
        ChoiceDefinition[] all = [.. Enumerable.Range(1, 4).Select(n => new ChoiceDefinition($"m{n}", $"{n}"))];
        var question = new QuestionDefinition("q", QuestionKind.Matching, null, null, "?", []) { Partial = true, Slots = [.. Enumerable.Range(1, 3).Select(n => new SlotDefinition($"p{n}", $"{n}", $"m{n}", all))] };

        Assert.That(Credit.Of(question, [.. Split(matches).Select((match, at) => SlotChoice.Of($"p{at + 1}", match))]).ToString(), Is.EqualTo(earned));
    }

    [TestCase("2,1", "3")]
    [TestCase("0,1", "1")]
    [TestCase("9,9", "3")]
    [TestCase("-4,1", "1")]
    [TestCase("2", "2")]
    public void An_open_text_earns_what_its_trainer_gave_within_the_grid(string marks, string earned)
    {
        var question = new QuestionDefinition("q", QuestionKind.OpenText, null, null, "?", []) { Grid = [new("Dit", 2), new("Fixe", 1)] };

        Assert.That(Credit.Of(question, ["un texte"], [.. Split(marks).Select(int.Parse)]).ToString(), Is.EqualTo(earned));
        Assert.That(Credit.Of(question, ["un texte"]), Is.EqualTo(Points.Zero));
    }

    [Test]
    public void Nothing_earns_less_than_nothing_or_more_than_the_question_is_worth() =>
        AnyQuestion.Worth.SelectMany(q => AnyQuestion.AnswerTo(q).Select(given => (q, given))).Sample((question, given) =>
            Credit.Of(question, given) >= Points.Zero && Credit.Of(question, given) <= Points.Of(Credit.Worth(question)) && Credit.Of(question, Grading.Key(question)) == Points.Of(Credit.Worth(question)));

    [Test]
    public void Only_what_is_wholly_right_earns_everything() =>
        AnyQuestion.Worth.SelectMany(q => AnyQuestion.AnswerTo(q).Select(given => (q, given))).Sample((question, given) =>
            (Credit.Of(question, given) == Points.Of(Credit.Worth(question))) == (Grading.IsRight(question, given) || (question is { Penalty: 0 } && question.Options.Where(o => o.Correct).All(o => given.Contains(o.Id)))));

    [Test]
    public void The_order_of_answers_and_of_options_makes_no_difference() =>
        (from question in AnyQuestion.Worth
         from given in AnyQuestion.AnswerTo(question)
         from shuffled in Gen.Shuffle(given)
         from options in Gen.Shuffle(question.Options.ToArray())
         from slots in Gen.Shuffle((question.Slots ?? []).ToArray())
         select (question, given, shuffled, other: question with { Options = options, Slots = question.Slots is null ? null : slots })).Sample(t =>
            Credit.Of(t.question, t.given) == Credit.Of(t.question, t.shuffled) && Credit.Of(t.question, t.given) == Credit.Of(t.other, t.given));

    [Test]
    public void One_more_right_choice_never_costs_anything() =>
        AnyQuestion.Worth.Where(q => q.Options.Count > 0 || q.Slots is not null).SelectMany(q => AnyQuestion.AnswerTo(q).Select(given => (q, given))).Sample((question, given) =>
            Grading.Key(question).Except(given).All(right =>
            {
                string[] better = question.Slots is null ? [.. given, right] : [.. given.Where(one => one.Split('=')[0] != right.Split('=')[0]), right];
                return Credit.Of(question, better) >= Credit.Of(question, given);
            }));

    [Test]
    public void One_more_wrong_choice_never_earns_anything() =>
        AnyQuestion.Worth.Where(q => q.Kind == QuestionKind.Multiple).SelectMany(q => AnyQuestion.AnswerTo(q).Select(given => (q, given))).Sample((question, given) =>
            question.Options.Where(o => !o.Correct && !given.Contains(o.Id)).All(wrong => Credit.Of(question, [.. given, wrong.Id]) <= Credit.Of(question, given)));

    [Test]
    public void Ticking_everything_earns_nothing_where_something_is_wrong() =>
        AnyQuestion.Multiple.Where(q => q.Options.Any(o => !o.Correct)).Sample(question =>
            Credit.Of(question with { Partial = true, Points = 7 }, [.. question.Options.Select(o => o.Id)]) == Points.Zero);

    [Test]
    public void Giving_every_line_the_same_earns_nothing() =>
        Gen.OneOf(AnyQuestion.Ordering, AnyQuestion.Matching).Sample(question =>
            question.Slots![0].Choices.All(choice => Credit.Of(question with { Partial = true }, [.. question.Slots.Select(slot => SlotChoice.Of(slot.Id, choice.Id))]) == Points.Zero));

    [Test]
    public void Points_add_up_exactly()
    {
        var third = Points.Share(1, 3);

        Assert.That(third + third + third, Is.EqualTo(Points.Of(1)));
        Assert.That((third.Shown, third.ShownAsNeeded, default(Points) == Points.Zero), Is.EqualTo((0.33m, 0.34m, true)));
        Gen.Select(Gen.Int[0, 500], Gen.Int[1, 60], Gen.Int[0, 500], Gen.Int[1, 60]).Sample((a, b, c, d) =>
        {
            var (one, two) = (Points.Share(a, b), Points.Share(c, d));
            return one + two - two == one && one + two == two + one && (one < two) == ((long)a * d < (long)c * b) && one * b == Points.Of(a);
        });
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
