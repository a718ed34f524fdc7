using TrainingPaths.Scorm.Tests.Adl;
using TrainingPaths.Scorm.Tests.DataModels.Twin;

namespace TrainingPaths.Scorm.Tests.DataModels.Adl;

[Category(AdlCases.Category)]
public sealed class AdlCallsTests
{
    [TestCase("API", 30)]
    [TestCase("DMI", 8158)]
    [TestCase("DMB", 235)]
    [TestCase("DDMa", 120)]
    public void Every_call_of_ADLs_data_model_cases_is_answered_as_ADL_asks(string name, int calls)
    {
        var replay = new CaseReplay();
        replay.Play(name);
        Assert.That(string.Join('\n', replay.Differences), Is.Empty);
        Assert.That(replay.Calls, Is.EqualTo(calls));
    }

    [TestCase("API")]
    [TestCase("DMI")]
    [TestCase("DMB")]
    [TestCase("DDMa")]
    public async Task The_browser_answers_ADLs_calls_as_the_server_does(string name)
    {
        var replay = new CaseReplay();
        replay.Play(name);
        var answers = await BrowserRun.Play(replay.Scenarios);
        foreach (var (scenario, answer) in replay.Scenarios.Zip(answers)) Assert.That(answer.Heard, Is.EqualTo(ServerRun.Play(scenario).Heard));
    }
}
