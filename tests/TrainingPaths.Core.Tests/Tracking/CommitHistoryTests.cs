using CsCheck;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Core.Tracking.Courses;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.DataModels.Results;

namespace TrainingPaths.Core.Tests.Tracking;

/// <summary>Whatever the network does to commits, what is kept is what the content said last, its time is counted once, and a result never gets worse.</summary>
public sealed class CommitHistoryTests
{
    private const int Histories = 10_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly RunTimeModel Model = RunTimeModel.Scorm2004;

    /// <summary>One launch: minutes that its content had spent at each of its commits, and in which order, how often and which of them arrive. Those that arrive after the next launch are late.</summary>
    private sealed record Visit(int[] Minutes, int[] Arrivals, int[] Late);

    private static readonly Gen<Visit> Visits =
        from minutes in Gen.Int[1, 30].Array[1, 6]
        from arrivals in Gen.Int[0, minutes.Length - 1].Array[0, 12]
        from late in Gen.Int[0, minutes.Length - 1].Array[0, 3]
        select new Visit([.. minutes.Order()], arrivals, late);

    [Test]
    public void The_state_is_that_of_the_last_commit_that_arrived_in_time_and_time_is_counted_once() => Visits.Array[1, 6].Sample(visits =>
    {
        var registration = new Registration(Guid.NewGuid(), Guid.NewGuid(), Now);
        var (previous, expectedMinutes, place) = ((LearnerSession?)null, 0, (string?)null);
        foreach (var visit in visits)
        {
            var session = Launched(registration, previous);
            if (session.Launched["cmi.total_time"] is { } total && total != "PT0S")
                Assert.That(MinutesOf(total), Is.EqualTo(expectedMinutes));
            foreach (var late in visit.Late)
                Assert.That(previous?.Judge(registration.Epoch, late + 1), Is.EqualTo(Intake.Stale).Or.Null);
            foreach (var arrival in visit.Arrivals)
                Receive(registration, session, arrival + 1, visit.Minutes[arrival]);

            if (visit.Arrivals.Length > 0)
            {
                var last = visit.Arrivals.Max();
                (expectedMinutes, place) = (expectedMinutes + visit.Minutes[last], $"p{last + 1}");
            }

            Assert.That(session.State?["cmi.location"] ?? session.Launched["cmi.location"], Is.EqualTo(place));
            previous = session;
        }
    }, iter: Histories);

    [Test]
    public void A_result_only_gets_better() => Gen.Select(Gen.Bool, Gen.Int[-1, 1], Gen.Int[-1, 100]).Array[1, 12].Sample(outcomes =>
    {
        var registration = new Registration(Guid.NewGuid(), Guid.NewGuid(), Now);
        foreach (var (completed, passed, score) in outcomes)
        {
            var before = (registration.CompletedAt, registration.Passed, registration.Score);
            var better = registration.Keep("{}", new CourseOutcome(completed, passed < 0 ? null : passed == 1, score < 0 ? null : score), Now);
            if (before.CompletedAt is not null)
                Assert.That((registration.CompletedAt, registration.Score >= (before.Score ?? 0) || before.Score is null), Is.EqualTo((before.CompletedAt, true)));
            if (before.Passed == true)
                Assert.That(registration.Passed, Is.True);
            Assert.That(better, Is.EqualTo(before != (registration.CompletedAt, registration.Passed, registration.Score)));
        }
    }, iter: Histories);

    [Test]
    public void A_score_that_comes_after_completion_is_kept()
    {
        var registration = new Registration(Guid.NewGuid(), Guid.NewGuid(), Now);
        registration.Keep("{}", new CourseOutcome(true, null, null), Now);
        registration.Keep("{}", new CourseOutcome(true, null, 70), Now);
        registration.Keep("{}", new CourseOutcome(true, null, 60), Now);

        Assert.That(registration.Score, Is.EqualTo(70));
    }

    private static LearnerSession Launched(Registration registration, LearnerSession? previous)
    {
        var left = previous is null ? null : previous.State ?? previous.Launched;
        return new LearnerSession(registration, "i", Launch.Begin(Model, new LaunchState { LearnerId = "1", LearnerName = "A, B", Previous = left }), Now);
    }

    private static void Receive(Registration registration, LearnerSession session, int sequence, int minutes)
    {
        if (session.Judge(registration.Epoch, sequence) != Intake.Applied)
            return;
        var values = new Dictionary<string, string>(session.Launched.Values) { ["cmi.location"] = $"p{sequence}", ["cmi.session_time"] = $"PT{minutes}M" };
        session.Keep(sequence, CommitReading.Read(Model, session.Launched, values).State, ends: sequence % 3 == 0, Now);
    }

    private static int MinutesOf(string duration) => (int)System.Xml.XmlConvert.ToTimeSpan(duration).TotalMinutes;
}
