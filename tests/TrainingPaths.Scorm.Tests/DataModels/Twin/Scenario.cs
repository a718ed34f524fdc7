using TrainingPaths.Scorm.DataModels;

namespace TrainingPaths.Scorm.Tests.DataModels.Twin;

/// <summary>A launch and the calls of its content.</summary>
/// <param name="Commits">What storing answers, call by call; true afterwards.</param>
internal sealed record Scenario(string Version, RunTimeState Launched, IReadOnlyList<bool> Commits, IReadOnlyList<ApiCall> Calls);

/// <param name="Function">As SCORM 2004 calls it.</param>
internal sealed record ApiCall(string Function, string Argument, string Value = "")
{
    /// <summary>Stands in a value for half a character, which JSON cannot carry.</summary>
    public const string Half = "⟨half⟩";
}

/// <summary>What the content hears: the answer, then GetLastError, then GetDiagnostic.</summary>
internal sealed record Heard(string Answer, string Error, string Diagnostic);

/// <param name="Values">The state at the end.</param>
internal sealed record Outcome(IReadOnlyList<Heard> Heard, IReadOnlyDictionary<string, string> Values);
