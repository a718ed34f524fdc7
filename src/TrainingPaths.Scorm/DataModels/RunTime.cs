using TrainingPaths.Scorm.DataModels.Elements;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.DataModels;

/// <summary>
/// One launch of one activity as its content sees it: the API instance of SCORM 2004 (RTE 3.1) and, with its own error numbers, the API adapter of SCORM 1.2 (RTE 3.3; there the names begin with LMS).
/// It answers as content expects, with texts, and never throws; null, which content passes where it has nothing, reads as the empty text.
/// </summary>
/// <param name="commit">Stores a state; true once it is safe. It is called with the whole of what content set, so that a second call with the same state changes nothing.</param>
public sealed class RunTime(RunTimeModel model, RunTimeState initial, Func<RunTimeState, bool> commit)
{
    private readonly ValueStore values = new(initial.Values);
    private Reader? reader;
    private Writer? writer;
    private Fault lastFault;
    private string lastElement = "";

    private Reader Reader => reader ??= new Reader(model, values, initial.Stores);

    private Writer Writer => writer ??= new Writer(model, values, initial.Stores);

    /// <summary>Where the conversation stands (RTE 3.1.2).</summary>
    public RunTimeStage Stage { get; private set; }

    /// <summary>All that is known now, derived statuses included.</summary>
    public RunTimeState State => new(StateValues(), initial.Stores);

    public string Initialize(string? argument = "")
    {
        if (!string.IsNullOrEmpty(argument)) return Answer(Fault.Argument);
        if (Stage != RunTimeStage.NotInitialized) return Answer(Stage == RunTimeStage.Running ? Fault.InitializedTwice : Fault.InitializedAfter);
        Stage = RunTimeStage.Running;
        return Answer(Fault.None);
    }

    /// <summary>Stores everything and ends the conversation; when storing fails it goes on, so that content or the page can try again (RTE 3.1.3.2).</summary>
    public string Terminate(string? argument = "")
    {
        if (!string.IsNullOrEmpty(argument)) return Answer(Fault.Argument);
        if (Stage != RunTimeStage.Running) return Answer(Stage == RunTimeStage.NotInitialized ? Fault.TerminatedBefore : Fault.TerminatedTwice);
        if (!commit(State)) return Answer(Fault.Termination);
        Stage = RunTimeStage.Terminated;
        return Answer(Fault.None);
    }

    public string GetValue(string? element)
    {
        element ??= "";
        if (Stage != RunTimeStage.Running) return Refuse(Stage == RunTimeStage.NotInitialized ? Fault.GetBefore : Fault.GetAfter, element);
        var kept = Reader.Read(element);
        return kept.Fault == Fault.None ? Note(Fault.None, element, kept.Text) : Refuse(kept.Fault, element);
    }

    public string SetValue(string? element, string? value)
    {
        element ??= "";
        if (Stage != RunTimeStage.Running) return Answer(Stage == RunTimeStage.NotInitialized ? Fault.SetBefore : Fault.SetAfter, element);
        return Answer(Writer.Write(element, value ?? ""), element);
    }

    public string Commit(string? argument = "")
    {
        if (!string.IsNullOrEmpty(argument)) return Answer(Fault.Argument);
        if (Stage != RunTimeStage.Running) return Answer(Stage == RunTimeStage.NotInitialized ? Fault.CommitBefore : Fault.CommitAfter);
        return Answer(commit(State) ? Fault.None : Fault.Commit);
    }

    public string GetLastError() => model.Code(lastFault);

    /// <summary>The text of an error's number; empty for what is none. Changes no error state, as <see cref="GetDiagnostic"/> (RTE 3.1.5).</summary>
    public string GetErrorString(string? code) => model.Table.Errors.GetValueOrDefault(code ?? "", "");

    /// <summary>For the last error, asked for by its number or by the empty string, which element it was about (RTE 3.1.5.3).</summary>
    public string GetDiagnostic(string? code)
    {
        const int longest = 255;
        if (string.IsNullOrEmpty(code)) code = GetLastError();
        var text = GetErrorString(code);
        var isLast = code == GetLastError();
        return isLast && lastFault != Fault.None && lastElement.Length > 0 ? ValueChecks.Cut($"{text}: {lastElement}", longest) : text;
    }

    private string Answer(Fault fault, string element = "") => Note(fault, element, fault == Fault.None ? "true" : "false");

    private string Refuse(Fault fault, string element) => Note(fault, element, "");

    private string Note(Fault fault, string element, string answer)
    {
        lastFault = fault;
        lastElement = element;
        return answer;
    }

    private Dictionary<string, string> StateValues()
    {
        var all = new Dictionary<string, string>(values.Copy());
        foreach (var status in new[] { "cmi.completion_status", "cmi.success_status" })
        {
            if (Reader.Evaluated(status) is { } evaluated) all[status] = evaluated;
        }

        return all;
    }
}

/// <summary>RTE 3.1.2.</summary>
public enum RunTimeStage
{
    NotInitialized,
    Running,
    Terminated,
}
