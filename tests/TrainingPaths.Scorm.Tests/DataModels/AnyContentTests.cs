using System.Text;
using CsCheck;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Elements;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.Tests.DataModels.Elements;
using TrainingPaths.Scorm.Tests.DataModels.Twin;

namespace TrainingPaths.Scorm.Tests.DataModels;

/// <summary>Whatever content does, the run time answers.</summary>
[TestFixture("1.2")]
[TestFixture("2004")]
public sealed class AnyContentTests(string version)
{
    private readonly RunTimeModel model = version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;

    [Test]
    public void Any_text_as_name_or_value_is_answered_and_only_what_was_taken_changes_the_state() =>
        Gen.Select(Gen.String, Gen.OneOf(model.Table.Elements.Select(element => element.Name.Replace("n.", "0.", StringComparison.Ordinal)).ToArray()), Gen.String).Sample((odd, name, value) =>
        {
            var runTime = FullLaunch.Begin(model);
            foreach (var element in new[] { odd, name, name + odd, name + "." + odd, "cmi." + odd })
            {
                var before = runTime.State.Values;
                var answer = runTime.SetValue(element, value);
                Assert.That(answer, Is.EqualTo(runTime.GetLastError() == "0" ? "true" : "false"));
                if (answer == "false") Assert.That(runTime.State.Values, Is.EquivalentTo(before));
                runTime.GetValue(element);
                Assert.That(runTime.GetErrorString(runTime.GetLastError()), Is.Not.Empty);
                Assert.That(runTime.GetDiagnostic(""), Has.Length.LessThan(256));
            }
        });

    [Test]
    public void Any_session_ends_in_a_state_that_has_results() =>
        AnyScenario.Of(model, 40).Sample(
            scenario =>
            {
                var state = new RunTimeState(ServerRun.Play(scenario).Values, []);
                var results = SessionResults.Of(model, state);
                Assert.That(results, Is.Not.Null);
                Assert.That(SessionResults.Of(model, state).TotalTime, Is.EqualTo(results.TotalTime));
            },
            iter: 300);

    [Test]
    public void What_nothing_can_store_is_refused_before_it_keeps_the_rest_from_being_saved()
    {
        foreach (var value in new[] { "\0", "a\uD83D", "\uD83Da", "\uDE00", "\uD83D\uD83D\uDE00" })
        {
            var runTime = FullLaunch.Begin(model);
            Assert.That((runTime.SetValue("cmi.suspend_data", value), runTime.GetLastError()), Is.EqualTo(("false", version == "1.2" ? "405" : "406")));
            Assert.That(runTime.SetValue("cmi.suspend_data", "😀\uFFFD\u0001"), Is.EqualTo("true"));
        }
    }

    [Test]
    public void A_text_that_is_too_long_is_cut_where_the_table_says_and_never_inside_a_character()
    {
        var texts = model.Table.Elements.Where(element => element.Type == ValueKind.Text && element.Access == ElementAccess.ReadWrite).ToList();
        Assert.That(texts, Is.Not.Empty);
        foreach (var element in texts)
        {
            var runTime = FullLaunch.Begin(model);
            var name = element.Name.Replace(".n.", ".0.", StringComparison.Ordinal);
            foreach (var shift in new[] { 0, 1 })
            {
                var text = new string('x', shift) + string.Concat(Enumerable.Repeat("😀", (element.Keep!.Value / 2) + 5));
                Assert.That(runTime.SetValue(name, text), Is.EqualTo("true"), element.Name);
                var kept = runTime.GetValue(name);
                Assert.That(kept, Has.Length.EqualTo(element.Keep.Value - ((element.Keep.Value - shift) % 2)), element.Name);
                Assert.That(text, Does.StartWith(kept));
                Assert.That(kept.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar), Is.False, element.Name);
            }
        }
    }
}
