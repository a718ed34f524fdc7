using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.Tests.DataModels.Elements;

namespace TrainingPaths.Scorm.Tests.DataModels;

/// <summary>What is asked of an element that is not there, of a container, of a record out of order.</summary>
public sealed class NameTests
{
    [TestCase("2004", "", "301", "351")]
    [TestCase("2004", "cmi", "401", "401")]
    [TestCase("2004", "cmi.objectives", "401", "401")]
    [TestCase("2004", "cmi.objectives.0", "401", "401")]
    [TestCase("2004", "cmi.nothing", "401", "401")]
    [TestCase("2004", "cmi.objectives.n.id", "401", "401")]
    [TestCase("2004", "cmi.core.lesson_status", "401", "401")]
    [TestCase("2004", "cmi.location._children", "301", "351")]
    [TestCase("2004", "cmi.location._count", "301", "351")]
    [TestCase("2004", "cmi.objectives._count", "0", "404")]
    [TestCase("2004", "cmi.objectives.1.description", "301", "351")]
    [TestCase("2004", "cmi.objectives.0.description", "301", "408")]
    [TestCase("2004", "cmi.objectives.00.id", "301", "351")]
    [TestCase("2004", "cmi.objectives.99999999999.id", "301", "351")]
    [TestCase("2004", "cmi.interactions.0.objectives.0.id", "301", "408")]
    [TestCase("2004", "cmi.interactions.1.objectives.0.id", "301", "351")]
    [TestCase("2004", "cmi.comments_from_learner.1.comment", "301", "351")]
    [TestCase("2004", "cmi.comments_from_lms.9.comment", "301", "404")]
    [TestCase("2004", "adl.data.1.store", "301", "351")]
    [TestCase("2004", "adl.nav.request_valid.choice", "401", "401")]
    [TestCase("2004", "adl.nav.request_valid.choice.{target=}", "401", "401")]
    [TestCase("2004", "adl.nav.request_valid.choice.{target}", "401", "401")]
    [TestCase("2004", "adl.nav.request_valid.choice.{target=a.0.b}", "0", "404")]
    [TestCase("1.2", "", "201", "201")]
    [TestCase("1.2", "cmi.nothing", "401", "401")]
    [TestCase("1.2", "cmi.location", "401", "401")]
    [TestCase("1.2", "cmi.core.exit._children", "202", "402")]
    [TestCase("1.2", "cmi.core._count", "203", "402")]
    [TestCase("1.2", "cmi.objectives.0.id", "201", "0")]
    [TestCase("1.2", "cmi.objectives.1.id", "201", "201")]
    [TestCase("1.2", "cmi.interactions.1.id", "404", "201")]
    public void A_name_that_leads_nowhere_says_why(string version, string name, string onGet, string onSet)
    {
        var runTime = FullLaunch.Begin(version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004);
        runTime.GetValue(name);
        var get = runTime.GetLastError();
        runTime.SetValue(name, "x");
        Assert.That((get, runTime.GetLastError()), Is.EqualTo((onGet, onSet)));
    }

    [TestCase("cmi.location", "403")]
    [TestCase("cmi.suspend_data", "403")]
    [TestCase("cmi.score.raw", "403")]
    [TestCase("cmi.completion_status", "0")]
    [TestCase("cmi.learner_preference.audio_level", "0")]
    [TestCase("cmi.total_time", "0")]
    public void What_was_never_set_is_403_in_SCORM_2004_unless_it_has_a_default(string name, string error)
    {
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm2004);
        runTime.GetValue(name);
        Assert.That(runTime.GetLastError(), Is.EqualTo(error));
    }

    [Test]
    public void What_was_never_set_is_empty_in_SCORM_1_2()
    {
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm12);
        Assert.That((runTime.GetValue("cmi.suspend_data"), runTime.GetLastError()), Is.EqualTo(("", "0")));
    }

    [Test]
    public void Ids_of_objectives_are_unique_and_stay_and_those_of_interactions_are_free()
    {
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm2004);
        var errors = new[] { ("objectives.0", "a"), ("objectives.1", "a"), ("objectives.0", "b"), ("objectives.0", "a"), ("interactions.0", "a"), ("interactions.1", "a"), ("interactions.0", "b") }
            .Select(pair =>
            {
                runTime.SetValue($"cmi.{pair.Item1}.id", pair.Item2);
                return runTime.GetLastError();
            });
        Assert.That(errors, Is.EqualTo(new[] { "0", "351", "351", "0", "0", "0", "0" }));
        Assert.That((runTime.GetValue("cmi.objectives._count"), runTime.GetValue("cmi.interactions._count")), Is.EqualTo(("1", "2")));
    }

    [TestCase("1.2")]
    [TestCase("2004")]
    public void A_name_made_of_indexes_costs_no_more_than_its_length(string version)
    {
        const long most = 10_000_000;
        var model = version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;
        var name = "cmi" + string.Concat(Enumerable.Repeat(".1", 20_000));
        var runTime = FullLaunch.Begin(model);
        var before = GC.GetAllocatedBytesForCurrentThread();
        runTime.GetValue(name);
        var error = runTime.GetLastError();
        var read = CommitReading.Read(model, RunTimeState.Empty, new Dictionary<string, string> { [name] = "x" });
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(most));
        Assert.That(error, Is.EqualTo("401"));
        Assert.That(read.Refused, Is.EqualTo(new[] { name }));
    }

    [Test]
    public void No_element_has_more_than_two_indexes() =>
        Assert.That(new[] { RunTimeModel.Scorm12, RunTimeModel.Scorm2004 }.SelectMany(model => model.Table.Elements).Max(element => element.Name.Split('.').Count(word => word == "n")), Is.EqualTo(2));

    [Test]
    public void A_runaway_loop_is_stopped_where_the_collection_is_full()
    {
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm2004);
        var kept = Enumerable.Range(0, 3000).TakeWhile(n => runTime.SetValue($"cmi.interactions.{n}.id", "x") == "true").Count();
        Assert.That((kept, runTime.GetLastError()), Is.EqualTo((2500, "351")));
    }
}
