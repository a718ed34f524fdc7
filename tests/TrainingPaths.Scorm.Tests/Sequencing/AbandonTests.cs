using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Tests.Sequencing;

public sealed class AbandonTests
{
    private static readonly ContentReport Passed = ContentReport.Silent with { Success = SuccessStatus.Passed, ScaledScore = 1 };

    [Test]
    public void What_an_abandoned_content_reported_does_not_count()
    {
        var secondary = ObjectiveDefinition.DefaultPrimary with { Id = "o" };
        var session = Trees.Course(Trees.Flow, Trees.Leaf("a", Trees.Plain with { Objectives = [secondary] })).Open();
        session.Launch();
        session.Report(Passed with { RawScore = 7, Objectives = [new ObjectiveReport("o", SuccessStatus.Failed, null, 0.1m, null, null, null, null)] });
        session.Request(NavigationRequest.Abandon);
        foreach (var objective in session.State.Activities["a"].Objectives.Values)
        {
            Assert.That((objective.Satisfied, objective.Measure, objective.RawScore), Is.EqualTo(((bool?)null, (decimal?)null, (decimal?)null)));
        }
    }

    [Test]
    public void What_others_wrote_to_a_global_objective_stays_when_one_that_may_write_to_it_is_abandoned()
    {
        var session = Trees.Course(Trees.Flow, Trees.Leaf("a", Trees.Plain.Writing("G")), Trees.Leaf("b", Trees.Plain.Writing("G"))).Open();
        session.Launch();
        session.Report(Passed);
        session.Request(NavigationRequest.Continue);
        session.Request(NavigationRequest.Abandon);
        Assert.That(session.State.Own.Objectives["G"].Satisfied, Is.True);
    }

    [Test]
    public void What_goes_on_after_all_was_abandoned_counts_for_the_attempt_it_goes_on_in()
    {
        var session = Trees.Course(Trees.Flow, Trees.Leaf("a"), Trees.Leaf("b")).Open();
        session.Launch();
        session.Report(ContentReport.Silent with { Completion = CompletionStatus.Incomplete, IsSuspended = true });
        session.Request(NavigationRequest.Continue);
        session.Request(NavigationRequest.AbandonAll);
        session.Launch();
        Assert.That((session.Current!.Identifier, session.CurrentLaunch()!.IsResumed), Is.EqualTo(("a", true)));
        session.Report(ContentReport.Silent with { Completion = CompletionStatus.Completed });
        session.Request(NavigationRequest.Continue);
        session.Request(NavigationRequest.Continue);
        Assert.That(session.OutcomeOf(session.Tree.Root).Completed, Is.True);
    }
}
