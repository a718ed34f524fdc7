using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

public sealed class EditionTests
{
    [TestCase("1.2", ScormEdition.Scorm12)]
    [TestCase(" 1.2\n ", ScormEdition.Scorm12)]
    [TestCase("SCORM 1.2", ScormEdition.Scorm12)]
    [TestCase("CAM 1.3", ScormEdition.Scorm2004Second)]
    [TestCase("1.3", ScormEdition.Scorm2004Second)]
    [TestCase("2004 3rd Edition", ScormEdition.Scorm2004Third)]
    [TestCase("2004 4th Edition", ScormEdition.Scorm2004Fourth)]
    [TestCase("2004  4TH  edition", ScormEdition.Scorm2004Fourth)]
    public void The_schema_version_names_the_edition(string said, ScormEdition edition) =>
        Assert.That(Saying($"<metadata><schemaversion>{said}</schemaversion></metadata>", edition == ScormEdition.Scorm12), Is.EqualTo(edition));

    [Test]
    public void Without_schema_version_the_namespaces_tell()
    {
        Assert.That(Saying("", old: true), Is.EqualTo(ScormEdition.Scorm12));
        Assert.That(Saying("", old: false), Is.EqualTo(ScormEdition.Scorm2004Third));
    }

    [Test]
    public void Without_either_a_scormtype_is_enough_to_be_1_2()
    {
        var bare = TestManifest.Scorm12 with { Metadata = "", Namespaces = "", Resources = """<resource identifier="R1" scormtype="sco" href="index.html"/>""" };
        Assert.That(bare.Read().Manifest!.Edition, Is.EqualTo(ScormEdition.Scorm12));
    }

    private static ScormEdition? Saying(string metadata, bool old) =>
        ((old ? TestManifest.Scorm12 : TestManifest.Scorm2004) with { Metadata = metadata }).Read().Manifest?.Edition;
}
