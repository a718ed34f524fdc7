using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>A SCORM package among the lessons of a module, as its author writes it.</summary>
public sealed class ScormStepFormatTests
{
    private const string Modules = "modules/01-preparer/";

    private const string Good = """
        id: acc-m1-visite
        title: Visite virtuelle
        minutes: 15
        objectives: [o1]
        package: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        done: passed
        """;

    [Test]
    public void It_stands_where_its_number_says_and_names_its_package()
    {
        using var sample = Sample(Good);
        var package = ContentPackage.Read(sample.Place);
        var steps = VersionContent.Of(package).Steps.Where(step => step.ModuleId == package.Modules[0].Header.Id).ToList();
        var step = steps.Single(s => s.Kind == StepKind.Package);

        Assert.That(steps.IndexOf(step), Is.EqualTo(1), "after the first lesson");
        Assert.That(step.Minutes, Is.EqualTo(15));
        var definition = StepDefinitionJson.Read<PackageDefinition>(step.Definition);
        Assert.That((definition.Sha256[..4], definition.Goal), Is.EqualTo(("0123", PackageGoal.Passed)));
    }

    [TestCase("title: Visite virtuelle", "titre: Visite", "yaml.unknown-key")]
    [TestCase("[o1]", "[o9]", "id.unknown-objective")]
    [TestCase("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "visite.zip", "scorm.package")]
    [TestCase("minutes: 15", "minutes: 0", "scorm.minutes")]
    [TestCase("acc-m1-visite", "Visite 1", "id.form")]
    [TestCase("done: passed", "done: réussi", null)]
    public void What_is_wrong_is_said(string from, string to, string? rule)
    {
        using var sample = Sample(Good.Replace(from, to, StringComparison.Ordinal));
        var found = PathLinter.Lint(sample.Place).Findings.Where(f => f.File.EndsWith(".scorm.yaml", StringComparison.Ordinal) && f.Severity == Severity.Error).Select(f => f.Rule).ToList();
        Assert.That(found, rule is null ? Is.Not.Empty : Has.Member(rule));
    }

    [Test]
    public void Its_minutes_are_part_of_the_path_s()
    {
        using var sample = Sample(Good);
        Assert.That(PathLinter.Lint(sample.Place).Findings.Select(f => f.Rule), Has.Member("path.durations"), "the header still says fifteen minutes less");
    }

    private static SampleFolder Sample(string step)
    {
        var sample = new SampleFolder();
        // Sorted between the lessons 01 and 02.
        sample.Write($"{Modules}01-z.scorm.yaml", step);
        return sample;
    }
}
