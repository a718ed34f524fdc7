using TrainingPaths.Core.Paths.Format;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Lint;

/// <summary>Lint runs at each save of a draft: nobody waits for it, on the largest path that is promised.</summary>
[NonParallelizable]
public sealed class LintSpeedTests
{
    private const int Modules = 20;
    private const int Lessons = 9;
    private const int Questions = 25;
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(150);

    private string folder = "";

    [OneTimeSetUp]
    public void Write() => BigPath.Write(folder = Path.Combine(Directory.CreateTempSubdirectory("tp-big-").FullName, "un-tres-grand-parcours"), Modules, Lessons, Questions);

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Test]
    public void A_big_path_is_as_big_as_asked_and_without_fault()
    {
        var report = PathLinter.Lint(folder);

        Assert.That(report.Findings.Select(finding => finding.ToString()), Is.Empty);
        Assert.That((report.Counts.Modules + 0, report.Counts.Lessons + report.Counts.Modules, report.Counts.Questions), Is.EqualTo((Modules, 200, 500)));
    }

    [Test]
    public void Two_hundred_steps_and_five_hundred_questions_are_checked_within_150_milliseconds_once_warm()
    {
        var lesson = Path.Combine(folder, "modules", "05-partie", "04-lecon.md");
        var text = File.ReadAllText(lesson);
        var times = new List<TimeSpan>();
        PathLinter.Check(ContentPackage.Read(folder));
        for (var save = 1; save <= 15; save++)
        {
            // As a draft is saved: one file has changed, and everything is read anew.
            File.WriteAllText(lesson, text.Replace("## Point 1", $"## Point {save}", StringComparison.Ordinal));
            var package = ContentPackage.Read(folder);
            var before = Environment.CpuUsage.TotalTime;
            var report = PathLinter.Check(package);
            times.Add(Environment.CpuUsage.TotalTime - before);
            Assert.That(report.Findings, Is.Empty);
        }
        TestContext.Out.WriteLine(string.Join(", ", times.Select(time => $"{time.TotalMilliseconds:0} ms")));

        // Time of the processor, the best of fifteen: others use this machine too.
        Assert.That(times.Min(), Is.LessThan(Budget));
    }
}
