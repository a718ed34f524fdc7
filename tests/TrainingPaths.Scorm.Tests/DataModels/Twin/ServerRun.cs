using TrainingPaths.Scorm.DataModels;

namespace TrainingPaths.Scorm.Tests.DataModels.Twin;

/// <summary>Plays a scenario on the server's run time.</summary>
internal static class ServerRun
{
    public static Outcome Play(Scenario scenario)
    {
        var model = scenario.Version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;
        var commits = new Queue<bool>(scenario.Commits);
        var runTime = new RunTime(model, scenario.Launched, _ => !commits.TryDequeue(out var answer) || answer);
        var heard = scenario.Calls.Select(call => new Heard(Call(runTime, call), runTime.GetLastError(), runTime.GetDiagnostic(""))).ToList();
        return new Outcome(heard, runTime.State.Values);
    }

    public static string Call(RunTime runTime, ApiCall call) => call.Function switch
    {
        "Initialize" => runTime.Initialize(call.Argument),
        "Terminate" => runTime.Terminate(call.Argument),
        "Commit" => runTime.Commit(call.Argument),
        "GetValue" => runTime.GetValue(call.Argument),
        "SetValue" => runTime.SetValue(call.Argument, call.Value.Replace(ApiCall.Half, "\uD83D", StringComparison.Ordinal)),
        "GetLastError" => runTime.GetLastError(),
        "GetErrorString" => runTime.GetErrorString(call.Argument),
        "GetDiagnostic" => runTime.GetDiagnostic(call.Argument),
        _ => throw new InvalidOperationException(call.Function),
    };
}
