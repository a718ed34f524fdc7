using NUnit.Framework.Internal;

namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>The control: a player that lets a wrong LMS pass would prove nothing.</summary>
public sealed class CasePlayerTests
{
    private static readonly ContentCall Begin = new("Initialize", "", null, "true", "0");
    private static readonly ContentCall GoOn = new("SetValue", "adl.nav.request", "continue", "true", "0");

    private static readonly Dictionary<string, Visit[]> Wrong = new()
    {
        ["another activity is delivered"] = [new Visit("a", null, [Begin, GoOn], null), new Visit("c", null, null, null)],
        ["a call is answered otherwise"] = [new Visit("a", null, [Begin, new ContentCall("GetValue", "cmi.entry", null, "resume", "0")], null)],
        ["a control is offered"] = [new Visit("a", [new Question("an enabled UI device that corresponds to the Continue Navigation Event?", "N")], null, null)],
        ["an activity is selectable"] = [new Visit("a", [new Question("that includes c as selectable?", "N")], null, null)],
        ["the session goes on"] = [new Visit("a", null, [Begin, GoOn], "HasEnded")],
        ["the tester does what nobody knows"] = [new Visit("a", null, null, "Dance")],
    };

    private static string[] Names() => [.. Wrong.Keys];

    [TestCaseSource(nameof(Names))]
    public void A_case_fails_where(string something)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Packages");
        var played = new SequencingCase(".", Wrong[something]);
        using var isolated = new TestExecutionContext.IsolatedContext();
        Assert.Catch<AssertionException>(() => new CasePlayer("control", played, _ => Path.Combine(folder, "flow.xml")).Play());
    }
}
