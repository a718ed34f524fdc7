using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Elements;

namespace TrainingPaths.Scorm.Tests.DataModels.Elements;

public sealed class ElementTests
{
    private static IEnumerable<TestCaseData> Readable => Cases(row => row.Access == "r");

    private static IEnumerable<TestCaseData> Hidden => Cases(row => row.Access == "w");

    private static IEnumerable<TestCaseData> Settable => Cases(row => row.Access != "r");

    [TestCase("1.2")]
    [TestCase("2004")]
    public void The_table_has_the_elements_of_the_specification_and_no_other(string version) =>
        Assert.That(Model(version).Table.Elements.Select(element => element.Name), Is.EquivalentTo(Rows(version).Select(row => row.Name)));

    [TestCase("1.2")]
    [TestCase("2004")]
    public void The_table_says_who_may_read_and_write(string version) =>
        Assert.That(
            Model(version).Table.Elements.Select(element => (element.Name, element.Access)),
            Is.EquivalentTo(Rows(version).Select(row => (row.Name, Access(row.Access)))));

    [TestCaseSource(nameof(Readable))]
    public void What_only_the_LMS_may_set_is_answered_and_stays(string version, ElementRow row)
    {
        var runTime = Begin(version);
        var name = Written(row.Name);
        Assert.That((runTime.GetValue(name), runTime.GetLastError()), Is.EqualTo((row.Good.Single(), "0")));
        Assert.That((runTime.SetValue(name, row.Good.Single()), runTime.GetLastError()), Is.EqualTo(("false", ReadOnlyError(version, name))));
        Assert.That(runTime.GetValue(name), Is.EqualTo(row.Good.Single()));
    }

    [TestCaseSource(nameof(Hidden))]
    public void What_content_may_only_set_is_not_answered(string version, ElementRow row)
    {
        var runTime = Begin(version);
        runTime.SetValue(Written(row.Name), row.Good[^1]);
        Assert.That((runTime.GetValue(Written(row.Name)), runTime.GetLastError()), Is.EqualTo(("", version == "1.2" ? "404" : "405")));
    }

    [TestCaseSource(nameof(Settable))]
    public void A_good_value_is_kept_and_a_bad_one_leaves_it_alone(string version, ElementRow row)
    {
        var name = Written(row.Name);
        foreach (var good in row.Good)
        {
            var runTime = Begin(version);
            Assert.That((runTime.SetValue(name, good), runTime.GetLastError()), Is.EqualTo(("true", "0")), good);
            Assert.That(runTime.State[name], Is.EqualTo(Derived(name) ?? good), good);
            foreach (var (bad, error) in row.Bad)
            {
                Assert.That((runTime.SetValue(name, bad), runTime.GetLastError()), Is.EqualTo(("false", error)), bad);
                Assert.That(runTime.State[name], Is.EqualTo(Derived(name) ?? good), bad);
            }
        }
    }

    // The full launch has thresholds, so that the statuses are the LMS's.
    private static string? Derived(string name) => name is "cmi.completion_status" or "cmi.success_status" ? "unknown" : null;

    private static string ReadOnlyError(string version, string name) => version == "2004" ? "404" : name.Contains("._", StringComparison.Ordinal) ? "402" : "403";

    private static RunTimeModel Model(string version) => version == "1.2" ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;

    private static IReadOnlyList<ElementRow> Rows(string version) => version == "1.2" ? Rows12.All : Rows2004.All;

    private static IEnumerable<TestCaseData> Cases(Func<ElementRow, bool> wanted) =>
        from version in new[] { "1.2", "2004" } from row in Rows(version) where wanted(row) select new TestCaseData(version, row);

    private static ElementAccess Access(string access) => access switch
    {
        "r" => ElementAccess.ReadOnly,
        "w" => ElementAccess.WriteOnly,
        _ => ElementAccess.ReadWrite,
    };

    private static RunTime Begin(string version)
    {
        var runTime = FullLaunch.Begin(Model(version));
        runTime.SetValue("cmi.objectives.0.id", "o1");
        runTime.SetValue("cmi.interactions.0.id", "i0");
        runTime.SetValue("cmi.interactions.0.type", "choice");
        return runTime;
    }

    private static string Written(string name) =>
        name.Replace(".n.", ".0.", StringComparison.Ordinal).Replace(".{target}", ".{target=activity_2}", StringComparison.Ordinal);
}
