using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;

namespace TrainingPaths.Scorm.Tests.Adl;

[Category(AdlCases.Category)]
public sealed class ManifestsOfAdlTests
{
    [Test]
    public void Every_manifest_of_ADLs_suite_is_read_without_a_warning()
    {
        var files = Directory.GetFiles(Path.Combine(AdlCases.Required, "manifests"), "*.xml");
        Assert.That(files, Has.Length.EqualTo(189));
        Assert.Multiple(() =>
        {
            foreach (var file in files)
            {
                using var stream = File.OpenRead(file);
                var reading = ManifestReader.Read(stream);
                var told = string.Join("; ", reading.Problems.Errors.Concat(reading.Problems.Warnings));
                Assert.That(reading.Manifest?.Edition, Is.EqualTo(ScormEdition.Scorm2004Fourth), $"{Path.GetFileName(file)}: {told}");
                Assert.That(told, Is.Empty, Path.GetFileName(file));
                Assert.That(reading.Manifest!.Default.Items, Is.Not.Empty, Path.GetFileName(file));
            }
        });
    }
}
