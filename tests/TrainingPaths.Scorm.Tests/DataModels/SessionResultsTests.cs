using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.Tests.DataModels;

public sealed class SessionResultsTests
{
    [TestCase("60", "59.9", "completed", "", false)]
    [TestCase("60", "60", "incomplete", "", true)]
    [TestCase("60", "60", "failed", "", true)]
    [TestCase("60", "100", "incomplete", "suspend", null)]
    [TestCase("60", "0", "completed", "suspend", false)]
    [TestCase("60", "", "passed", "", true)]
    [TestCase("", "0", "passed", "", true)]
    [TestCase("", "0", "completed", "", null)]
    public void The_mastery_score_of_SCORM_1_2_decides_where_there_is_a_score(string mastery, string raw, string status, string exit, bool? satisfied)
    {
        var state = State(("cmi.student_data.mastery_score", mastery), ("cmi.core.score.raw", raw), ("cmi.core.lesson_status", status), ("cmi.core.exit", exit));
        Assert.That(SessionResults.Of(RunTimeModel.Scorm12, state).Satisfied, Is.EqualTo(satisfied));
    }

    [TestCase("100", "incomplete", null)]
    [TestCase("0", "incomplete", null)]
    [TestCase("100", "browsed", null)]
    [TestCase("100", "completed", true)]
    [TestCase("50", "passed", false)]
    public void Before_content_says_goodbye_its_score_is_judged_only_where_it_says_that_it_is_done(string raw, string status, bool? satisfied)
    {
        var state = State(("cmi.student_data.mastery_score", "80"), ("cmi.core.score.raw", raw), ("cmi.core.lesson_status", status));
        Assert.That(SessionResults.Of(RunTimeModel.Scorm12, state, isOver: false).Satisfied, Is.EqualTo(satisfied));
    }

    [TestCase("no-credit", "normal")]
    [TestCase("credit", "review")]
    [TestCase("credit", "browse")]
    public void Without_credit_or_outside_normal_mode_nothing_counts_and_nothing_is_judged(string credit, string mode)
    {
        var state = State(("cmi.core.credit", credit), ("cmi.core.lesson_mode", mode), ("cmi.student_data.mastery_score", "60"), ("cmi.core.score.raw", "90"), ("cmi.core.lesson_status", "failed"));
        var results = SessionResults.Of(RunTimeModel.Scorm12, state);
        Assert.That((results.Counts, results.Satisfied), Is.EqualTo((false, (bool?)false)));
        Assert.That(SessionResults.Of(RunTimeModel.Scorm2004, State(("cmi.credit", credit), ("cmi.mode", mode))).Counts, Is.False);
    }

    [TestCase(Silence.IsIncomplete, false)]
    [TestCase(Silence.IsCompleted, true)]
    public void Content_of_SCORM_1_2_that_says_nothing_is_read_as_the_course_wants(Silence silence, bool completed)
    {
        Assert.That(SessionResults.Of(RunTimeModel.Scorm12, State(), silence).Completed, Is.EqualTo(completed));
        Assert.That(SessionResults.Of(RunTimeModel.Scorm12, State(("cmi.core.lesson_status", "incomplete")), silence).Completed, Is.False);
    }

    [TestCase("suspend", "", true)]
    [TestCase("normal", "suspendAll", true)]
    [TestCase("normal", "continue", false)]
    [TestCase("", "", false)]
    public void Suspending_is_the_contents_exit_or_its_request(string exit, string request, bool suspended) =>
        Assert.That(SessionResults.Of(RunTimeModel.Scorm2004, State(("cmi.exit", exit), ("adl.nav.request", request))).IsSuspended, Is.EqualTo(suspended));

    [Test]
    public void Results_of_SCORM_2004_are_read_by_type()
    {
        var results = SessionResults.Of(RunTimeModel.Scorm2004, State(
            ("cmi.completion_status", "not attempted"),
            ("cmi.success_status", "passed"),
            ("cmi.score.scaled", "0.5"),
            ("cmi.score.raw", new string('9', 200)),
            ("cmi.objectives.0.id", "a"),
            ("cmi.objectives.0.progress_measure", "0.25"),
            ("cmi.total_time", "PT1H"),
            ("cmi.session_time", "PT30M"),
            ("adl.data.0.id", "s"),
            ("adl.data.0.store", "")));
        Assert.Multiple(() =>
        {
            Assert.That((results.Completed, results.Satisfied), Is.EqualTo(((bool?)false, (bool?)true)));
            Assert.That((results.Score.Scaled, results.Score.Raw, results.Score.Min), Is.EqualTo(((decimal?)0.5m, (decimal?)decimal.MaxValue, (decimal?)null)));
            Assert.That(results.Objectives, Is.EqualTo(new[] { new ObjectiveRecord("a", ProgressMeasure: 0.25m) }));
            Assert.That((results.SessionTime.ToTimeSpan(), results.TotalTime.ToTimeSpan()), Is.EqualTo((TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(90))));
            Assert.That(results.Stores, Is.EqualTo(new Dictionary<string, string?> { ["s"] = null }));
            Assert.That(results.TotalTime, Is.EqualTo(Duration.Parse("PT90M")));
        });
    }

    [Test]
    public void Objectives_of_SCORM_1_2_are_read_even_without_an_id()
    {
        var results = SessionResults.Of(RunTimeModel.Scorm12, State(("cmi.objectives.0.status", "passed"), ("cmi.objectives.1.id", "b"), ("cmi.objectives.1.score.raw", "40")));
        Assert.That(results.Objectives, Is.EqualTo(new[] { new ObjectiveRecord("", Satisfied: true, Completed: true), new ObjectiveRecord("b", RawScore: 40m) }));
    }

    private static RunTimeState State(params (string Element, string Value)[] values) =>
        new(values.Where(value => value.Value.Length > 0 || value.Element.EndsWith(".store", StringComparison.Ordinal)).ToDictionary(value => value.Element, value => value.Value), []);
}
