using System.IO.Compression;
using System.Net;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Export;

public sealed class ExportedTextsTests
{
    private const string Quiz = "modules/02-accompagner/quiz.yaml";
    private const string Asked = "Qui fait quoi pendant le point d'étape ?";
    private const string Shown = "'![La semaine, jour par jour](../../media/semaine.svg) **Qui** fait quoi ?'";

    [Test]
    public async Task A_package_for_another_platform_carries_what_is_more_than_words_as_templates()
    {
        using var sample = new SampleFolder();
        sample.Edit(Quiz, Asked, Shown).Edit(Quiz, "match: Note la date suivante", "match: 'Note la **date** suivante'").Edit(Quiz, "Le point se tient {1}", "Le point **se tient** {1}");

        using var zip = new ZipArchive(await ExportedPaths.WriteAsync(sample.Place, ScormEdition.Scorm12));
        using var reader = new StreamReader(zip.GetEntry("step-acc-m2-quiz.html")!.Open());
        var quiz = await reader.ReadToEndAsync();

        Assert.That(WebUtility.HtmlDecode(quiz), Does.Contain("data-line=\"Note la **date** suivante\" data-words=\"Note la date suivante\"><span>Note la <strong>date</strong> suivante</span>"));
        Assert.That(quiz, Does.Contain("Le point <strong>se tient</strong> {1}").And.Contain("<span><img src=\"media/"));
        Assert.That(zip.Entries.Select(entry => entry.FullName), Has.Some.Match("media/.*-semaine.svg"));
    }
}
