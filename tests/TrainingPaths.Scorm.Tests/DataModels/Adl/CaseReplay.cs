using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.Tests.Adl;
using TrainingPaths.Scorm.Tests.DataModels.Twin;

namespace TrainingPaths.Scorm.Tests.DataModels.Adl;

/// <summary>Plays a case's calls visit by visit, with what sessions and attempts keep, and writes down every answer that differs. It decides of no sequencing.</summary>
internal sealed class CaseReplay
{
    private readonly Dictionary<string, RunTimeState> suspended = [];
    private readonly Dictionary<string, string> stores = [];
    private string visited = "";

    public List<string> Differences { get; } = [];

    public int Calls { get; private set; }

    /// <summary>The same visits, for another run time to play.</summary>
    public List<Scenario> Scenarios { get; } = [];

    public void Play(string name)
    {
        var visits = CaseFile.Read(name).Visits;
        for (var n = 0; n < visits.Count; n++)
        {
            visited = $"{name} visit {n}, activity {visits[n].Activity}";
            Visit(PackageOf(name, visits[n].Activity), visits[n]);
        }
    }

    // The case of shared data has two packages, and activities 1a, 1b, 2a, 2b.
    private static string PackageOf(string name, string activity) => name == "DDMa" ? $"DDM{activity[^1]}" : name;

    private void Visit(string package, AdlVisit visit)
    {
        if (visit.Calls.Count == 0) return;
        var activity = LaunchedActivity.Find(AdlCases.Required, package, visit.Activity);
        var launch = activity.Launch() with
        {
            Previous = suspended.GetValueOrDefault(visit.Activity),
            Stores = [.. activity.Stores.Select(store => new LaunchStore(store.TargetId, stores.GetValueOrDefault($"{package} {store.TargetId}"), store.CanRead, store.CanWrite))],
        };
        var launched = Launch.Begin(RunTimeModel.Scorm2004, launch);
        var runTime = new RunTime(RunTimeModel.Scorm2004, launched, _ => true);
        var made = new List<ApiCall>();
        foreach (var call in visit.Calls) Compare(runTime, call, made);
        Scenarios.Add(new Scenario("2004", launched, [], made));
        runTime.Terminate();
        Keep(package, visit.Activity, activity.KeepsStores, runTime.State);
    }

    private void Compare(RunTime runTime, AdlCall call, List<ApiCall> made)
    {
        // « …or error code »: either is right.
        if (call.Returns is null || call.Returns.Contains("error code", StringComparison.Ordinal)) return;
        Calls++;
        var argument = Resolve(call.Arg ?? "", runTime.State);
        made.Add(new ApiCall(call.Function, argument, call.Value ?? ""));
        var answer = ServerRun.Call(runTime, made[^1]);
        if (Expectation.IsMet(call.Returns, argument, answer) && runTime.GetLastError() == call.Error) return;
        Differences.Add($"{visited}: {call.Function}({argument}, {Short(call.Value)}) = {Short(answer)} {runTime.GetLastError()}, not {Short(call.Returns)} {call.Error}");
    }

    // &ID& stands for the record whose id is ID.
    private static string Resolve(string element, RunTimeState state)
    {
        if (element.Split('&') is not [var before, var id, var after]) return element;
        var n = 0;
        while (state[$"{before}{n}.id"] is { } found && found != id) n++;
        return $"{before}{n}{after}";
    }

    private void Keep(string package, string activity, bool keepsStores, RunTimeState state)
    {
        var leavesSuspended = state["adl.nav.request"] == "suspendAll";
        if (leavesSuspended || state["cmi.exit"] == "suspend") suspended[activity] = state;
        else suspended.Remove(activity);
        for (var n = 0; state[$"adl.data.{n}.id"] is { } id; n++) stores[$"{package} {id}"] = state[$"adl.data.{n}.store"] ?? "";
        if (keepsStores || state["adl.nav.request"] != "exitAll") return;
        foreach (var key in stores.Keys.Where(key => key.StartsWith($"{package} ", StringComparison.Ordinal)).ToList()) stores.Remove(key);
    }

    private static string Short(string? text) => text is { Length: > 90 } ? $"'{text[..90]}…' ({text.Length})" : $"'{text}'";
}
