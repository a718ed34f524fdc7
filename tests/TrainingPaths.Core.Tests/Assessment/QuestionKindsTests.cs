using System.Globalization;
using CsCheck;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Assessment;

/// <summary>Grading of the kinds that are ordered, matched, typed or filled in.</summary>
public sealed class QuestionKindsTests
{
    [Test]
    public void The_key_is_right_in_whatever_order_it_was_given_and_after_the_question_was_stored() =>
        AnyQuestion.Any.SelectMany(q => Gen.Shuffle(Grading.Key(q)).Select(key => (q, key))).Sample((question, key) =>
        {
            var stored = StepDefinitionJson.Read<QuestionDefinition>(StepDefinitionJson.Write(question));
            return Grading.CanAnswer(question, key) && Grading.IsAnswered(question, key) && Grading.IsRight(question, key) && Grading.IsRight(stored, key);
        });

    [Test]
    public void Grading_again_gives_the_same() =>
        Gen.Select(AnyQuestion.Any, Gen.Guid, Gen.Bool).Sample((question, seed, right) =>
        {
            var quiz = new QuizDefinition(1, 80, [question]);
            var answers = new Dictionary<string, string[]> { ["q"] = right ? Grading.Key(question) : ["zzz=zzz"] };
            var (first, again) = (Grading.Grade(quiz, Drawing.Draw(quiz, [], seed), answers), Grading.Grade(quiz, Drawing.Draw(quiz, [], Guid.NewGuid()), answers));
            return first == again && first.Passed == right;
        });

    [Test]
    public void Each_slot_counts_one_wrong_choice_makes_the_question_wrong() =>
        Gen.Select(AnyQuestion.WithSlots, Gen.Int[0, 100], Gen.Int[1, 100]).Sample((question, which, by) =>
        {
            var slot = question.Slots![which % question.Slots.Count];
            var at = slot.Choices.Select(c => c.Id).ToList().IndexOf(slot.Right);
            var other = slot.Choices[(at + 1 + (by % (slot.Choices.Count - 1))) % slot.Choices.Count].Id;
            var given = question.Slots.Select(s => SlotChoice.Of(s.Id, s == slot ? other : s.Right)).ToArray();
            return Grading.CanAnswer(question, given) && !Grading.IsRight(question, given) && !Grading.IsIncomplete(question, given);
        });

    [Test]
    public void A_slot_left_empty_is_no_whole_answer_and_said_to_be_missing() =>
        AnyQuestion.WithSlots.Where(q => q.Slots!.Count > 1).Sample(question =>
        {
            var given = Grading.Key(question)[1..];
            return Grading.CanAnswer(question, given) && !Grading.IsAnswered(question, given) && !Grading.IsRight(question, given) && Grading.IsIncomplete(question, given);
        });

    [Test]
    public void Two_lines_with_one_place_are_kept_but_are_no_answer_yet() =>
        AnyQuestion.Ordering.Sample(question =>
        {
            var given = question.Slots!.Select(s => SlotChoice.Of(s.Id, "1")).ToArray();
            return Grading.CanAnswer(question, given) && !Grading.IsAnswered(question, given) && !Grading.IsRight(question, given);
        });

    [Test]
    public void What_a_slot_does_not_offer_is_no_answer() =>
        Gen.Select(AnyQuestion.WithSlots, Gen.Int[0, 3]).Sample((question, way) =>
        {
            var slot = question.Slots![0];
            string[] given = way switch
            {
                0 => [SlotChoice.Of(slot.Id, "zzz")],
                1 => [SlotChoice.Of("zzz", slot.Right)],
                2 => [slot.Id],
                _ => [SlotChoice.Of(slot.Id, slot.Choices[0].Id), SlotChoice.Of(slot.Id, slot.Choices[1].Id)],
            };
            return !Grading.CanAnswer(question, given);
        });

    [Test]
    public void Every_part_is_shown_once_and_an_ordering_never_in_its_order() =>
        Gen.Select(AnyQuestion.WithSlots, Gen.Guid).Sample((question, seed) =>
        {
            var shown = Drawing.Draw(new QuizDefinition(1, 80, [question]), [], seed).Single().Options;
            string[] slots = [.. question.Slots!.Select(s => s.Id)];
            var parts = question.Kind == QuestionKind.Ordering ? slots : question.Slots!.SelectMany(s => s.Choices).Select(c => c.Id).Distinct();
            return shown.Order().SequenceEqual(parts.Order()) && (question.Kind != QuestionKind.Ordering || !shown.SequenceEqual(slots));
        });

    [Test]
    public void A_number_is_right_up_to_its_tolerance_and_not_beyond() =>
        Gen.Select(AnyQuestion.Numeric, Gen.Int[1, 1000], Gen.Bool).Sample((question, step, up) =>
        {
            var (answer, tolerance) = (question.Number!.Answer, question.Number.Tolerance);
            var sign = up ? 1 : -1;
            return Right(answer) && Right(answer + (sign * tolerance)) && !Right(answer + (sign * (tolerance + (step / 1000m))));

            bool Right(decimal given) => Grading.IsRight(question, [given.ToString(CultureInfo.InvariantCulture)]);
        });

    [TestCase("12,5", true)]
    [TestCase(" 12.5 ", true)]
    [TestCase("12,50", true)]
    [TestCase("12,6", false)]
    [TestCase("", false)]
    [TestCase("douze", false)]
    public void A_number_is_read_as_people_write_it(string given, bool right)
    {
        var question = new QuestionDefinition("q", QuestionKind.Numeric, null, null, "?", []) { Number = new NumberKey(12.5m, 0, null) };
        Assert.That(Grading.IsRight(question, [given]), Is.EqualTo(right));
    }

    [TestCase("1 250", "1250")]
    [TestCase("1\u00A0250,5", "1250.5")]
    [TestCase("1\u202F250", "1250")]
    [TestCase("−3", "-3")]
    [TestCase(",5", "0.5")]
    [TestCase("1e3", null)]
    [TestCase("1,2,3", null)]
    [TestCase("12 km", null)]
    [TestCase("99999999999999999999999999999999", null)]
    [TestCase("-79228162514264337593543950335", null)]
    [TestCase("1000000000000", "1000000000000")]
    [TestCase("-1000000000000,1", null)]
    public void Spaces_of_thousands_commas_and_points_are_understood(string typed, string? number) =>
        Assert.That(AnswerText.Number(typed)?.ToString(CultureInfo.InvariantCulture), Is.EqualTo(number));

    [TestCase("-79228162514264337593543950335")]
    [TestCase("79228162514264337593543950335")]
    public void However_far_a_number_is_from_the_key_it_is_graded(string given)
    {
        foreach (var answer in new[] { 1_000_000_000, -1_000_000_000 })
            Assert.That(Grading.IsRight(new QuestionDefinition("q", QuestionKind.Numeric, null, null, "?", []) { Number = new NumberKey(answer, 0, null) }, [given]), Is.False);
    }

    [TestCase("ELEVE", true)]
    [TestCase("  élève. ", true)]
    [TestCase("élève !", true)]
    [TestCase("élèves", false)]
    [TestCase(".", false)]
    public void A_short_answer_is_compared_without_case_accents_spaces_and_final_punctuation(string given, bool right)
    {
        var question = new QuestionDefinition("q", QuestionKind.ShortAnswer, null, null, "?", []) { Accepted = ["un autre", "Élève"] };
        Assert.That(Grading.IsRight(question, [given]), Is.EqualTo(right));
    }

    [Test]
    public void Folding_twice_is_folding_once_and_knows_no_case() =>
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text => AnswerText.Fold(AnswerText.Fold(text)) == AnswerText.Fold(text) && AnswerText.Fold(" " + text + " ?") == AnswerText.Fold(text));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("a\u001Fb")]
    public void What_cannot_be_kept_is_no_short_answer(string given)
    {
        var question = new QuestionDefinition("q", QuestionKind.ShortAnswer, null, null, "?", []) { Accepted = ["a"] };
        Assert.That(Grading.CanAnswer(question, [given]), Is.False);
        Assert.That(Grading.CanAnswer(question, [new string('a', 101)]), Is.False);
        Assert.That(Grading.CanAnswer(question, ["a", "b"]), Is.False);
        Assert.That(Grading.CanAnswer(question, []), Is.True, "an answer can be taken back");
    }
}
