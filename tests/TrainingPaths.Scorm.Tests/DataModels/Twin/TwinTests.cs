using CsCheck;
using TrainingPaths.Scorm.DataModels;

namespace TrainingPaths.Scorm.Tests.DataModels.Twin;

public sealed class TwinTests
{
    private const int Scenarios = 300;
    private const int CallsEach = 100;

    [TestCase("1.2")]
    [TestCase("2004")]
    public async Task The_browser_answers_every_call_as_the_server_does(string version)
    {
        var model = version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;
        var scenarios = AnyScenario.Of(model, CallsEach).Array[Scenarios].Generate(new PCG(7, 2004), null, out _);
        var expected = scenarios.Select(ServerRun.Play).ToList();
        var actual = await BrowserRun.Play(scenarios);

        var calls = 0;
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var n = 0; n < scenarios.Length; n++)
        {
            for (var at = 0; at < scenarios[n].Calls.Count; at++)
            {
                Assert.That(actual[n].Heard[at], Is.EqualTo(expected[n].Heard[at]), $"scenario {n}, call {at}: {scenarios[n].Calls[at]}");
                codes[expected[n].Heard[at].Error] = codes.GetValueOrDefault(expected[n].Heard[at].Error) + 1;
                calls++;
            }

            Assert.That(actual[n].Values, Is.EquivalentTo(expected[n].Values), $"scenario {n}: the state at the end");
        }

        await TestContext.Out.WriteLineAsync($"{calls} calls alike; errors: {string.Join(", ", codes.Select(code => $"{code.Key} × {code.Value}"))}");
        Assert.That(codes["0"], Is.GreaterThan(calls / 4), "too few calls succeed for the comparison to mean much");
    }
}
