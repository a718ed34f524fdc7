using Microsoft.Playwright;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Export;

/// <summary>A question of every kind, and the final assessment, in another LMS.</summary>
[TestFixture(ScormEdition.Scorm12)]
[TestFixture(ScormEdition.Scorm2004Fourth)]
public sealed class ExportedKindsTests(ScormEdition edition) : ExportedCourseTest(edition, Folder())
{
    protected override FrozenStep Quiz => Source.Version.Find("acc-m2-quiz")!;

    private FrozenStep Final => Source.Version.Find("acc-final")!;

    [Test]
    public async Task Every_kind_is_asked_kept_and_graded()
    {
        var page = await BeginAsync(Quiz);
        await AnswerAsync(page, wrong: 0);
        await Assertions.Expect(Content(page).Locator(".quiz-result h2").First).ToContainTextAsync("10 bonnes réponses sur 10");
        Assert.That((await ResultsAsync(page, Quiz)).Score.Raw, Is.EqualTo((decimal?)100));
    }

    [Test]
    public async Task Wrong_answers_of_every_kind_are_wrong_and_give_no_key_away()
    {
        var page = await BeginAsync(Quiz);
        await AnswerAsync(page, wrong: 10);
        await Assertions.Expect(Content(page).Locator(".quiz-result h2").First).ToContainTextAsync("0 bonne réponse sur 10");
        await Assertions.Expect(Content(page).Locator(".quiz-result")).Not.ToContainTextAsync("Bonne réponse :");
        await Assertions.Expect(Content(page).Locator(".quiz-result")).Not.ToContainTextAsync("Relisez la leçon.");
        Assert.That((await ResultsAsync(page, Quiz)).Score.Raw, Is.EqualTo((decimal?)0));
    }

    [Test]
    public async Task An_open_attempt_shows_again_what_was_given()
    {
        var page = await BeginAsync(Quiz, width: 320);
        for (var n = 1; n < 10; n++)
        {
            await AssertAccessibleAsync(page);
            if (await Content(page).Locator("#typed").CountAsync() > 0)
                break;
            await Content(page).GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Question suivante" }).ClickAsync();
        }

        await Content(page).Locator("#typed").FillAsync("15");
        await page.ReloadAsync();
        await Assertions.Expect(Content(page).Locator("#typed")).ToHaveValueAsync("15");
    }

    [Test]
    public async Task The_final_assessment_asks_from_all_modules()
    {
        var page = await BeginAsync(Final);
        await Assertions.Expect(Content(page).Locator(".muted").First).ToContainTextAsync("1 sur 4");
        Assert.That(Final.Quiz!.Questions, Has.Count.EqualTo(16));
    }

    [Test]
    public async Task The_positioning_is_left_out_and_the_package_says_so()
    {
        var course = ExportCourse.Of(Source, Edition, ExportedPaths.Kit, _ => Stream.Null);
        var page = await VisitAsync("/launch/about.html");
        await Assertions.Expect(Content(page).Locator("article")).ToContainTextAsync("Le positionnement à l'entrée n'y est pas : Où en suis-je ?.");
        Assert.That(course.Items.Select(item => item.Identifier), Has.Member("S-acc-final").And.None.Contain("positionnement"));
    }

    private async Task<IPage> BeginAsync(FrozenStep quiz, int width = 1280)
    {
        var page = await VisitAsync($"/launch/{PageOf(quiz)}", width);
        await Content(page).GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Commencer le quiz" }).ClickAsync();
        return page;
    }

    // The sample of the format, with a quiz that asks all it knows.
    private static string Folder()
    {
        var sample = ExportedPaths.FolderOf("../tests/TrainingPaths.Core.Tests/Paths/Samples/accueillir-une-nouvelle-collegue");
        var copy = Directory.CreateTempSubdirectory("tp-kinds-").FullName;
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllText(place, File.ReadAllText(file).Replace("id: acc-m2-quiz\ntitle: Accompagner l'arrivée\nminutes: 4\ndraw: 2", "id: acc-m2-quiz\ntitle: Accompagner l'arrivée\nminutes: 4\ndraw: 10", StringComparison.Ordinal));
        }

        return copy;
    }
}
