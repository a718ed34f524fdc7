using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;

namespace TrainingPaths.Scorm.Tests.DataModels;

/// <summary>The states of the API and its errors (SCORM 2004 RTE 3.1; SCORM 1.2 RTE 3.3).</summary>
public sealed class ConversationTests
{
    private static readonly LaunchState Anybody = new() { LearnerId = "7", LearnerName = "Doe, J" };

    private readonly List<RunTimeState> commits = [];
    private bool stores = true;

    [SetUp]
    public void Begin()
    {
        commits.Clear();
        stores = true;
    }

    [TestCase("2004", "122 132 142 112")]
    [TestCase("1.2", "301 301 301 301")]
    public void Nothing_works_before_Initialize(string version, string errors)
    {
        var runTime = Content(version);
        var heard = new[] { Error(runTime, run => run.GetValue("cmi.suspend_data")), Error(runTime, run => run.SetValue("cmi.suspend_data", "x")), Error(runTime, run => run.Commit()), Error(runTime, run => run.Terminate()) };
        Assert.That(string.Join(' ', heard), Is.EqualTo(errors));
        Assert.That(commits, Is.Empty);
    }

    [TestCase("2004", "123 133 143 113 104")]
    [TestCase("1.2", "301 301 301 301 101")]
    public void Nothing_works_after_Terminate(string version, string errors)
    {
        var runTime = Content(version);
        runTime.Initialize();
        Assert.That(runTime.Terminate(), Is.EqualTo("true"));
        var heard = new[]
        {
            Error(runTime, run => run.GetValue("cmi.suspend_data")), Error(runTime, run => run.SetValue("cmi.suspend_data", "x")), Error(runTime, run => run.Commit()),
            Error(runTime, run => run.Terminate()), Error(runTime, run => run.Initialize()),
        };
        Assert.That(string.Join(' ', heard), Is.EqualTo(errors));
        Assert.That(commits, Has.Count.EqualTo(1));
    }

    [TestCase("2004", "103")]
    [TestCase("1.2", "101")]
    public void A_second_Initialize_is_refused_and_changes_nothing(string version, string error)
    {
        var runTime = Content(version);
        runTime.Initialize();
        Assert.That(Error(runTime, run => run.Initialize()), Is.EqualTo(error));
        Assert.That(runTime.SetValue("cmi.suspend_data", "x"), Is.EqualTo("true"));
    }

    [TestCase("2004")]
    [TestCase("1.2")]
    public void An_argument_where_none_belongs_is_201(string version)
    {
        var runTime = Content(version);
        Assert.That(Error(runTime, run => run.Initialize("x")), Is.EqualTo("201"));
        runTime.Initialize();
        Assert.That(Error(runTime, run => run.Commit("x")), Is.EqualTo("201"));
        Assert.That(Error(runTime, run => run.Terminate("x")), Is.EqualTo("201"));
        Assert.That(runTime.Stage, Is.EqualTo(RunTimeStage.Running));
    }

    [TestCase("2004")]
    [TestCase("1.2")]
    public void Nothing_reads_as_the_empty_text(string version)
    {
        static string[] Play(RunTime runTime, string? nothing) =>
        [
            runTime.GetDiagnostic(nothing), runTime.GetErrorString(nothing), runTime.Initialize(nothing), runTime.GetValue(nothing), runTime.GetLastError(),
            runTime.SetValue(nothing, nothing), runTime.GetLastError(), runTime.SetValue("cmi.suspend_data", nothing), runTime.SetValue("cmi.exit", nothing),
            runTime.GetDiagnostic(nothing), runTime.Commit(nothing), runTime.Terminate(nothing), runTime.GetLastError(),
        ];
        Assert.That(Play(Content(version), null), Is.EqualTo(Play(Content(version), "")));
    }

    [TestCase("2004", "391", "111")]
    [TestCase("1.2", "101", "101")]
    public void A_commit_that_was_not_stored_says_so_and_can_be_tried_again(string version, string commitError, string terminateError)
    {
        var runTime = Content(version);
        runTime.Initialize();
        stores = false;
        Assert.That((runTime.Commit(), runTime.GetLastError()), Is.EqualTo(("false", commitError)));
        Assert.That((runTime.Terminate(), runTime.GetLastError()), Is.EqualTo(("false", terminateError)));
        stores = true;
        Assert.That((runTime.Terminate(), runTime.Stage), Is.EqualTo(("true", RunTimeStage.Terminated)));
    }

    [Test]
    public void A_commit_is_the_whole_state_and_a_copy_of_it()
    {
        var runTime = Content("2004");
        runTime.Initialize();
        runTime.SetValue("cmi.location", "1");
        runTime.Commit();
        runTime.SetValue("cmi.location", "2");
        runTime.Commit();
        runTime.Commit();
        Assert.That(commits.Select(state => state["cmi.location"]), Is.EqualTo(new[] { "1", "2", "2" }));
        Assert.That(commits[2].Values, Is.EquivalentTo(commits[1].Values));
    }

    [TestCase("2004", "0 101 102 103 104 111 112 113 122 123 132 133 142 143 201 301 351 391 401 402 403 404 405 406 407 408")]
    [TestCase("1.2", "0 101 201 202 203 301 401 402 403 404 405")]
    public void Every_error_of_the_specification_has_a_text_and_no_other(string version, string codes)
    {
        var runTime = Content(version);
        Assert.That(Enumerable.Range(0, 1000).Select(code => $"{code}").Where(code => runTime.GetErrorString(code).Length > 0), Is.EqualTo(codes.Split(' ')));
        Assert.That(RunTimeModelOf(version).Table.Faults.Values.Distinct(), Is.SubsetOf(codes.Split(' ')));
    }

    [Test]
    public void Asking_about_errors_changes_none()
    {
        var runTime = Content("2004");
        runTime.Initialize();
        runTime.SetValue("cmi.exit", "nowhere");
        runTime.GetErrorString("0");
        Assert.That(runTime.GetDiagnostic(""), Is.EqualTo("Data Model Element Type Mismatch: cmi.exit"));
        Assert.That(runTime.GetDiagnostic("404"), Is.EqualTo("Data Model Element Is Read Only"));
        Assert.That(runTime.GetDiagnostic("007"), Is.Empty);
        Assert.That(runTime.GetLastError(), Is.EqualTo("406"));
    }

    private static RunTimeModel RunTimeModelOf(string version) => version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;

    private static string Error(RunTime runTime, Func<RunTime, string> call)
    {
        Assert.That(call(runTime), Is.EqualTo("false").Or.Empty);
        return runTime.GetLastError();
    }

    private RunTime Content(string version) => new(RunTimeModelOf(version), Launch.Begin(RunTimeModelOf(version), Anybody), state =>
    {
        if (stores) commits.Add(state);
        return stores;
    });
}
