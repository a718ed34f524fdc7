using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Tests.Sequencing;

public sealed class SessionTests
{
    private static readonly ActivityTree Tree = Trees.Course(
        Trees.Flow,
        Trees.Leaf("a"),
        Trees.Leaf("b", Trees.Plain.Before(RuleConditionKind.Always, RuleAction.Skip)),
        Trees.Leaf("c"));

    [Test]
    public void A_decision_says_which_rule_of_which_clause_made_it()
    {
        var session = Tree.Open();
        session.Launch();
        var trace = session.Request(NavigationRequest.Continue).Trace.Select(step => step.ToString()).ToList();
        Assert.That(trace, Does.Contain("UP.2 b: rule Skip applies, because Always"));
        Assert.That(trace, Does.Contain("SB.2.2 b: skipped"));
        Assert.That(trace[^1], Is.EqualTo("DB.2 c: delivered"));
    }

    [Test]
    public void What_a_lost_connection_left_running_is_resumed()
    {
        var session = Tree.Open();
        session.Launch();
        session.Request(NavigationRequest.Continue);
        var restored = new SequencingSession(Tree, SequencingState.FromJson(session.State.ToJson()));
        Assert.That(restored.Launch().Delivered!.Identifier, Is.EqualTo("c"));
        Assert.That(restored.CurrentLaunch(), Has.Property(nameof(ContentLaunch.IsResumed)).True.And.Property(nameof(ContentLaunch.AttemptNumber)).EqualTo(1));
    }

    [Test]
    public void A_session_whose_content_is_over_stays_open_at_its_table_of_contents()
    {
        var session = Tree.Open();
        session.Launch();
        session.Request(NavigationRequest.Exit);
        var launched = session.Launch();
        Assert.That(launched, Is.EqualTo(new SequencingResult(null, false, null, launched.Trace)));
        Assert.That(session.Request(NavigationRequest.Choice("c")).Delivered!.Identifier, Is.EqualTo("c"));
    }

    [Test]
    public void Content_that_says_unknown_aloud_is_not_taken_for_done()
    {
        var session = Tree.Open();
        session.Launch();
        session.Report(ContentReport.Silent with { Completion = CompletionStatus.Unknown });
        session.Request(NavigationRequest.Continue);
        var primary = session.State.Activities["a"].Objectives[""];
        Assert.That((primary.Completed, primary.Satisfied), Is.EqualTo(((bool?)null, (bool?)true)));
    }

    [Test]
    public void A_registration_that_nothing_happened_to_is_stored_in_a_line()
    {
        var large = Trees.Course(Trees.Flow, Trees.Leaves("a", 1_000));
        Assert.That(large.Open().State.ToJson(), Has.Length.LessThan(200));
    }

    [Test]
    public void Two_items_of_one_name_are_no_tree() =>
        Assert.That(() => Trees.Course(Trees.Flow, Trees.Leaf("a"), Trees.Leaf("a")), Throws.ArgumentException);
}
