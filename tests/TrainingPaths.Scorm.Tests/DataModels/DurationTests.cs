using CsCheck;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.Tests.DataModels;

public sealed class DurationTests
{
    private const long MostMonths = 1200;
    private const long MostCentiseconds = 100L * 3600 * 9000;

    private static readonly Gen<Duration> Any = Gen.Select(Gen.Long[0, MostMonths], Gen.Long[0, MostCentiseconds], (months, centiseconds) => new Duration(months, centiseconds));

    [TestCase("PT1H59M20S", "PT1M", "PT2H20S")]
    [TestCase("P1Y6M", "P6M", "P2Y")]
    [TestCase("PT0.07S", "PT0.03S", "PT0.1S")]
    [TestCase("P29D", "PT24H", "P30D")]
    [TestCase("PT0H0M0S", "PT0S", "PT0S")]
    [TestCase("PT1.239S", "PT0S", "PT1.23S")]
    public void Durations_add_up(string one, string other, string sum) => Assert.That((Duration.Parse(one) + Duration.Parse(other)).ToIso(), Is.EqualTo(sum));

    [TestCase("0000:59:59.99", "00:00:00.01", "0001:00:00.00")]
    [TestCase("9999:59:59.99", "9999:59:59.99", "9999:59:59.99")]
    public void Clock_times_add_up_and_stop_at_the_last_one(string one, string other, string sum) => Assert.That((Duration.Parse(one) + Duration.Parse(other)).ToClock(), Is.EqualTo(sum));

    [Test]
    public void A_total_never_falls_however_long_the_sessions_say_they_are()
    {
        var total = default(Duration);
        for (var session = 0; session < 12; session++)
        {
            var before = total;
            total = Duration.Parse(total.ToIso()) + Duration.Parse("P999999999D");
            Assert.That(total.Centiseconds, Is.GreaterThan(before.Centiseconds));
            Assert.That(total.ToTimeSpan(), Is.GreaterThanOrEqualTo(before.ToTimeSpan()));
        }

        Assert.That(total.ToIso(), Is.EqualTo("P11999999988D"));
    }

    [Test]
    public void What_is_longer_than_can_be_held_stays_at_the_longest()
    {
        var longest = new Duration(long.MaxValue, long.MaxValue);
        Assert.That(longest + longest, Is.EqualTo(longest));
        Assert.That(Duration.Parse(longest.ToIso()), Is.EqualTo(longest));
        Assert.That(longest.ToTimeSpan(), Is.EqualTo(TimeSpan.MaxValue));
    }

    [Test]
    public void What_is_written_is_read_again() => Any.Sample(duration =>
    {
        Assert.That(Duration.Parse(duration.ToIso()), Is.EqualTo(duration));
        Assert.That(Duration.Parse((duration with { Months = 0 }).ToClock()), Is.EqualTo(duration with { Months = 0 }));
    });

    [Test]
    public void The_total_is_the_sum_of_the_sessions_however_often_each_is_committed() =>
        Gen.Select(Gen.Frequency((2, Any), (1, Gen.Const(default(Duration)))).Array[1, 6], Gen.Int[1, 4]).Sample((sessions, commits) =>
        {
            RunTimeState? left = null;
            var before = default(Duration);
            foreach (var session in sessions)
            {
                var runTime = new RunTime(RunTimeModel.Scorm2004, Begin(left), state =>
                {
                    left = state;
                    return true;
                });
                runTime.Initialize();
                Assert.That(Duration.Parse(runTime.GetValue("cmi.total_time")), Is.EqualTo(before));
                for (var n = 0; n < commits; n++)
                {
                    // Content that reports no time must not be given the last session's again.
                    if (session != default) runTime.SetValue("cmi.session_time", session.ToIso());
                    runTime.Commit();
                }

                runTime.Terminate();
                before += session;
            }

            Assert.That(Duration.Parse(Begin(left)["cmi.total_time"]), Is.EqualTo(sessions.Aggregate(default(Duration), (sum, session) => sum + session)));
        });

    private static RunTimeState Begin(RunTimeState? left) =>
        Launch.Begin(RunTimeModel.Scorm2004, new LaunchState { LearnerId = "7", LearnerName = "Doe, J", Previous = left });
}
