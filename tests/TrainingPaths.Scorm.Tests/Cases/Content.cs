using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.Tests.DataModels.Adl;

namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>Plays what a content calls against the real run time, and says at once where an answer differs.</summary>
internal static class Content
{
    public static RunTimeState Play(RunTimeState begin, IReadOnlyList<ContentCall> calls, string where)
    {
        var runTime = new RunTime(RunTimeModel.Scorm2004, begin, _ => true);
        foreach (var call in calls)
        {
            if (call.Function == "CheckObjectiveIds")
            {
                CheckObjectiveIds(runTime, call.Arg!, where);
            }
            else if (call.Returns is not null && !call.Returns.Contains("error code", StringComparison.Ordinal))
            {
                Check(runTime, call, where);
            }
        }

        runTime.Terminate();
        return runTime.State;
    }

    private static void Check(RunTime runTime, ContentCall call, string where)
    {
        var argument = Resolve(call.Arg ?? "", runTime.State);
        if (argument != call.Arg && argument.EndsWith(".id", StringComparison.Ordinal))
        {
            return; // it looks for the record, and found it
        }

        var answer = call.Function switch
        {
            "Initialize" => runTime.Initialize(argument),
            "Commit" => runTime.Commit(argument),
            "GetValue" => runTime.GetValue(argument),
            "SetValue" => runTime.SetValue(argument, call.Value ?? ""),
            "GetLastError" => runTime.GetLastError(),
            "GetErrorString" => runTime.GetErrorString(argument),
            "GetDiagnostic" => runTime.GetDiagnostic(argument),
            _ => throw new InvalidOperationException(call.Function),
        };
        var error = runTime.GetLastError();
        if (!Expectation.IsMet(call.Returns!, argument, answer) || error != call.Error)
        {
            Assert.Fail($"{where}: {call.Function}({argument}, {call.Value}) = {answer} {error}, not {call.Returns} {call.Error}");
        }
    }

    private static void CheckObjectiveIds(RunTime runTime, string ids, string where)
    {
        var state = runTime.State;
        var found = new List<string>();
        for (var n = 0; state[$"cmi.objectives.{n}.id"] is { } id; n++)
        {
            found.Add(id);
        }

        Assert.That(found, Is.EquivalentTo(ids.Split(',')), $"{where}: identifiers of objectives");
    }

    // &ID& stands for the index of the record whose id is ID.
    private static string Resolve(string element, RunTimeState state)
    {
        if (element.Split('&') is not [var before, var id, var after])
        {
            return element;
        }

        var n = 0;
        while (state[$"{before}{n}.id"] is { } found && found != id)
        {
            n++;
        }

        Assert.That(state[$"{before}{n}.id"], Is.Not.Null, $"no record {before}n has the id {id}");
        return $"{before}{n}{after}";
    }
}
