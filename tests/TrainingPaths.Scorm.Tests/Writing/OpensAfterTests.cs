using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.States;
using TrainingPaths.Scorm.Tests.Packages.Kit;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Scorm.Tests.Writing;

/// <summary>A chapter that opens after the quiz of the one before, written, read back and followed.</summary>
public sealed class OpensAfterTests
{
    private static readonly CourseFile Page = CourseFile.Of("index.html", [1]);

    private static readonly Course InOrder = new("course", "Course",
    [
        new CourseItem("m1", "One") { Items = [Leaf("l1") with { CountsForSuccess = false }, Leaf("q1") with { MasteryScore = 80 }] },
        new CourseItem("m2", "Two") { OpensAfter = "q1", Items = [Leaf("l2") with { CountsForSuccess = false }, Leaf("q2") with { MasteryScore = 80 }] },
    ]);

    [Test]
    public async Task A_chapter_stays_shut_until_the_quiz_that_it_waits_for_is_passed()
    {
        var session = new SequencingSession(await TreeAsync(InOrder), SequencingState.New(1));
        session.Request(NavigationRequest.Start);
        Assert.That(CanOpen(session, "l2"), Is.False, "nobody has tried the quiz");
        Take(session, "q1", Said(completed: false, 0.6m));
        Assert.That(CanOpen(session, "l2"), Is.False, "it was failed");
        Take(session, "q1", Said(completed: true, 0.8m));
        Assert.That(CanOpen(session, "l2"), Is.True);
    }

    [Test]
    public async Task Lessons_complete_a_course_and_quizzes_decide_its_success()
    {
        var session = new SequencingSession(await TreeAsync(InOrder), SequencingState.New(1));
        session.Request(NavigationRequest.Start);
        foreach (var (item, said) in new[] { ("l1", Read), ("q1", Said(true, 1)), ("l2", Read), ("q2", Said(true, 0.8m)) })
            Take(session, item, said);
        session.Request(NavigationRequest.ExitAll);
        var root = session.State.Activities["ORG-course"].Objectives.Values.Single();
        Assert.That((root.Completed, root.Satisfied, root.Measure), Is.EqualTo(((bool?)true, (bool?)true, (decimal?)0.9m)));
    }

    [Test]
    public async Task Waiting_for_what_has_no_mark_or_lies_inside_is_refused()
    {
        foreach (var awaited in new[] { "l1", "q2", "nothing" })
        {
            var course = InOrder with { Items = [InOrder.Items[0], InOrder.Items[1] with { OpensAfter = awaited }] };
            await Assert.CatchAsync<ArgumentException>(() => PackageWriter.WriteAsync(course, ScormEdition.Scorm2004Fourth, new MemoryStream()));
        }
    }

    private static CourseItem Leaf(string id) => new(id, id) { Content = new CourseContent(true, "index.html", [Page]) };

    private static ContentReport Read => ContentReport.Silent with { Completion = CompletionStatus.Completed, IsSuspended = true };

    private static ContentReport Said(bool completed, decimal score) =>
        ContentReport.Silent with { Completion = completed ? CompletionStatus.Completed : CompletionStatus.Incomplete, ScaledScore = score, IsSuspended = true };

    private static void Take(SequencingSession session, string item, ContentReport said)
    {
        var opened = session.Request(NavigationRequest.Choice(item));
        Assert.That(opened.Refusal, Is.Null, item);
        session.Report(said);
        session.Request(NavigationRequest.Choice(item == "l1" ? "q1" : "l1"));
        session.Report(Read);
    }

    private static bool CanOpen(SequencingSession session, string item) => session.Validate(NavigationRequest.Choice(item)) is null;

    private static async Task<ActivityTree> TreeAsync(Course course)
    {
        var zip = new MemoryStream();
        await PackageWriter.WriteAsync(course, ScormEdition.Scorm2004Fourth, zip);
        var reading = await new PackageReader().ReadAsync(zip);
        Assert.That(reading.Problems.Told(), Is.Empty);
        Assert.That(reading.Manifest!.Default.ObjectivesGlobalToSystem, Is.False);
        return ActivityTree.From(reading.Manifest.Default);
    }
}
