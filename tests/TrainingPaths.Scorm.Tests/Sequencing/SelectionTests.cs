using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>SR.1: ADL's cases leave selection out.</summary>
public sealed class SelectionTests
{
    private static ActivityTree Quiz(int? select, RandomizationTiming timing = RandomizationTiming.Once) =>
        Trees.Course(Trees.Flow.Chance(select, timing), Trees.Leaves("q", 6));

    [TestCase(null, 6)]
    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(3, 3)]
    [TestCase(6, 6)]
    [TestCase(9, 6)]
    public void So_many_children_are_taken_in_the_order_of_the_manifest(int? select, int taken)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var walked = Quiz(select).Open(seed).Walk();
            Assert.That(walked, Has.Count.EqualTo(taken));
            Assert.That(walked, Is.Ordered.And.Unique);
        }
    }

    [Test]
    public void Every_child_has_its_chance()
    {
        const int seeds = 600;
        var taken = Enumerable.Range(0, seeds).SelectMany(seed => Quiz(2).Open((ulong)seed).Walk()).CountBy(id => id).ToDictionary();
        Assert.That(taken, Has.Count.EqualTo(6));
        // 200 expected, standard deviation 11.5
        Assert.That(taken.Values, Is.All.InRange(140, 260));
    }

    [Test]
    public void What_was_selected_once_stays_selected_after_another_attempt()
    {
        var session = Quiz(3).Open(5);
        var first = session.Walk();
        Assert.That(session.Walk(), Is.EqualTo(first));
    }

    [Test]
    public void Selection_on_each_new_attempt_selects_again()
    {
        var changed = Enumerable.Range(0, 20).Count(seed =>
        {
            var session = Quiz(3, RandomizationTiming.OnEachNewAttempt).Open((ulong)seed);
            return !session.Walk().SequenceEqual(session.Walk());
        });
        Assert.That(changed, Is.GreaterThan(10));
    }

    [Test]
    public void A_child_that_was_not_selected_can_be_neither_chosen_nor_jumped_to()
    {
        var session = Quiz(3).Open();
        session.Launch();
        var selected = session.TableOfContents().Select(entry => entry.Activity.Identifier).ToHashSet();
        var left = session.Tree.Activities.Select(activity => activity.Identifier).Where(id => !selected.Contains(id)).ToList();
        Assert.That(left, Has.Count.EqualTo(3));
        Assert.That(left.Select(id => session.Validate(NavigationRequest.Choice(id))!.Code), Is.All.EqualTo("SB.2.9-2"));
        Assert.That(left.Select(id => session.Validate(NavigationRequest.Jump(id))!.Code), Is.All.EqualTo("NB.2.1-11"));
    }

    [Test]
    public void What_was_not_selected_does_not_keep_the_cluster_from_being_completed()
    {
        var session = Quiz(2).Open();
        session.Walk();
        Assert.That(Root(session), Is.EqualTo((true, true)));
    }

    [Test]
    public void Selecting_for_the_next_attempt_leaves_the_last_result_alone()
    {
        var session = Trees.Course(
            Trees.Flow,
            Trees.Cluster("m", Trees.Flow.Chance(1, RandomizationTiming.OnEachNewAttempt), Trees.Leaves("q", 6)),
            Trees.Leaf("z")).Open();
        session.Walk();
        Assert.That(session.State.Activities["m"].Objectives[""].Completed, Is.True);
        Assert.That(Root(session), Is.EqualTo((true, true)));
    }

    private static (bool? Completed, bool? Satisfied) Root(SequencingSession session)
    {
        ObjectiveState primary = session.State.Activities["course"].Objectives[""];
        return (primary.Completed, primary.Satisfied);
    }
}
