using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Scorm12;
using TrainingPaths.Scorm.Scorm12.Prerequisites;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Tests.Scorm12;

public sealed class PrerequisiteSetTests
{
    [Test]
    public void An_item_opens_when_what_it_waits_for_is_done()
    {
        var set = Set(Leaf("A"), Leaf("B", "A"), Leaf("C", "A&B"));
        Assert.Multiple(() =>
        {
            Assert.That(Locked(set), Is.EqualTo(new[] { "B", "C" }));
            Assert.That(Locked(set, "A"), Is.EqualTo(new[] { "C" }));
            Assert.That(Locked(set, "A", "B"), Is.Empty);
            Assert.That(set.Flawed, Is.Empty);
        });
    }

    [Test]
    public void A_lock_tells_which_item_waits_for_what()
    {
        var set = Set(Leaf("A"), Cluster("B", "A", Leaf("B1"), Leaf("B2", "B1")));
        var locks = set.Locks(_ => LessonStatus.NotAttempted);
        Assert.Multiple(() =>
        {
            Assert.That(locks["B1"], Is.EqualTo(new ItemLock("B", null, "A")));
            Assert.That(locks["B"], Is.EqualTo(new ItemLock("B", null, "A")));
            Assert.That(Locked(set, "A"), Is.EqualTo(new[] { "B2" }));
        });
    }

    [Test]
    public void A_cluster_is_done_when_all_its_items_are()
    {
        var set = Set(Cluster("A", null, Leaf("A1"), Cluster("A2", null, Leaf("A21"), Leaf("A22"))), Leaf("B", "A"));
        Assert.Multiple(() =>
        {
            Assert.That(Locked(set, "A1", "A21"), Is.EqualTo(new[] { "B" }));
            Assert.That(Locked(set, "A1", "A21", "A22"), Is.Empty);
        });
    }

    [Test]
    public void An_unknown_identifier_locks_the_item_for_good()
    {
        var set = Set(Leaf("A"), Leaf("B", "A|Z9"));
        Assert.Multiple(() =>
        {
            Assert.That(set.Flawed, Is.EqualTo(new[] { new FlawedItem("B", PrerequisiteFlaw.Unknown, "Z9") }));
            Assert.That(set.Locks(_ => LessonStatus.Passed)["B"], Is.EqualTo(new ItemLock("B", PrerequisiteFlaw.Unknown, "Z9")));
        });
    }

    [Test]
    public void A_wrong_expression_locks_the_item_for_good()
    {
        var set = Set(Leaf("A"), Leaf("B", "A &"));
        Assert.That(set.Locks(_ => LessonStatus.Passed)["B"].Flaw, Is.EqualTo(PrerequisiteFlaw.Syntax));
    }

    [Test]
    public void Items_that_wait_for_each_other_are_told_and_others_not()
    {
        var set = Set(Leaf("A", "C"), Leaf("B", "A"), Leaf("C", "B"), Leaf("D", "C"), Leaf("E"), Leaf("F", "E"));
        Assert.That(set.Flawed.Select(one => (one.ItemIdentifier, one.Flaw)), Is.EqualTo(new[]
        {
            ("A", PrerequisiteFlaw.Cycle), ("B", PrerequisiteFlaw.Cycle), ("C", PrerequisiteFlaw.Cycle),
        }));
    }

    [Test]
    public void An_item_that_waits_for_itself_is_told() => Assert.That(Set(Leaf("A", "A")).Flawed.Single().Flaw, Is.EqualTo(PrerequisiteFlaw.Cycle));

    [Test]
    public void A_circle_that_another_item_opens_is_no_flaw()
    {
        var set = Set(Leaf("A", "B|C"), Leaf("B", "A"), Leaf("C"));
        Assert.That(set.Flawed, Is.Empty);
        Assert.That(Locked(set, "C"), Is.EqualTo(new[] { "B" }));
    }

    [Test]
    public void Items_of_which_only_one_may_be_taken_are_no_flaw()
    {
        var set = Set(Leaf("S1", "~S2"), Leaf("S2", "~S1"), Leaf("S3", "S3=not attempted"));
        Assert.That(set.Flawed, Is.Empty);
        Assert.That(Locked(set, "S1"), Is.EqualTo(new[] { "S2" }));
    }

    [Test]
    public void A_circle_that_nothing_opens_stays_one_whatever_else_it_says() =>
        Assert.That(Set(Leaf("A", "B|D"), Leaf("B", "A&C"), Leaf("C"), Leaf("D", "B&~C")).Flawed.Select(one => one.ItemIdentifier), Is.EqualTo(new[] { "A", "B", "D" }));

    [Test]
    public void What_lies_in_a_cluster_that_launches_something_may_wait_for_that_and_others_wait_for_all()
    {
        var set = Set(Cluster("P", null, Leaf("C", "P")) with { ResourceIdentifier = "R" }, Leaf("Z", "P"));
        Assert.Multiple(() =>
        {
            Assert.That(set.Flawed, Is.Empty);
            Assert.That(Locked(set), Is.EqualTo(new[] { "C", "Z" }));
            Assert.That(Locked(set, "P"), Is.EqualTo(new[] { "Z" }));
            Assert.That(Locked(set, "C"), Is.EqualTo(new[] { "C", "Z" }));
            Assert.That(Locked(set, "P", "C"), Is.Empty);
        });
    }

    [Test]
    public void An_item_that_waits_for_the_cluster_it_lies_in_is_told() =>
        Assert.That(Set(Cluster("A", null, Leaf("A1"), Leaf("A2", "A"))).Flawed.Single().ItemIdentifier, Is.EqualTo("A2"));

    [Test]
    public void A_cluster_that_waits_for_one_of_its_items_is_told() =>
        Assert.That(Set(Cluster("A", "A1", Leaf("A1"))).Flawed.Single().ItemIdentifier, Is.EqualTo("A"));

    private static string[] Locked(PrerequisiteSet set, params string[] done) =>
        [.. set.Locks(id => done.Contains(id) ? LessonStatus.Completed : LessonStatus.NotAttempted).Keys.Order()];

    private static PrerequisiteSet Set(params Item[] items) =>
        new(new Organization("O", "O", items, true, true, CompletionThreshold.None, SequencingDefinition.Default));

    private static Item Leaf(string identifier, string? prerequisites = null) => Cluster(identifier, prerequisites);

    private static Item Cluster(string identifier, string? prerequisites, params Item[] items) => new(
        identifier, identifier, null, null, true, items, null, null, CompletionThreshold.None, new HashSet<string>(), [],
        SequencingDefinition.Default, new Scorm12Rules(prerequisites, null, null));
}
