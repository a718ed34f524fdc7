using Microsoft.Playwright;
using TrainingPaths.Core.Paths;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Browser.Tests.Export;

[TestFixture(ScormEdition.Scorm12)]
[TestFixture(ScormEdition.Scorm2004Fourth)]
public sealed class ExportedLessonTests(ScormEdition edition) : ExportedCourseTest(edition)
{
    [Test]
    public async Task A_lesson_begins_again_at_its_screen_keeps_its_note_and_is_completed()
    {
        var page = await VisitAsync($"/launch/{PageOf(Lesson)}");
        var content = Content(page);
        await NextAsync(content);
        await page.ReloadAsync();
        await Assertions.Expect(content.Locator("[data-position]")).ToContainTextAsync($"Écran 2 sur {Lesson.Screens}");
        for (var screen = 2; screen < Lesson.Screens; screen++)
            await NextAsync(content);
        await content.Locator("textarea").FillAsync("Rappeler Anne « lundi ».\nPuis décider.");
        await page.ReloadAsync();
        await Assertions.Expect(content.Locator("textarea")).ToHaveValueAsync("Rappeler Anne « lundi ».\nPuis décider.");
        await content.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Terminer cette étape" }).ClickAsync();
        await Assertions.Expect(content.Locator("[data-done]")).ToBeVisibleAsync();
        Assert.That((await ResultsAsync(page, Lesson)).Completed, Is.True);
    }

    [Test]
    public async Task What_does_not_fit_is_said_and_takes_nothing_away()
    {
        var page = await VisitAsync($"/launch/{PageOf(Lesson)}");
        var content = Content(page);
        for (var screen = 1; screen < Lesson.Screens; screen++)
            await NextAsync(content);
        await content.Locator("textarea").FillAsync("court");
        await content.Locator("textarea").BlurAsync();
        await content.Locator("textarea").FillAsync(new string('é', Edition == ScormEdition.Scorm12 ? 4096 : 64000));
        await content.Locator("textarea").BlurAsync();
        await Assertions.Expect(content.Locator("#n-takeaway-line")).ToContainTextAsync("trop long");
        await page.ReloadAsync();
        await Assertions.Expect(content.Locator("textarea")).ToHaveValueAsync("court");
    }

    [Test]
    public async Task Without_an_lms_the_page_says_so_and_can_be_read()
    {
        var page = await VisitAsync($"/package/{PageOf(Lesson)}");
        await Assertions.Expect(page.Locator("[data-no-lms]")).ToBeVisibleAsync();
        await page.Locator("[data-next-screen]").ClickAsync();
        await Assertions.Expect(page.Locator("section.screen").Nth(1)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section.screen").Nth(0)).ToBeHiddenAsync();
    }

    [TestCase(320, ColorScheme.Light)]
    [TestCase(1280, ColorScheme.Dark)]
    public async Task No_page_of_a_package_breaks_a_rule_that_axe_knows(int width, ColorScheme theme)
    {
        var activity = Source.Version.Steps.FirstOrDefault(s => s.Kind == StepKind.Activity);
        string[] pages = [PageOf(Lesson), PageOf(Quiz), "about.html", .. Source.Sheets.Take(1).Select(s => $"sheet-{s.Id}.html"), .. activity is null ? Array.Empty<string>() : [PageOf(activity)]];
        foreach (var name in pages)
        {
            var page = await VisitAsync($"/package/{name}", width, theme);
            await AssertAccessibleAsync(page);
            if (name != PageOf(Quiz))
                continue;
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Commencer le quiz" }).ClickAsync();
            await AssertAccessibleAsync(page);
            for (var n = 1; n < Quiz.Quiz!.Draw; n++)
                await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Question suivante" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Terminer le quiz" }).ClickAsync();
            await AssertAccessibleAsync(page);
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Terminer quand même" }).ClickAsync();
            await AssertAccessibleAsync(page);
        }
    }

    private static Task NextAsync(IFrameLocator content) => content.Locator("[data-next-screen]").ClickAsync();
}
