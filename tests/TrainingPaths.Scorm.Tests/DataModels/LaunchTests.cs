using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Elements;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.Tests.DataModels.Elements;

namespace TrainingPaths.Scorm.Tests.DataModels;

/// <summary>What a launch begins with, what survives a session, what a new attempt forgets.</summary>
public sealed class LaunchTests
{
    private static readonly LaunchState Anybody = new() { LearnerId = "7", LearnerName = "Doe, J" };

    [Test]
    public void A_suspended_attempt_of_SCORM_2004_goes_on_with_all_it_had()
    {
        var left = Session(RunTimeModel.Scorm2004, Anybody, ("cmi.suspend_data", "page=7"), ("cmi.location", "7"), ("cmi.score.raw", "5"), ("cmi.session_time", "PT90S"), ("cmi.exit", "suspend"), ("adl.nav.request", "suspendAll"));
        var begun = Launch.Begin(RunTimeModel.Scorm2004, Anybody with { Previous = left });
        Assert.Multiple(() =>
        {
            Assert.That(begun["cmi.suspend_data"], Is.EqualTo("page=7"));
            Assert.That(begun["cmi.location"], Is.EqualTo("7"));
            Assert.That(begun["cmi.score.raw"], Is.EqualTo("5"));
            Assert.That(begun["cmi.entry"], Is.EqualTo("resume"));
            Assert.That(begun["cmi.total_time"], Is.EqualTo("PT1M30S"));
            Assert.That(begun["cmi.session_time"], Is.Null);
            Assert.That(begun["cmi.exit"], Is.Null);
            Assert.That(begun["adl.nav.request"], Is.Null);
        });
    }

    [Test]
    public void A_new_attempt_of_SCORM_2004_has_nothing_of_the_last()
    {
        var begun = Launch.Begin(RunTimeModel.Scorm2004, Anybody);
        Assert.That(begun.Values.Keys, Is.EquivalentTo(new[] { "cmi.learner_id", "cmi.learner_name", "cmi.credit", "cmi.mode", "cmi.entry" }));
        Assert.That(begun["cmi.entry"], Is.EqualTo("ab-initio"));
    }

    [TestCase("suspend", "resume")]
    [TestCase("", "")]
    [TestCase("logout", "")]
    [TestCase("time-out", "")]
    public void SCORM_1_2_keeps_its_values_after_any_exit_and_says_resume_after_one(string exit, string entry)
    {
        var left = Session(RunTimeModel.Scorm12, Anybody, ("cmi.suspend_data", "page=7"), ("cmi.core.session_time", "0000:01:30"), ("cmi.core.exit", exit));
        var begun = Launch.Begin(RunTimeModel.Scorm12, Anybody with { Previous = left });
        Assert.That((begun["cmi.suspend_data"], begun["cmi.core.entry"], begun["cmi.core.total_time"]), Is.EqualTo(("page=7", entry, "0000:01:30.00")));
    }

    [TestCase("2004")]
    [TestCase("1.2")]
    public void What_the_LMS_no_longer_says_is_gone_when_the_attempt_goes_on(string version)
    {
        var model = version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;
        var full = FullLaunch.State with { Comments = [new LmsComment("One", null, null), new LmsComment("Two", null, null)], Objectives = [new ObjectiveRecord("a")] };
        var left = Session(model, full, ("cmi.suspend_data", "page=7"));
        var begun = Launch.Begin(model, Anybody with { Previous = left });
        var readOnly = model.Table.Elements.Where(element => element.Access == ElementAccess.ReadOnly).Select(element => element.Name);
        var fresh = Launch.Begin(model, Anybody).Values.Keys.Append(version == "1.2" ? "cmi.core.total_time" : "cmi.total_time");
        Assert.That(begun.Values.Keys.Where(key => readOnly.Contains(key.Replace(".0.", ".n.", StringComparison.Ordinal).Replace(".1.", ".n.", StringComparison.Ordinal))), Is.EquivalentTo(fresh));
        Assert.That((begun["cmi.suspend_data"], begun["cmi.objectives.0.id"]), Is.EqualTo(("page=7", version == "1.2" ? null : "a")));
    }

    [Test]
    public void A_session_that_broke_off_can_be_said_to_resume()
    {
        var left = Session(RunTimeModel.Scorm12, Anybody, ("cmi.suspend_data", "page=7"));
        Assert.That(Launch.Begin(RunTimeModel.Scorm12, Anybody with { Previous = left, Entry = "resume" })["cmi.core.entry"], Is.EqualTo("resume"));
    }

    [Test]
    public void Objectives_begin_with_what_sequencing_knows_and_keep_what_it_does_not()
    {
        var left = Session(RunTimeModel.Scorm2004, Anybody with { Objectives = [new ObjectiveRecord("a")] }, ("cmi.objectives.1.id", "own"), ("cmi.objectives.0.score.raw", "3"), ("cmi.objectives.0.success_status", "failed"), ("cmi.exit", "suspend"));
        var begun = Launch.Begin(RunTimeModel.Scorm2004, Anybody with { Previous = left, Objectives = [new ObjectiveRecord("a", Satisfied: true, ScaledScore: 0.75m), new ObjectiveRecord("new", Completed: false)] });
        Assert.Multiple(() =>
        {
            Assert.That(new[] { begun["cmi.objectives.0.id"], begun["cmi.objectives.1.id"], begun["cmi.objectives.2.id"] }, Is.EqualTo(new[] { "a", "own", "new" }));
            Assert.That((begun["cmi.objectives.0.success_status"], begun["cmi.objectives.0.score.scaled"], begun["cmi.objectives.0.score.raw"]), Is.EqualTo(("passed", "0.75", "3")));
            Assert.That((begun["cmi.objectives.2.completion_status"], begun["cmi.objectives.2.success_status"]), Is.EqualTo(("incomplete", (string?)null)));
        });
    }

    [TestCase(true, true, "0", "0")]
    [TestCase(true, false, "0", "404")]
    [TestCase(false, true, "405", "0")]
    [TestCase(false, false, "405", "404")]
    public void A_shared_store_may_be_used_as_the_manifest_says(bool canRead, bool canWrite, string onGet, string onSet)
    {
        var runTime = Begin(RunTimeModel.Scorm2004, Anybody with { Stores = [new LaunchStore("s", "kept", canRead, canWrite)] });
        runTime.GetValue("adl.data.0.store");
        var get = runTime.GetLastError();
        runTime.SetValue("adl.data.0.store", "new");
        Assert.That((get, runTime.GetLastError()), Is.EqualTo((onGet, onSet)));
    }

    [TestCase(null, null, "incomplete", "completed", "completed")]
    [TestCase("0.8", null, "completed", "completed", "unknown")]
    [TestCase("0.8", "0.79", "completed", "completed", "incomplete")]
    [TestCase("0.8", "0.8", "incomplete", "incomplete", "completed")]
    [TestCase("0", "0", "incomplete", "incomplete", "completed")]
    public void A_threshold_decides_of_completion_whatever_the_content_says(string? threshold, string? measure, string said, string saidLast, string status)
    {
        var runTime = Begin(RunTimeModel.Scorm2004, Anybody with { CompletionThreshold = Number(threshold), ScaledPassingScore = Number(threshold) });
        runTime.SetValue("cmi.completion_status", said);
        if (measure is not null)
        {
            runTime.SetValue("cmi.progress_measure", measure);
            runTime.SetValue("cmi.score.scaled", measure);
        }

        runTime.SetValue("cmi.completion_status", saidLast);
        var success = status switch { "completed" when threshold is not null => "passed", "incomplete" => "failed", _ => "unknown" };
        Assert.That((runTime.GetValue("cmi.completion_status"), runTime.State["cmi.completion_status"]), Is.EqualTo((status, status)));
        Assert.That(runTime.GetValue("cmi.success_status"), Is.EqualTo(success));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static RunTime Begin(RunTimeModel model, LaunchState launch)
    {
        var runTime = new RunTime(model, Launch.Begin(model, launch), _ => true);
        runTime.Initialize();
        return runTime;
    }

    private static RunTimeState Session(RunTimeModel model, LaunchState launch, params (string Element, string Value)[] set)
    {
        var runTime = Begin(model, launch);
        foreach (var (element, value) in set) Assert.That(runTime.SetValue(element, value), Is.EqualTo("true"), element);
        runTime.Terminate();
        return runTime.State;
    }
}
