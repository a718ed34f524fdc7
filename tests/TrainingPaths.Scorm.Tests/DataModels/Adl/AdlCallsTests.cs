using TrainingPaths.Scorm.Tests.Adl;

namespace TrainingPaths.Scorm.Tests.DataModels.Adl;

[Category(AdlCases.Category)]
public sealed class AdlCallsTests
{
    [TestCase("API", 30)]
    [TestCase("DMI", 8158)]
    [TestCase("DMB", 235)]
    public void Every_call_of_ADLs_data_model_cases_is_answered_as_ADL_asks(string name, int calls)
    {
        var replay = new CaseReplay();
        replay.Play(name, _ => name);
        TestContext.Out.WriteLine($"{replay.Calls} calls, {replay.Differences.Count} differences");
        Assert.That(string.Join('\n', replay.Differences), Is.Empty);
        Assert.That(replay.Calls, Is.EqualTo(calls));
    }

    [Test]
    public void Every_call_of_ADLs_two_packages_with_shared_data_is_answered_as_ADL_asks()
    {
        var replay = new CaseReplay();
        replay.Play("DDMa", activity => activity.EndsWith('a') ? "DDMa" : "DDMb");
        Assert.That(replay.Differences, Is.Empty);
        Assert.That(replay.Calls, Is.EqualTo(120));
    }
}
