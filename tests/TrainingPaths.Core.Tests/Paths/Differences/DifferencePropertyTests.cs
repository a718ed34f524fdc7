using System.Diagnostics;
using CsCheck;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;

namespace TrainingPaths.Core.Tests.Paths.Differences;

/// <summary>What holds of the difference between any two versions.</summary>
public sealed class DifferencePropertyTests
{
    [Test]
    public void A_version_does_not_differ_from_itself() => AnyVersion.Version.Sample(version =>
    {
        var difference = VersionDifference.Between(version, version);
        return difference.IsEmpty && difference.Steps.All(s => !s.IsDifferent) && difference.Steps.Count == version.Steps.Count;
    });

    [Test]
    public void A_text_that_came_back_from_a_browser_with_other_line_ends_does_not_differ() =>
        Assert.That(TextDifference.Of("Un.\n\nDeux.", "Un.\r\n\r\nDeux.\r\n").IsEmpty);

    [Test]
    public void Versions_that_differ_have_a_difference() => Gen.Select(AnyVersion.Version, AnyVersion.Version).Sample((a, b) =>
        VersionDifference.Between(a, b).IsEmpty == (a.Header.Title == b.Header.Title && a.Steps.Select(s => (s.StableId, s.Hash)).SequenceEqual(b.Steps.Select(s => (s.StableId, s.Hash)))));

    [Test]
    public void What_was_added_one_way_was_removed_the_other() => Gen.Select(AnyVersion.Version, AnyVersion.Version).Sample((a, b) =>
    {
        var (there, back) = (VersionDifference.Between(a, b), VersionDifference.Between(b, a));
        return Ids(there, s => s.Fate == Fate.Added).SetEquals(Ids(back, s => s.Fate == Fate.Removed))
            && Ids(there, s => s.Fate == Fate.Removed).SetEquals(Ids(back, s => s.Fate == Fate.Added))
            && Ids(there, s => s.Fate == Fate.Changed).SetEquals(Ids(back, s => s.Fate == Fate.Changed))
            && Ids(there, s => s.Moved).SetEquals(Ids(back, s => s.Moved))
            && Ids(there, s => s.TouchesResult).SetEquals(Ids(back, s => s.TouchesResult));
    });

    [Test]
    public void Without_what_moved_the_steps_that_stayed_have_one_order() => Gen.Select(AnyVersion.Version, AnyVersion.Version).Sample((a, b) =>
    {
        var stayed = Ids(VersionDifference.Between(a, b), s => s.Fate is Fate.Unchanged or Fate.Changed && !s.Moved);
        return a.Steps.Select(s => s.StableId).Where(stayed.Contains).SequenceEqual(b.Steps.Select(s => s.StableId).Where(stayed.Contains));
    });

    [Test]
    public void Both_texts_can_be_read_off_their_difference() => Gen.Select(AnyVersion.Text, AnyVersion.Text).Sample((a, b) =>
    {
        var difference = TextDifference.Of(a, b);
        return difference.Before.SequenceEqual(a) && difference.After.SequenceEqual(b) && difference.IsEmpty == a.SequenceEqual(b);
    });

    [Test]
    public void No_change_within_a_paragraph_cuts_a_sign_in_two() => Gen.Select(AnyVersion.Text, AnyVersion.Text).Sample((a, b) =>
        TextDifference.Of(a, b).Paragraphs.SelectMany(p => p.Runs).All(r => !char.IsLowSurrogate(r.Text[0]) && !char.IsHighSurrogate(r.Text[^1])));

    [Test]
    public void Two_hundred_steps_and_five_hundred_questions_are_compared_well_within_a_second()
    {
        var (before, after) = (Large(""), Large(" autrement"));
        Assert.That(VersionDifference.Between(before, after).DifferentSteps.Count(), Is.EqualTo(200));

        // What else the machine does only ever adds to it: one run in peace says what it takes.
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 10 && best >= TimeSpan.FromSeconds(1); run++)
        {
            var watch = Stopwatch.StartNew();
            VersionDifference.Between(before, after);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        TestContext.Out.WriteLine($"{best.TotalMilliseconds:0} ms");
        Assert.That(best, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    private static HashSet<string> Ids(VersionDifference difference, Func<StepDifference, bool> which) => [.. difference.Steps.Where(which).Select(s => s.Id)];

    // 150 lessons of 600 words, a word of each paragraph another; 50 quizzes of ten questions.
    private static ComparedVersion Large(string word) => AnyVersion.Of("Un long parcours",
    [
        .. Enumerable.Range(1, 150).Select(n => AnyVersion.Step($"l{n}", [.. Enumerable.Range(1, 12).Select(p => $"{string.Join(' ', Enumerable.Range(1, 50).Select(w => $"mot{n}x{p}x{w}"))}{word}")], 5, isQuiz: false)),
        .. Enumerable.Range(1, 50).Select(n => Quiz(n, word)),
    ]);

    private static StepContent Quiz(int number, string word)
    {
        var definition = StepDefinitionJson.Write(new QuizDefinition(5, 80, [.. Enumerable.Range(1, 10).Select(q => new QuestionDefinition(
            $"q{number}-{q}", QuestionKind.Single, "o1", null, $"La question {q}{word} ?", [new OptionDefinition("a", "Juste", true, "Oui."), new OptionDefinition("b", "Faux", false, "Non.")]))]));
        return new StepContent($"quiz{number}", "m1", StepKind.Quiz, "Quiz", "selfPaced", 5, ContentHash.Of(definition), definition, []);
    }
}
