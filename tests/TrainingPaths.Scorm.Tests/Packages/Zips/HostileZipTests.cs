using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Zips;

public sealed class HostileZipTests
{
    [TestCaseSource(typeof(HostileZips), nameof(HostileZips.All))]
    public async Task Refused(object zip, string code)
    {
        var reading = await ((TestZip)zip).ReadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Verdict, Is.EqualTo(PackageVerdict.Refused));
            Assert.That(reading.First?.Code, Is.EqualTo(code), string.Join("; ", reading.Problems.Told()));
        });
    }

    [Test]
    public async Task The_zip_file_that_all_of_them_are_made_of_is_accepted()
    {
        var reading = await TestManifest.Scorm2004.Zip().ReadAsync();
        Assert.That(reading.Problems.Told(), Is.Empty);
        Assert.That(reading.Verdict, Is.EqualTo(PackageVerdict.Accepted));
    }

    [Test]
    public async Task Limits_can_be_narrowed()
    {
        var narrow = PackageLimits.Default with { TotalBytes = 100 };
        var reading = await TestManifest.Scorm2004.Zip().ReadAsync(narrow);
        Assert.That(reading.First?.Code, Is.EqualTo("SCORM-ZIP-TOTAL"));
    }
}
