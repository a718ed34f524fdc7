using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;

namespace TrainingPaths.Core.Tests.Paths.Differences;

/// <summary>What an author is told of each thing that they may change in a folder.</summary>
public sealed class VersionDifferenceTests
{
    private const string Quiz = "modules/01-preparer/quiz.yaml";

    [Test]
    public void A_folder_read_twice_has_no_difference() => Assert.That(After(_ => { }).IsEmpty, Is.True);

    [Test]
    public void Another_title_and_other_minutes_are_told_by_their_step()
    {
        var step = Changed(After(Quiz, "minutes: 4", "minutes: 6"), "acc-m1-quiz");
        Assert.That(step.Fields, Is.EqualTo(new[] { new FieldDifference("minutes", "4", "6") }));
        Assert.That(step.TouchesResult, Is.False);
    }

    [Test]
    public void A_reworded_stem_changes_no_key()
    {
        var question = Changed(After(Quiz, "Que préparez-vous en premier ?", "Que préparez-vous d’abord ?"), "acc-m1-quiz").Questions.Single();
        Assert.That((question.Id, question.Fate, question.KeyChanged), Is.EqualTo(("acc-m1-q1", Fate.Changed, false)));
        Assert.That(question.Fields.Single().Words.Paragraphs.Single().Runs, Is.EqualTo(new[]
        {
            new TextRun(Fate.Unchanged, "Que préparez-vous "), new TextRun(Fate.Removed, "en premier"), new TextRun(Fate.Added, "d’abord"), new TextRun(Fate.Unchanged, "\u00a0?"),
        }));
    }

    [Test]
    public void A_right_option_in_other_words_is_the_same_key()
    {
        var question = Changed(After(Quiz, "- text: La semaine écrite, jour par jour", "- text: La semaine, écrite"), "acc-m1-quiz").Questions.Single();
        Assert.That((question.KeyChanged, question.Fields.Any(f => f.Field == "options")), Is.EqualTo((false, true)));
    }

    [Test]
    public void Another_right_option_is_another_key_and_touches_the_result()
    {
        var step = Changed(After(Quiz, "      - text: Une tournée seule le mardi\n", "      - text: Une tournée seule le mardi\n        correct: true\n"), "acc-m1-quiz");
        Assert.That((step.Questions.Single().KeyChanged, step.TouchesResult), Is.EqualTo((true, true)));
    }

    [Test]
    public void Another_comment_is_told_as_such_and_touches_nothing()
    {
        var step = Changed(After(Quiz, "Il peut attendre.", "Il attendra."), "acc-m1-quiz");
        Assert.That((step.Questions.Single().Fields.Single().Field, step.TouchesResult), Is.EqualTo(("feedback", false)));
    }

    [Test]
    public void Another_pass_mark_touches_the_result()
    {
        var step = Changed(After(Quiz, "passMark: 80", "passMark: 90"), "acc-m1-quiz");
        Assert.That((step.Fields.Single(), step.TouchesResult), Is.EqualTo((new FieldDifference("passMark", "80", "90"), true)));
    }

    [Test]
    public void Questions_come_and_go_by_their_id()
    {
        var step = Changed(After(Quiz, "id: acc-m1-q4", "id: acc-m1-q14"), "acc-m1-quiz");
        Assert.That(step.Questions.Select(q => (q.Id, q.Fate)), Is.EqualTo(new[] { ("acc-m1-q14", Fate.Added), ("acc-m1-q4", Fate.Removed) }));
    }

    [Test]
    public void The_words_of_a_lesson_are_compared_as_they_are_read()
    {
        var before = Original.Steps.First(s => s.Kind == StepKind.Lesson);
        var after = before with { Hash = "other", Screens = [.. before.Screens, "<p>Un mot <strong>de plus</strong>.</p>"] };
        var step = Changed(Replacing(before, after), before.StableId);
        Assert.That(step.Text!.Paragraphs.Where(p => p.Fate != Fate.Unchanged).Select(p => (p.Fate, p.After)), Is.EqualTo(new[] { (Fate.Added, "Un mot de plus.") }));
        Assert.That(step.OnlyLooks, Is.False);
    }

    [Test]
    public void The_same_words_in_another_layout_are_said_to_be_only_that()
    {
        var before = Original.Steps.First(s => s.Kind == StepKind.Lesson);
        var after = before with { Hash = "other", Screens = [.. before.Screens.Select(s => s.Replace("<p>", "<p> ", StringComparison.Ordinal))] };
        Assert.That(Changed(Replacing(before, after), before.StableId).OnlyLooks, Is.True);
    }

    [Test]
    public void A_step_of_another_kind_replaces_what_was_done()
    {
        var before = Original.Steps.First(s => s.Kind == StepKind.Lesson);
        var quiz = Original.Steps.First(s => s.Kind == StepKind.Quiz);
        var step = Changed(Replacing(before, quiz with { StableId = before.StableId }), before.StableId);
        Assert.That((step.FormerKind, step.ReplacesResult, step.TouchesResult), Is.EqualTo((StepKind.Lesson, true, true)));
    }

    [Test]
    public void A_step_that_goes_stands_where_it_stood()
    {
        var without = Original with { Steps = [.. Original.Steps.Where((_, i) => i != 1)] };
        var difference = VersionDifference.Between(Original, without);
        Assert.That(difference.Steps.Select(s => s.Id), Is.EqualTo(Original.Steps.Select(s => s.StableId)));
        Assert.That(difference.DifferentSteps.Select(s => (s.Id, s.Fate)), Is.EqualTo(new[] { (Original.Steps[1].StableId, Fate.Removed) }));
    }

    [Test]
    public void One_step_that_is_put_elsewhere_is_the_one_that_moved()
    {
        var moved = Original with { Steps = [.. Original.Steps.Skip(1), Original.Steps[0]] };
        Assert.That(VersionDifference.Between(Original, moved).DifferentSteps.Select(s => (s.Id, s.Moved, s.Fate)), Is.EqualTo(new[] { (Original.Steps[0].StableId, true, Fate.Unchanged) }));
    }

    [Test]
    public void What_the_path_says_of_itself_is_compared_field_by_field()
    {
        var difference = VersionDifference.Between(Original, Original with { Header = Original.Header with { Title = "Un autre titre", Sequential = !Original.Header.Sequential } });
        Assert.That(difference.Header.Select(f => f.Field), Is.EqualTo(new[] { "title", "sequential" }));
    }

    [Test]
    public void A_sheet_with_other_words_is_told_with_them()
    {
        var sheet = Original.Sheets[0];
        var difference = VersionDifference.Between(Original, Original with { Sheets = [sheet with { Html = sheet.Html + "<p>En plus.</p>" }, .. Original.Sheets.Skip(1)] });
        Assert.That(difference.Sheets.Single().Text!.Paragraphs[^1], Has.Property(nameof(ParagraphDifference.Fate)).EqualTo(Fate.Added));
    }

    private static ComparedVersion Original { get; } = Of(_ => { });

    private static ComparedVersion Of(Action<SampleFolder> change)
    {
        using var sample = new SampleFolder();
        change(sample);
        return ComparedVersion.Of(VersionContent.Of(sample.Package()));
    }

    private static VersionDifference After(Action<SampleFolder> change) => VersionDifference.Between(Original, Of(change));

    private static VersionDifference After(string file, string from, string to) => After(sample => sample.Edit(file, from, to));

    private static VersionDifference Replacing(StepContent before, StepContent after) =>
        VersionDifference.Between(Original, Original with { Steps = [.. Original.Steps.Select(s => s == before ? after : s)] });

    private static StepDifference Changed(VersionDifference difference, string id)
    {
        Assert.That(difference.DifferentSteps.Select(s => s.Id), Is.EqualTo(new[] { id }));
        return difference.Find(id)!;
    }
}
