using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages;

/// <summary>Manifests as authoring tools write them: written by us after the habits of each tool.</summary>
public sealed class AuthoringToolTests
{
    internal static string[] Fixtures => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Packages", "Fixtures"), "*.xml");

    [TestCase("storyline-1.2", ScormEdition.Scorm12, "Les gestes barrières", 1, "index_lms.html")]
    [TestCase("rise-2004-4th", ScormEdition.Scorm2004Fourth, "Repérer les besoins d'une personne aidée", 1, "scormdriver/indexAPI.html")]
    [TestCase("captivate-2004-3rd", ScormEdition.Scorm2004Third, "Manual handling", 1, "index_SCORM.html")]
    [TestCase("ispring-1.2", ScormEdition.Scorm12, "Prévention des chutes", 2, "res/index.html?lang=fr&kiosk=0", "res/quiz.html?start=1")]
    [TestCase("adapt-2004-3rd", ScormEdition.Scorm2004Third, "Bientraitance & posture", 1, "index_lms.html")]
    [TestCase("lectora-1.2", ScormEdition.Scorm12, "Hygiène – l’essentiel", 4, "chap1/a001index.html", "chap1/a002.html", "test/Final%20Test.html")]
    [TestCase("exe-2004-2nd", ScormEdition.Scorm2004Second, "Alimentation", 3, "index.html", "modules/le_petit_d%C3%A9jeuner.html")]
    public async Task A_package_is_understood(string fixture, ScormEdition edition, string title, int items, params string[] addresses)
    {
        var reading = await (await ZipAsync(fixture)).ReadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Verdict, Is.Not.EqualTo(PackageVerdict.Refused), string.Join("; ", reading.Problems.Told()));
            Assert.That((reading.Edition, reading.Title, reading.ItemCount), Is.EqualTo(((ScormEdition?)edition, title, items)));
            Assert.That(reading.Launches.Select(launch => launch.Address), Is.EqualTo(addresses));
        });
    }

    [TestCase("storyline-1.2")]
    [TestCase("rise-2004-4th")]
    [TestCase("captivate-2004-3rd")]
    [TestCase("ispring-1.2")]
    [TestCase("adapt-2004-3rd")]
    [TestCase("exe-2004-2nd")]
    public async Task Nothing_is_to_be_warned_of(string fixture) =>
        Assert.That((await (await ZipAsync(fixture)).ReadAsync()).Problems.Told(), Is.Empty);

    [Test]
    public async Task Backslashes_and_a_missing_edition_are_warned_of() =>
        Assert.That((await (await ZipAsync("lectora-1.2")).ReadAsync()).Problems.Told().Select(told => told.Split(' ')[0]).Distinct(),
            Is.EqualTo(new[] { "SCORM-EDITION-GUESSED", "SCORM-ADDRESS-BACKSLASH" }));

    /// <summary>The manifest with every file that it names.</summary>
    private static async Task<TestZip> ZipAsync(string fixture)
    {
        var bytes = await File.ReadAllBytesAsync(Fixtures.Single(path => Path.GetFileNameWithoutExtension(path) == fixture));
        var resources = ManifestReader.Read(new MemoryStream(bytes)).Manifest!.Resources;
        var files = resources.SelectMany(resource => resource.Files.Append(resource.Href)).OfType<string>().Distinct();
        return new TestZip([TestEntry.Bytes("imsmanifest.xml"u8.ToArray(), bytes), .. files.Select(file => TestEntry.Text(file))]);
    }
}
