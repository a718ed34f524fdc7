using System.Text.Json;
using CsCheck;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>Whatever is asked of whatever course: no exception, no endless loop, and no memory but the state.</summary>
public sealed class AnyCoursePropertyTests
{
    private static readonly Gen<(int Seed, byte[] Choices)> Stories = Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Byte.Array[1, 40]);

    [Test]
    [CancelAfter(60_000)]
    public void A_session_that_was_stored_and_restored_answers_as_one_that_was_not() => Stories.Sample(
        story =>
        {
            var tree = AnyCourse.Tree(story.Seed);
            var kept = new SequencingSession(tree, SequencingState.New((ulong)story.Seed));
            var stored = kept.State.ToJson();
            var any = new AnyCourse(story.Seed);
            foreach (var choice in story.Choices)
            {
                var report = any.Report();
                var request = any.Request(tree, choice);
                var restored = new SequencingSession(tree, SequencingState.FromJson(stored));
                var one = Step(kept, report, request);
                var other = Step(restored, report, request);
                stored = restored.State.ToJson();
                if (one != other || kept.State.ToJson() != stored)
                {
                    return false;
                }
            }

            return true;
        },
        iter: 600);

    [Test]
    [CancelAfter(60_000)]
    public void Asking_what_is_valid_changes_nothing() => Stories.Sample(
        story =>
        {
            var tree = AnyCourse.Tree(story.Seed);
            var session = new SequencingSession(tree, SequencingState.New((ulong)story.Seed));
            var any = new AnyCourse(story.Seed);
            foreach (var choice in story.Choices)
            {
                var before = session.State.ToJson();
                session.TableOfContents();
                session.Controls();
                session.ToRequestValidity();
                session.CurrentLaunch();
                if (session.State.ToJson() != before)
                {
                    return false;
                }

                session.Report(any.Report());
                session.Request(any.Request(tree, choice));
            }

            return true;
        },
        iter: 150);

    [Test]
    [CancelAfter(60_000)]
    public void What_is_delivered_is_an_active_leaf_on_an_active_path() => Stories.Sample(
        story =>
        {
            var tree = AnyCourse.Tree(story.Seed);
            var session = new SequencingSession(tree, SequencingState.New((ulong)story.Seed));
            var any = new AnyCourse(story.Seed);
            foreach (var choice in story.Choices)
            {
                session.Report(any.Report());
                var result = session.Request(any.Request(tree, choice));
                var right = result.Delivered is { } delivered
                    ? delivered.IsLeaf && session.IsRunning && session.Current == delivered && result is { Refusal: null, SessionEnded: false } && OnlyThisPathIsActive(session, delivered)
                    : !result.SessionEnded || session.Current is null;
                if (!right)
                {
                    return false;
                }
            }

            return true;
        },
        iter: 600);

    private static bool OnlyThisPathIsActive(SequencingSession session, Activity delivered)
    {
        var path = new HashSet<string>();
        for (var at = delivered; at is not null; at = at.Parent)
        {
            path.Add(at.Identifier);
        }

        return session.State.Activities.Where(activity => activity.Value.IsActive).Select(activity => activity.Key).ToHashSet().SetEquals(path);
    }

    private static string Step(SequencingSession session, ContentReport report, NavigationRequest request)
    {
        session.Report(report);
        var result = session.Request(request);
        var contents = session.TableOfContents().Select(entry => $"{entry.Activity} {entry.IsVisible} {entry.Refusal}");
        return JsonSerializer.Serialize(new { result.Delivered?.Identifier, result.SessionEnded, result.Refusal, Trace = string.Join('\n', result.Trace), Contents = string.Join('\n', contents) });
    }
}
