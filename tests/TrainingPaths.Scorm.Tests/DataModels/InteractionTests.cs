using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.Tests.DataModels.Elements;

namespace TrainingPaths.Scorm.Tests.DataModels;

public sealed class InteractionTests
{
    [Test]
    public void An_interaction_without_id_hides_none_that_follow()
    {
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm12);
        runTime.SetValue("cmi.interactions.0.result", "correct");
        runTime.SetValue("cmi.interactions.1.id", "q1");
        runTime.SetValue("cmi.interactions.1.result", "wrong");
        var said = Interaction.Since(RunTimeModel.Scorm12, RunTimeState.Empty, runTime.State);
        Assert.That(said.Select(one => (one.Index, one.Id, one.Result)), Is.EqualTo(new[] { (1, "q1", "wrong") }));
        Assert.That(Interaction.Since(RunTimeModel.Scorm12, runTime.State, runTime.State), Is.Empty);
    }
}
