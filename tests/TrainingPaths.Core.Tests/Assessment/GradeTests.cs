using CsCheck;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>What an attempt is worth: points added exactly, opinions left aside, open texts waited for.</summary>
public sealed class GradeTests
{
    private static readonly QuestionDefinition Likert = new("avis", QuestionKind.Likert, null, null, "À l'aise ?", [new("a", "Non", false, ""), new("b", "Un peu", false, ""), new("c", "Oui", false, "")]);
    private static readonly QuestionDefinition OpenText = new("texte", QuestionKind.OpenText, "o1", null, "Racontez.", []) { Grid = [new("Dit", 2), new("Fixe", 1)] };

    /// <summary>Quizzes with answers: each question has an id of its own.</summary>
    private static readonly Gen<(QuizDefinition Quiz, Dictionary<string, string[]> Answers)> Sat =
        from questions in AnyQuestion.Worth.Array[1, 8]
        let named = questions.Select((q, at) => q with { Id = $"q{at}" }).ToArray()
        from answers in All(named)
        from mark in Gen.Int[1, 100]
        select (new QuizDefinition(named.Length, mark, named), answers);

    [Test]
    public void Shuffling_changes_no_grade() => Gen.Select(Sat, Gen.Guid, Gen.Guid).Sample((sat, one, two) =>
        Grading.Grade(sat.Quiz, Drawing.Draw(sat.Quiz, [], one), sat.Answers) == Grading.Grade(sat.Quiz with { InOrder = true }, Drawing.Draw(sat.Quiz with { InOrder = true }, [], two), sat.Answers));

    [Test]
    public void Grading_what_was_stored_gives_the_same() => Gen.Select(Sat, Gen.Guid).Sample((sat, seed) =>
    {
        var stored = StepDefinitionJson.Read<QuizDefinition>(StepDefinitionJson.Write(sat.Quiz));
        var asked = Drawing.Draw(sat.Quiz, [], seed);
        return Grading.Grade(sat.Quiz, asked, sat.Answers) == Grading.Grade(stored, asked, sat.Answers);
    });

    [Test]
    public void The_mark_is_compared_without_rounding() => Gen.Select(Sat, Gen.Guid).Sample((sat, seed) =>
    {
        var grade = Grading.Grade(sat.Quiz, Drawing.Draw(sat.Quiz, [], seed), sat.Answers);
        return grade.Passed == (grade.Earned >= grade.NeededPoints) && grade.Earned <= Points.Of(grade.Possible) && grade.Earned >= Points.Zero;
    });

    [Test]
    public void Plain_questions_are_graded_as_they_always_were() => Gen.Select(Sat, Gen.Guid).Sample((sat, seed) =>
    {
        var plain = sat.Quiz with { Questions = [.. sat.Quiz.Questions.Select(q => q with { Points = null, Partial = false, Penalty = null })] };
        var asked = Drawing.Draw(plain, [], seed);
        var right = asked.Count(a => Grading.IsRight(Grading.Find(plain, a.Id), sat.Answers.GetValueOrDefault(a.Id)));
        var grade = Grading.Grade(plain, asked, sat.Answers);
        return grade is { Plain: true, ToMark: false } && (grade.Right, grade.Asked, grade.Needed) == (right, asked.Count, Grading.Needed(plain, asked.Count)) && grade.Passed == (right >= grade.Needed);
    });

    [Test]
    public void An_opinion_is_asked_besides_and_never_counts() => Gen.Select(Sat, Gen.Guid, Gen.Int[0, 3]).Sample((sat, seed, opinion) =>
    {
        var quiz = sat.Quiz with { Questions = [Likert, .. sat.Quiz.Questions] };
        var asked = Drawing.Draw(quiz, [], seed);
        var answers = new Dictionary<string, string[]>(sat.Answers) { ["avis"] = opinion == 3 ? [] : [Likert.Options[opinion].Id] };
        return asked[^1].Id == "avis" && asked.Count == sat.Quiz.Questions.Count + 1 && asked[^1].Options.SequenceEqual(["a", "b", "c"])
            && Grading.Grade(quiz, asked, answers) == Grading.Grade(sat.Quiz, Drawing.Draw(sat.Quiz, [], seed), sat.Answers);
    });

    [TestCase(null, true, false, "1")]
    [TestCase("0,0", false, false, "1")]
    [TestCase("1,1", false, false, "3")]
    [TestCase("2,1", false, true, "4")]
    public void An_attempt_with_an_open_text_is_neither_passed_nor_failed_before_it_is_marked(string? marks, bool toMark, bool passed, string earned)
    {
        var quiz = new QuizDefinition(2, 80, [OpenText, Single]);
        var answers = new Dictionary<string, string[]> { ["texte"] = ["Lundi…"], ["q"] = ["a"] };
        var given = marks is null ? null : new Dictionary<string, int[]> { ["texte"] = [.. marks.Split(',').Select(int.Parse)] };

        var grade = Grading.Grade(quiz, Drawing.Draw(quiz, [], Guid.Empty), answers, given);

        Assert.That((grade.ToMark, grade.Passed, grade.Earned.ToString(), grade.Possible, grade.Plain), Is.EqualTo((toMark, passed, earned, 4, false)));
    }

    [Test]
    public void Nobody_waits_for_a_text_that_was_not_written()
    {
        var quiz = new QuizDefinition(2, 25, [OpenText, Single]);

        var grade = Grading.Grade(quiz, Drawing.Draw(quiz, [], Guid.Empty), new Dictionary<string, string[]> { ["q"] = ["a"] });

        Assert.That((grade.ToMark, grade.Passed), Is.EqualTo((false, true)));
    }

    [Test]
    public void Three_thirds_of_a_point_pass_where_one_point_is_needed()
    {
        var pairs = new QuestionDefinition("p", QuestionKind.Matching, null, null, "?", [])
        {
            Partial = true,
            Slots = [.. Enumerable.Range(1, 3).Select(n => new SlotDefinition($"p{n}", "", $"m{n}", [.. Enumerable.Range(1, 5).Select(m => new ChoiceDefinition($"m{m}", ""))]))],
        };
        var quiz = new QuizDefinition(3, 33, [pairs with { Id = "q1" }, pairs with { Id = "q2" }, pairs with { Id = "q3" }]);
        string[] one = ["p1=m1", "p2=m4", "p3=m5"];

        var grade = Grading.Grade(quiz, Drawing.Draw(quiz, [], Guid.Empty), new Dictionary<string, string[]> { ["q1"] = one, ["q2"] = one, ["q3"] = one });

        Assert.That((grade.Earned.ToString(), grade.Right, grade.Passed), Is.EqualTo(("1", 0, true)));
    }

    [Test]
    public void What_would_give_the_answer_away_is_shuffled_even_in_order() => Gen.Select(AnyQuestion.Ordering, Gen.Guid).Sample((question, seed) =>
        !Drawing.Draw(new QuizDefinition(1, 80, [question]) { InOrder = true }, [], seed).Single().Options.SequenceEqual(question.Slots!.Select(s => s.Id)));

    [Test]
    public void In_order_a_draw_keeps_the_order_of_the_file() => Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Guid).Sample((count, draw, seed) =>
    {
        var quiz = new QuizDefinition(draw, 80, [.. Enumerable.Range(0, count).Select(n => Single with { Id = $"q{n:00}", Objective = $"o{n % 3}" })]) { InOrder = true };
        var asked = Drawing.Draw(quiz, [], seed);
        return asked.Count == Math.Min(count, draw) && asked.Select(a => a.Id).SequenceEqual(asked.Select(a => a.Id).Order(StringComparer.Ordinal)) && asked.All(a => a.Options.SequenceEqual(["a", "b"]));
    });

    private static QuestionDefinition Single => new("q", QuestionKind.Single, "o1", null, "?", [new("a", "Oui", true, ""), new("b", "Non", false, "")]);

    private static Gen<Dictionary<string, string[]>> All(QuestionDefinition[] questions) =>
        questions.Aggregate(Gen.Const(() => new Dictionary<string, string[]>()), (all, question) => all.SelectMany(one => AnyQuestion.AnswerTo(question).Select(given => new Dictionary<string, string[]>(one) { [question.Id] = given })));
}
