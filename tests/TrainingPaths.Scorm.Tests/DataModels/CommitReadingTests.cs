using CsCheck;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.Tests.DataModels.Elements;
using TrainingPaths.Scorm.Tests.DataModels.Twin;

namespace TrainingPaths.Scorm.Tests.DataModels;

public sealed class CommitReadingTests
{
    private static readonly RunTimeState Launched = Launch.Begin(RunTimeModel.Scorm2004, FullLaunch.State);

    [TestCase("cmi.total_time", "PT999H")]
    [TestCase("cmi.completion_threshold", "0")]
    [TestCase("cmi.learner_id", "somebody-else")]
    [TestCase("cmi.credit", "no-credit")]
    [TestCase("cmi.score.scaled", "7")]
    [TestCase("cmi.success_status", "PASSED")]
    [TestCase("adl.data.1.id", "a-store-of-others")]
    [TestCase("made.up", "x")]
    [TestCase("", "x")]
    public void A_forged_value_does_not_get_in_and_is_named(string element, string value)
    {
        var read = CommitReading.Read(RunTimeModel.Scorm2004, Launched, new Dictionary<string, string>(Launched.Values) { [element] = value, ["cmi.location"] = "7" });
        Assert.That(read.Refused, Is.EqualTo(new[] { element }));
        Assert.That((read.State[element], read.State["cmi.location"]), Is.EqualTo((element == "cmi.success_status" ? "unknown" : Launched[element], "7")));
    }

    [Test]
    public void A_status_that_the_threshold_denies_is_derived_anew()
    {
        var read = CommitReading.Read(RunTimeModel.Scorm2004, Launched, new Dictionary<string, string> { ["cmi.completion_status"] = "completed", ["cmi.progress_measure"] = "0.1" });
        Assert.That(read.State["cmi.completion_status"], Is.EqualTo("incomplete"));
    }

    [Test]
    public void Two_ids_that_changed_places_are_both_taken()
    {
        var launch = new LaunchState { LearnerId = "7", LearnerName = "Doe, J" };
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm2004, launch);
        string[] elements = ["cmi.interactions.0.id", "cmi.interactions.0.objectives.0.id", "cmi.interactions.0.objectives.1.id"];
        foreach (var element in elements) runTime.SetValue(element, element);
        var launched = Launch.Begin(RunTimeModel.Scorm2004, launch with { Previous = runTime.State });
        var read = CommitReading.Read(RunTimeModel.Scorm2004, launched, new Dictionary<string, string> { [elements[1]] = elements[2], [elements[2]] = elements[1] });
        Assert.That(read.Refused, Is.Empty);
        Assert.That((read.State[elements[1]], read.State[elements[2]]), Is.EqualTo((elements[2], elements[1])));
    }

    [TestCase("1.2")]
    [TestCase("2004")]
    public void Any_session_read_again_is_the_same_but_for_answers_whose_type_changed(string version)
    {
        var model = version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;
        AnyScenario.Of(model, 60).Sample(
            scenario =>
            {
                var ended = ServerRun.Play(scenario).Values;
                var read = CommitReading.Read(model, scenario.Launched, Shuffled(ended));
                var answers = read.Refused.Where(element => element.EndsWith("learner_response", StringComparison.Ordinal) || element.EndsWith("pattern", StringComparison.Ordinal));
                Assert.That(read.Refused, Is.EquivalentTo(answers));
                Assert.That(read.State.Values.Concat(ended.Where(value => read.Refused.Contains(value.Key))), Is.EquivalentTo(ended));
                Assert.That(CommitReading.Read(model, scenario.Launched, read.State.Values).State.Values, Is.EquivalentTo(read.State.Values));
            },
            iter: 500);
    }

    // A JSON object has no order.
    private static Dictionary<string, string> Shuffled(IReadOnlyDictionary<string, string> values) => values.Reverse().ToDictionary();
}
