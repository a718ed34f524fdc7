using Microsoft.Playwright;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Browser.Tests.Export;

[TestFixture(ScormEdition.Scorm12)]
[TestFixture(ScormEdition.Scorm2004Fourth)]
public sealed class ExportedQuizTests(ScormEdition edition) : ExportedCourseTest(edition)
{
    [Test]
    public async Task All_right_answers_pass_with_a_hundred()
    {
        var page = await BeginAsync();
        await AnswerAsync(page, wrong: 0);
        await Assertions.Expect(Content(page).Locator(".quiz-result h2").First).ToContainTextAsync("Acquis");
        var results = await ResultsAsync(page, Quiz);
        Assert.That((results.Completed, results.Satisfied, results.Score.Raw, results.IsSuspended), Is.EqualTo(((bool?)true, (bool?)true, (decimal?)100, true)));
        Assert.That(results.Score.Scaled, Is.EqualTo(Edition == ScormEdition.Scorm12 ? null : (decimal?)1));
    }

    [Test]
    public async Task Below_the_mark_it_fails_says_what_to_read_again_and_can_be_taken_again()
    {
        var page = await BeginAsync();
        await AnswerAsync(page, wrong: Quiz.Quiz!.Draw);
        var result = Content(page).Locator(".quiz-result");
        await Assertions.Expect(result.Locator("h2").First).ToContainTextAsync("Pas encore acquis");
        await Assertions.Expect(result).ToContainTextAsync("À revoir");
        await Assertions.Expect(result).Not.ToContainTextAsync("Bonne réponse");
        var failed = await ResultsAsync(page, Quiz);
        Assert.That((failed.Satisfied, failed.Score.Raw), Is.EqualTo(((bool?)false, (decimal?)0)));

        await Content(page).GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Refaire le quiz" }).ClickAsync();
        await AnswerAsync(page, wrong: 0);
        await Assertions.Expect(result.Locator("h2").First).ToContainTextAsync("Acquis");
        var passed = await ResultsAsync(page, Quiz);
        Assert.That((passed.Satisfied, passed.Score.Raw), Is.EqualTo(((bool?)true, (decimal?)100)));
    }

    [Test]
    public async Task An_open_attempt_is_there_again_after_a_reload()
    {
        var page = await BeginWithChoiceAsync();
        await Content(page).Locator(".choice input").First.CheckAsync();
        await Content(page).GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Question suivante" }).ClickAsync();
        var asked = await Content(page).Locator("legend").InnerTextAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Content(page).Locator("legend")).ToHaveTextAsync(asked);
        await Content(page).GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Question précédente" }).ClickAsync();
        await Assertions.Expect(Content(page).Locator(".choice input").First).ToBeCheckedAsync();
        Assert.That(await page.EvaluateAsync<string>("localStorage.getItem('ended')"), Is.EqualTo("1"), "leaving the page ends the visit");
    }

    // What comes first is drawn: another computer draws again.
    private async Task<IPage> BeginWithChoiceAsync()
    {
        for (var tries = 1; ; tries++)
        {
            var page = await BeginAsync();
            await Assertions.Expect(Content(page).GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Question suivante" })).ToBeVisibleAsync();
            if (tries == 20 || await Content(page).Locator(".choice input").CountAsync() > 0)
                return page;
        }
    }

    private async Task<IPage> BeginAsync()
    {
        var page = await VisitAsync($"/launch/{PageOf(Quiz)}");
        await Content(page).GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "Commencer le quiz" }).ClickAsync();
        return page;
    }
}
