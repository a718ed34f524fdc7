using CsCheck;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment;

public sealed class QuizRulesTests
{
    private static readonly Gen<QuizDefinition> Quizzes =
        from count in Gen.Int[5, 20]
        from draw in Gen.Int[1, 5]
        from mark in Gen.Int[1, 100]
        from objectives in Gen.Int[0, 3].Array[count]
        from rights in Gen.Int[0, 3].Array[count]
        select new QuizDefinition(draw, mark, [.. objectives.Select((objective, q) => new QuestionDefinition($"q{q}", QuestionKind.Single, $"o{objective}", null, "?",
            [.. Enumerable.Range(0, 4).Select(o => new OptionDefinition($"{(char)('a' + o)}", "…", o == rights[q], "…"))]))]);

    [Test]
    public void Drawing_asks_as_many_different_questions_as_it_should_and_shows_all_their_options() =>
        Gen.Select(Quizzes, Gen.Guid).Sample((quiz, seed) =>
        {
            var asked = Drawing.Draw(quiz, [], seed);
            return asked.Count == quiz.Draw && asked.Select(q => q.Id).Distinct().Count() == quiz.Draw && asked.All(q => q.Options.Order().SequenceEqual(["a", "b", "c", "d"]));
        });

    [Test]
    public void Drawing_again_for_the_same_attempt_asks_the_same() =>
        Gen.Select(Quizzes, Gen.Guid).Sample((quiz, seed) =>
            Drawing.Draw(quiz, [], seed).Select(q => (q.Id, string.Concat(q.Options))).SequenceEqual(Drawing.Draw(quiz, [], seed).Select(q => (q.Id, string.Concat(q.Options)))));

    [Test]
    public void Objectives_are_asked_about_as_evenly_as_the_bank_allows() =>
        Gen.Select(Quizzes, Gen.Guid).Sample((quiz, seed) =>
        {
            var bank = quiz.Questions.GroupBy(q => q.Objective).ToDictionary(g => g.Key!, g => g.Count());
            var asked = Drawing.Draw(quiz, [], seed).GroupBy(a => Grading.Find(quiz, a.Id).Objective!).ToDictionary(g => g.Key, g => g.Count());
            var most = asked.Values.Max();
            // An objective asked about less than another by two or more has no question left.
            return bank.All(o => asked.GetValueOrDefault(o.Key) >= most - 1 || asked.GetValueOrDefault(o.Key) == o.Value);
        });

    [Test]
    public void A_retry_asks_new_questions_of_an_objective_before_old_ones() =>
        Gen.Select(Quizzes, Gen.Guid, Gen.Guid).Sample((quiz, first, second) =>
        {
            var before = Drawing.Draw(quiz, [], first).Select(q => q.Id).ToHashSet();
            var again = Drawing.Draw(quiz, [.. before], second);
            return again.Where(q => before.Contains(q.Id)).All(old =>
            {
                var objective = Grading.Find(quiz, old.Id).Objective;
                return quiz.Questions.Where(q => q.Objective == objective && !before.Contains(q.Id)).All(fresh => again.Any(a => a.Id == fresh.Id));
            });
        });

    [Test]
    public void Questions_of_its_own_come_before_those_it_borrows_on_each_objective() =>
        Gen.Select(Quizzes, Gen.Int[0, 20], Gen.Guid).Sample((quiz, own, seed) =>
        {
            var final = quiz with { Own = Math.Min(own, quiz.Questions.Count) };
            var mine = final.Questions.Take(final.Own).Select(q => q.Id).ToHashSet();
            var asked = Drawing.Draw(final, [], seed).Select(a => a.Id).ToHashSet();
            return final.Questions.GroupBy(q => q.Objective).All(o => o.All(q => mine.Contains(q.Id) || !asked.Contains(q.Id) || o.Where(x => mine.Contains(x.Id)).All(x => asked.Contains(x.Id))));
        });

    [Test]
    public void The_mark_is_never_undercut_by_rounding() =>
        Gen.Select(Quizzes, Gen.Int[1, 40]).Sample((quiz, asked) => Grading.Needed(quiz, asked) * 100 >= asked * quiz.PassMark && (Grading.Needed(quiz, asked) - 1) * 100 < asked * quiz.PassMark);

    [Test]
    public void All_right_passes_and_nothing_answered_does_not() =>
        Gen.Select(Quizzes, Gen.Guid).Sample((quiz, seed) =>
        {
            var asked = Drawing.Draw(quiz, [], seed);
            var right = asked.ToDictionary(a => a.Id, a => Grading.Find(quiz, a.Id).Options.Where(o => o.Correct).Select(o => o.Id).ToArray());
            return Grading.Grade(quiz, asked, right).Passed && !Grading.Grade(quiz, asked, new Dictionary<string, string[]>()).Passed;
        });

    [TestCase("a", false, true)]
    [TestCase("a,b", true, false)]
    [TestCase("a,c", false, false)]
    [TestCase("a,b,c", false, false)]
    [TestCase("", false, false)]
    public void A_question_with_several_answers_is_right_when_exactly_those_are_chosen_and_incomplete_when_some_of_them_are(string chosen, bool right, bool incomplete)
    {
        var question = new QuestionDefinition("q", QuestionKind.Multiple, null, null, "?", [new("a", "", true, ""), new("b", "", true, ""), new("c", "", false, "")]);
        var options = chosen.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.That((Grading.IsRight(question, options), Grading.IsIncomplete(question, options)), Is.EqualTo((right, incomplete)));
    }

    [TestCase("a,a")]
    [TestCase("z")]
    [TestCase("a,b")]
    public void What_a_question_does_not_offer_cannot_be_chosen(string chosen)
    {
        var question = new QuestionDefinition("q", QuestionKind.Single, null, null, "?", [new("a", "", true, ""), new("b", "", false, "")]);
        Assert.That(Grading.CanAnswer(question, chosen.Split(',')), Is.False);
    }
}
