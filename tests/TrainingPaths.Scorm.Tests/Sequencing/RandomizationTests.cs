using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>SR.2: ADL's cases leave it out too.</summary>
public sealed class RandomizationTests
{
    private static ActivityTree Course(RandomizationTiming order, int leaves = 3) =>
        Trees.Course(Trees.Flow.Chance(order: order), Trees.Leaves("a", leaves));

    [TestCase(RandomizationTiming.Never, 1)]
    [TestCase(RandomizationTiming.Once, 6)]
    [TestCase(RandomizationTiming.OnEachNewAttempt, 6)]
    public void Three_children_come_in_so_many_orders(RandomizationTiming timing, int orders)
    {
        var seen = Enumerable.Range(0, 100).Select(seed => string.Join(' ', Course(timing).Open((ulong)seed).Walk())).ToHashSet();
        Assert.That(seen, Has.Count.EqualTo(orders));
        Assert.That(seen.Select(order => order.Split(' ').Order()), Is.All.EqualTo(new[] { "a1", "a2", "a3" }));
    }

    [TestCase(RandomizationTiming.Once, false)]
    [TestCase(RandomizationTiming.OnEachNewAttempt, true)]
    public void Another_attempt_has_another_order_only_where_the_author_wants_it(RandomizationTiming timing, bool changes)
    {
        var session = Course(timing, leaves: 8).Open();
        Assert.That(session.Walk().SequenceEqual(session.Walk()), Is.EqualTo(!changes));
    }

    [Test]
    public void The_order_is_kept_through_suspension_and_storage()
    {
        var tree = Course(RandomizationTiming.OnEachNewAttempt, leaves: 8);
        var session = tree.Open(3);
        var order = session.TableOfContents().Select(entry => entry.Activity.Identifier).ToList();
        session.Launch();
        session.Request(NavigationRequest.SuspendAll);
        var restored = new SequencingSession(tree, SequencingState.FromJson(session.State.ToJson()));
        Assert.That(restored.Launch().Delivered!.Identifier, Is.EqualTo(order[1]));
        Assert.That(restored.TableOfContents().Select(entry => entry.Activity.Identifier), Is.EqualTo(order));
    }

    [Test]
    public void Timing_without_reordering_changes_nothing()
    {
        var definition = Trees.Flow with { Randomization = Randomization.None with { RandomizationTiming = RandomizationTiming.Once } };
        Assert.That(Trees.Course(definition, Trees.Leaves("a", 5)).Open(9).Walk(), Is.EqualTo(new[] { "a1", "a2", "a3", "a4", "a5" }));
    }

    [Test]
    public void Another_attempt_has_another_order_after_all_was_abandoned_too()
    {
        var session = Course(RandomizationTiming.OnEachNewAttempt, leaves: 8).Open();
        var before = Order(session);
        session.Launch();
        session.Request(NavigationRequest.AbandonAll);
        Assert.That(Order(session), Is.Not.EqualTo(before).And.EquivalentTo(before));
    }

    [Test]
    public void Another_attempt_has_another_order_after_the_suspended_one_was_given_up_too()
    {
        var cluster = Trees.Cluster("m", Trees.Flow.Chance(order: RandomizationTiming.OnEachNewAttempt), Trees.Leaves("a", 8));
        var session = Trees.Course(Trees.Flow, cluster, Trees.Leaf("z")).Open();
        var before = Order(session);
        session.Launch();
        session.Request(NavigationRequest.SuspendAll);
        Assert.That(Order(session), Is.EqualTo(before));
        session.Request(NavigationRequest.Choice("z"));
        Assert.That(Order(session), Is.Not.EqualTo(before).And.EquivalentTo(before));
    }

    private static List<string> Order(SequencingSession session) => [.. session.TableOfContents().Select(entry => entry.Activity.Identifier)];
}
