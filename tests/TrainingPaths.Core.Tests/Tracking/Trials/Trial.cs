using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Tracking.Trials;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Core.Tests.Tracking.Trials;

/// <summary>A trial told launch by launch, as the page and the server know it.</summary>
internal sealed class Trial(ScormEdition edition)
{
    private readonly List<SeenLaunch> launches = [];

    public Trial Launch(
        string calls, (string, string)[]? found = null, (string, string)[]? left = null, bool isOpen = false, bool twice = false, int seconds = 20, bool isSco = true, string item = "I1")
    {
        var traced = new TracedLaunch(launches.Count + 1, seconds, !isOpen, twice, [.. calls.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Call)]);
        launches.Add(new SeenLaunch(item, isSco, traced, State(found ?? []), left is null ? null : State(left)));
        return this;
    }

    public string Says(Scenario scenario)
    {
        var finding = JudgeTrial.Judge(new SeenTrial(edition, launches)).Single(f => f.Scenario == scenario);
        return string.Join(' ', new[] { finding.Verdict.ToString(), finding.Reason }.Concat(finding.Told));
    }

    // "1200 SetValue cmi.location=p7 !351": milliseconds, call, element and value, error. "*5000" stands for a value of that length.
    private static TracedCall Call(string line)
    {
        var parts = line.Split(' ');
        var at = int.TryParse(parts[0], out var milliseconds) ? milliseconds : 100;
        var rest = int.TryParse(parts[0], out _) ? parts[1..] : parts;
        var error = rest[^1].StartsWith('!') ? rest[^1][1..] : "0";
        var named = rest.Skip(1).FirstOrDefault(part => !part.StartsWith('!')) ?? "";
        var (element, value) = named.Split('=') is [var name, var text] ? (name, text) : (named, "");
        return new TracedCall(at, rest[0], element, value, value.StartsWith('*') ? int.Parse(value[1..], System.Globalization.CultureInfo.InvariantCulture) : value.Length, error);
    }

    private static RunTimeState State((string Element, string Value)[] values) => new(values.ToDictionary(v => v.Element, v => v.Value), []);
}
