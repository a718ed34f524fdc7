using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.Sequencing;

namespace TrainingPaths.Scorm.Tests.Sequencing;

/// <summary>RTE 4.3: what activities share through <c>adl.data</c>.</summary>
public sealed class StoreTests
{
    [Test]
    public void Only_stores_that_the_session_changed_are_reported()
    {
        var launched = Launch.Begin(RunTimeModel.Scorm2004, new LaunchState
        {
            LearnerId = "7",
            LearnerName = "Doe, J",
            Stores = [new LaunchStore("untouched", "old", true, true), new LaunchStore("written", "old", true, true), new LaunchStore("hidden", null, false, true)],
        });
        var runTime = new RunTime(RunTimeModel.Scorm2004, launched, _ => true);
        runTime.Initialize();
        runTime.SetValue("adl.data.1.store", "new");
        runTime.SetValue("adl.data.2.store", "new");
        Assert.That(runTime.State.ToReport(launched).Stores, Is.EquivalentTo(new Dictionary<string, string> { ["written"] = "new", ["hidden"] = "new" }));
        Assert.That(runTime.State.ToReport().Stores.Keys, Is.EquivalentTo(new[] { "untouched", "written", "hidden" }));
    }
}
