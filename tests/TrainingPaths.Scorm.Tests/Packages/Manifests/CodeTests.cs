using System.Reflection;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Tests.Packages.Kit;
using TrainingPaths.Scorm.Tests.Packages.Zips;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

public sealed class CodeTests
{
    private static IEnumerable<TestCaseData> Samples() =>
        CodeSamples.All.Select((sample, n) => new TestCaseData(sample.Zip, sample.Told).SetName($"{n:D2}: {sample.Told} is told"));

    [TestCaseSource(nameof(Samples))]
    public async Task Told(object zip, string told)
    {
        var reading = await ((TestZip)zip).ReadAsync();
        var all = string.Join("; ", reading.Problems.Told().Distinct());
        var first = reading.First!;
        Assert.Multiple(() =>
        {
            Assert.That(all, Is.EqualTo(told), "what is told, and nothing else");
            Assert.That(reading.Verdict, Is.EqualTo(told[0] == '!' ? PackageVerdict.Refused : PackageVerdict.AcceptedWithWarnings));
            Assert.That(first.Message, Does.EndWith("."));
        });
    }

    [Test]
    public void Every_code_has_a_test()
    {
        var codes = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var tested = CodeSamples.All.SelectMany(sample => sample.Told.Split("; ")).Select(told => told.TrimStart('!', ' ').Split(' ')[0])
            .Concat(HostileZips.All().Select(sample => (string)sample.Arguments[1]!))
            .Append(ProblemCode.ZipTooLarge);
        Assert.That(codes.Except(tested), Is.Empty);
    }
}
