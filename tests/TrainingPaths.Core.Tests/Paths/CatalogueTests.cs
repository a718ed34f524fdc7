using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Tests.Paths;

public sealed class CatalogueTests
{
    private const string Welcome = "accueillir";
    private const string Safety = "securite-des-donnees";
    private PathsHost host = null!;
    private Guid version;

    [OneTimeSetUp]
    public async Task PublishTwoPathsAsync()
    {
        host = await PathsHost.StartAsync();
        using var welcome = new SampleFolder(Welcome);
        version = (await host.PublishAsync(welcome)).VersionId!.Value;
        using var safety = new SampleFolder(Safety);
        safety.Edit("path.yaml", "title: Accueillir une nouvelle collègue", "title: Protéger les données, l'équipe et sa sécurité")
            .Edit("path.yaml", "themes: [management, qvct]", "themes: [prevention]")
            .Edit("path.yaml", "workplace: 20", "workplace: 60")
            .Edit("action-plan.yaml", "minutes: 20", "minutes: 60");
        Assert.That((await host.PublishAsync(safety)).Outcome, Is.EqualTo(PublishOutcome.Published));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [TestCase("securite donnees", TestName = "Accents may be left out")]
    [TestCase("donnée sécurités", TestName = "Endings do not matter")]
    [TestCase("les données", TestName = "Small words are not searched for")]
    [TestCase("l’équipe sécurité", TestName = "A typographic apostrophe is one")]
    public async Task Words_find_the_path(string words) => Assert.That(await SlugsAsync(new(words)), Is.EqualTo(new[] { Safety }));

    [Test]
    public async Task A_word_may_be_excluded() => Assert.That(await SlugsAsync(new("collègue -données")), Is.EqualTo(new[] { Welcome }));

    [TestCase("plomberie")]
    [TestCase("données plomberie")]
    public async Task Words_that_are_nowhere_find_nothing(string words) => Assert.That(await SlugsAsync(new(words)), Is.Empty);

    [TestCase("  ")]
    [TestCase("les")]
    [TestCase("!!! & | ( ' : *")]
    [TestCase(null)]
    public async Task Nothing_to_search_for_shows_everything_by_title(string? words) => Assert.That(await SlugsAsync(new(words)), Is.EqualTo(new[] { Welcome, Safety }));

    [Test]
    public async Task Words_of_lessons_are_searched_and_a_title_weighs_more()
    {
        Assert.That(await SlugsAsync(new("Samira")), Has.Count.EqualTo(2));
        Assert.That((await SlugsAsync(new("accueillir")))[0], Is.EqualTo(Welcome));
    }

    [Test]
    public async Task Theme_and_duration_narrow_the_list()
    {
        Assert.That(await SlugsAsync(new(Theme: "prevention")), Is.EqualTo(new[] { Safety }));
        Assert.That(await SlugsAsync(new(Theme: "inconnu")), Is.Empty);
        Assert.That(await SlugsAsync(new(AtMostMinutes: 60)), Is.EqualTo(new[] { Welcome }));
        Assert.That(await SlugsAsync(new("collègue", "qvct", 56)), Is.EqualTo(new[] { Welcome }));
    }

    [Test]
    public async Task A_card_says_how_long_for_whom_and_how_many_modules()
    {
        var card = (await SearchAsync(new(AtMostMinutes: 60))).Single();

        Assert.That((card.Title, card.Minutes, card.Modules, card.Language), Is.EqualTo(("Accueillir une nouvelle collègue", 56, 2, "fr")));
        Assert.That(card.Themes, Is.EqualTo(new[] { "management", "qvct" }));
        Assert.That(card.Audience, Is.EqualTo(new[] { "Responsables de secteur", "Tutrices et tuteurs" }));
    }

    [Test]
    public async Task The_page_of_a_path_shows_its_programme()
    {
        var page = await host.ReadAsync(s => s.GetRequiredService<Catalogue>().FindAsync(Welcome, CancellationToken.None));

        Assert.That((page!.VersionId, page.Number, page.Minutes), Is.EqualTo((version, 1, 56)));
        Assert.That(page.Header.Support!.Delay, Is.EqualTo("Réponse sous deux jours ouvrés"));
        Assert.That(page.Header.Sequential);
        Assert.That(page.Outline.Modules.Select(m => (m.Id, m.Steps.Count, m.Minutes)), Is.EqualTo(new[] { ("acc-m1", 3, 16), ("acc-m2", 2, 15) }));
        Assert.That(page.Outline.Others.Select(s => s.Id), Is.EqualTo(new[] { "acc-positionnement", "acc-visio", "acc-final", "acc-plan" }));
        Assert.That(page.Outline.OpenLesson!.Id, Is.EqualTo("acc-m1-l1"));
        Assert.That(page.Sheets.Select(s => s.Title), Is.EqualTo(new[] { "La semaine type" }));
        Assert.That(await host.ReadAsync(s => s.GetRequiredService<Catalogue>().FindAsync("absent", CancellationToken.None)), Is.Null);
    }

    [Test]
    public async Task A_lesson_is_read_with_its_objectives_and_sources()
    {
        var lesson = await host.ReadAsync(s => s.GetRequiredService<Lessons>().FindAsync(version, "acc-m1-l1", CancellationToken.None));

        Assert.That((lesson!.Title, lesson.Minutes, lesson.Language, lesson.VerifiedOn), Is.EqualTo(("La première semaine", 8, "fr", new DateOnly(2026, 11, 2))));
        Assert.That(lesson.Objectives.Select(o => o.Text), Is.EqualTo(new[] { "Préparer une première semaine sans trou" }));
        Assert.That(lesson.Sources, Has.Count.EqualTo(1));
        Assert.That(lesson.Screens, Is.Not.Empty);
        Assert.That(lesson.Screens[0], Does.Contain("/paths/accueillir/sheets/acc-fiche-semaine"));
    }

    [TestCase("acc-m1-quiz")]
    [TestCase("acc-plan")]
    [TestCase("absent")]
    public async Task Only_lessons_and_practices_are_read_as_lessons(string step) =>
        Assert.That(await host.ReadAsync(s => s.GetRequiredService<Lessons>().FindAsync(version, step, CancellationToken.None)), Is.Null);

    [Test]
    public async Task A_sheet_is_read_in_one_piece()
    {
        var sheet = await host.ReadAsync(s => s.GetRequiredService<Lessons>().FindSheetAsync(version, "acc-fiche-semaine", CancellationToken.None));

        Assert.That(sheet!.Html, Does.Contain("<h2>La semaine</h2>").And.Contain("<table>").And.Contain("tick-box"));
    }

    [Test]
    public void Screens_of_an_older_sanitiser_are_cleaned_again()
    {
        var old = new Step(version, "x", null, 1, StepKind.Lesson, "x", "selfPaced", 1, "x") { Screens = ["<p>a<script>b</script></p>"], SanitiserVersion = 0 };

        Assert.That(Lessons.ScreensOf(old), Is.EqualTo(new[] { "<p>a</p>" }));
    }

    private Task<IReadOnlyList<PathCard>> SearchAsync(CatalogueSearch search) => host.ReadAsync(s => s.GetRequiredService<Catalogue>().SearchAsync(search, CancellationToken.None));

    private async Task<IReadOnlyList<string>> SlugsAsync(CatalogueSearch search) => [.. (await SearchAsync(search)).Select(card => card.Slug)];
}
