using System.Diagnostics;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>Bounds far above what was measured: they catch what grows with the square of the course, not a slow machine.</summary>
public sealed class LargeCourseTests
{
    private static readonly ActivityTree Tree = Trees.Course(
        Trees.Flow,
        [.. Enumerable.Range(1, 10).Select(module => Trees.Cluster(
            $"module{module}",
            Trees.Flow,
            [.. Enumerable.Range(1, 10).Select(lesson => Trees.Cluster($"lesson{module}.{lesson}", Trees.Flow, Trees.Leaves($"page{module}.{lesson}.", 9)))]))]);

    [Test]
    public void A_course_of_a_thousand_activities_is_walked_from_its_stored_state_at_each_step()
    {
        var stored = SequencingState.New(1).ToJson();
        var request = NavigationRequest.Start;
        var steps = 0;
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var session = new SequencingSession(Tree, SequencingState.FromJson(stored));
            session.Report(ContentReport.Silent with { ScaledScore = 0.5m });
            var result = session.Request(request);
            stored = session.State.ToJson();
            request = NavigationRequest.Continue;
            if (result.SessionEnded)
            {
                break;
            }

            steps++;
        }

        TestContext.Out.WriteLine($"{Tree.Activities.Count} activities, {watch.Elapsed.TotalMilliseconds / steps:0.00} ms a step with storage, {stored.Length} characters of state at the end");
        Assert.That(steps, Is.EqualTo(900));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    [Test]
    public void Its_table_of_contents_and_valid_requests_are_there_at_once()
    {
        var session = Tree.Open();
        session.Launch();
        var watch = Stopwatch.StartNew();
        var contents = session.TableOfContents();
        var table = watch.Elapsed;
        watch.Restart();
        var validity = session.ToRequestValidity();
        TestContext.Out.WriteLine($"table of contents {table.TotalMilliseconds:0.0} ms, valid requests {watch.Elapsed.TotalMilliseconds:0.0} ms");
        Assert.That(contents.Count(entry => entry.IsSelectable), Is.EqualTo(1_011));
        Assert.That(validity.Choice, Has.Count.EqualTo(1_011));
        Assert.That(table + watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Twenty_thousand_neighbours_are_all_offered_at_once()
    {
        var session = Trees.Course(Trees.Flow, Trees.Leaves("a", 20_000)).Open();
        session.Launch();
        var watch = Stopwatch.StartNew();
        Assert.That(session.TableOfContents().Count(entry => entry.IsSelectable), Is.EqualTo(20_001));
        TestContext.Out.WriteLine($"table of contents {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Twenty_thousand_skipped_neighbours_are_passed_over_without_a_deep_stack()
    {
        var skipped = Trees.Plain.Before(Scorm.Sequencing.Definitions.RuleConditionKind.Always, Scorm.Sequencing.Definitions.RuleAction.Skip);
        var course = Trees.Course(Trees.Flow, [Trees.Leaf("first"), .. Enumerable.Range(1, 20_000).Select(n => Trees.Leaf($"a{n}", skipped)), Trees.Leaf("last")]);
        Assert.That(course.Open().Walk(), Is.EqualTo(new[] { "first", "last" }));
    }
}
