using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>Markdown in questions from the folder to what is published.</summary>
public sealed class QuestionMarkdownTests
{
    private const string Quiz = "modules/02-accompagner/quiz.yaml";
    private const string Final = "final-assessment.yaml";
    private const string Asked = "Qui fait quoi pendant le point d'étape ?";
    private const string Shown = "'![La semaine, jour par jour](../../media/semaine.svg) **Qui** fait quoi ?'";

    [TestCase(Quiz, Asked, "'<b>Qui</b> fait quoi ?'", "markdown.raw-html")]
    [TestCase(Quiz, Asked, "'![Un plan](../../media/plan.svg) Qui fait quoi ?'", "markdown.dead-link")]
    [TestCase(Quiz, Asked, "'![](../../media/semaine.svg) Qui fait quoi ?'", "markdown.image-alt")]
    [TestCase(Quiz, Asked, "'[Qui](javascript:x) fait quoi ?'", "markdown.link-scheme")]
    [TestCase(Quiz, "text: Les pompiers", "text: '![Le camion](../../media/camion.png)'", "markdown.dead-link")]
    [TestCase(Quiz, "match: Note la date suivante", "match: '<i>Note</i> la date suivante'", "markdown.raw-html")]
    [TestCase(Quiz, "Écouter sans répondre", "Écouter <u>sans</u> répondre", "markdown.raw-html")]
    [TestCase(Quiz, "right: Oui. On écoute avant de convenir.", "right: 'Oui. ![](../../media/semaine.svg)'", "markdown.image-alt")]
    [TestCase(Final, "La semaine d'accueil compte cinq jours,", "La semaine <br> compte cinq jours,", "markdown.raw-html")]
    public void What_could_not_be_shown_stops_publication(string file, string from, string to, string rule)
    {
        using var sample = new SampleFolder();

        var found = sample.Edit(file, from, to).Lint().Findings;

        Assert.That(found.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Rule, finding.File)), Does.Contain((rule, file)), string.Join('\n', found));
    }

    [Test]
    public void A_finding_names_the_line_of_the_question()
    {
        using var sample = new SampleFolder();
        sample.Edit(Quiz, Asked, "'<br>Qui fait quoi ?'");

        var line = Array.FindIndex(sample.Read(Quiz).Split('\n'), text => text.Contains("<br>Qui", StringComparison.Ordinal)) + 1;

        Assert.That(sample.Lint().Findings.Where(finding => finding.Rule == "markdown.raw-html").Select(finding => finding.Line), Is.EqualTo(new[] { line }));
    }

    [TestCase(Quiz, Asked)]
    [TestCase(Final, "La semaine d'accueil compte cinq jours, avec une visite en binôme par jour. Combien de visites en binôme ?")]
    public void A_picture_of_a_question_is_found_and_used(string file, string from)
    {
        using var sample = new SampleFolder();

        Assert.That(sample.Edit(file, from, Shown).Lint().Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void Another_picture_under_the_same_name_is_another_question()
    {
        using var sample = new SampleFolder();
        sample.Edit(Quiz, Asked, Shown);
        var before = HashOf(sample, "acc-m2-quiz");

        sample.Edit("media/semaine.svg", "<svg", "<!-- v2 --><svg");

        Assert.That(HashOf(sample, "acc-m2-quiz"), Is.Not.EqualTo(before));
        Assert.That(sample.Lint().HasErrors, Is.False);
    }

    [Test]
    public async Task A_published_question_shows_its_picture_from_its_version_and_the_final_assessment_too()
    {
        await using var host = await PathsHost.StartAsync();
        using var sample = new SampleFolder($"parcours-{Guid.NewGuid():N}");
        sample.Edit(Quiz, Asked, Shown).Edit(Quiz, "Un sac préparé la veille", "'[La fiche](../../sheets/semaine-type.md)'");
        var published = await host.PublishAsync(sample);
        var picture = sample.Package().Media.Single();

        var version = await host.ReadAsync(services => FrozenVersions.FindAsync(services.GetRequiredService<TrainingPathsDbContext>(), published.VersionId!.Value, default));

        var borrowed = version.Steps.Single(step => step.IsFinal).Quiz!.Questions.Single(question => question.Id == "acc-m2-q7");
        Assert.That(version.Texts.Whole(borrowed.Text).Lead, Does.Contain($"<img src=\"/media/{picture.Sha256}/semaine.svg\" alt=\"La semaine, jour par jour\">").And.Contain("<strong>Qui</strong>"));
        var sheet = sample.Package().Sheets.Single().Header.Id;
        Assert.That(version.Texts.Line("[La fiche](../../sheets/semaine-type.md)"), Is.EqualTo($"<a href=\"/paths/{sample.Package().Slug}/sheets/{sheet}\">La fiche</a>"));
        Assert.That(await host.ReadAsync(services => services.GetRequiredService<Core.Paths.Lessons>().FindMediaAsync(picture.Sha256, default)), Is.Not.Null, "served to whoever reads");
    }

    private static string HashOf(SampleFolder sample, string step) => VersionContent.Of(sample.Package()).Steps.Single(s => s.StableId == step).Hash;
}
