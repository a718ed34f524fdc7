using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>From the positioning to the final assessment, on a small screen.</summary>
public sealed class AssessedPathJourneyTests : Journey
{
    private Guid structure;
    private SmallPath path = null!;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        path = await Site.World.PathAsync(modules: 1, sequential: false, assessed: true);
    }

    [Test]
    public async Task Somebody_sees_where_they_stood_and_where_they_stand()
    {
        var person = await Site.World.PersonAsync(structure);
        var enrolment = await Site.World.EnrolAsync(person, structure, path);
        var page = await VisitAsync(width: 320);
        await SignInAsync(page, person);
        await page.GotoAsync($"/learn/{enrolment}");
        await ArriveAsync(page, new Regex("/positionnement/quiz$"));
        await AssertAccessibleAsync(page);
        await page.Locator("textarea").FillAsync("Mieux prévenir.");
        await Assertions.Expect(page.Locator("textarea ~ .save-line")).ToHaveAttributeAsync("data-state", "saved");

        await AnswerAsync(page, "Commencer le positionnement", questions: 4, "Faux");
        await Assertions.Expect(page.Locator(".standing")).ToContainTextAsync("à travailler");
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("Mieux prévenir.");
        await AssertAccessibleAsync(page);
        await page.Locator("main a.button").ClickAsync();
        await ArriveAsync(page, new Regex("/m1-l1$"));

        await Site.World.WriteAsync<RecordProgress>(Caller.Person(person, structure), use => use.RunAsync(
            enrolment, person, [new SeenProgress(Guid.NewGuid(), "m1-l1", ProgressKind.Completed, 0, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds())], CancellationToken.None));
        await page.GotoAsync("/");
        await AssertAccessibleAsync(page);
        await page.GotoAsync($"/learn/{enrolment}/finale/quiz");
        await AnswerAsync(page, "Commencer l'évaluation finale", questions: 6, "Juste");
        await Assertions.Expect(page.Locator(".standing")).ToContainTextAsync("Maintenant");
        await Assertions.Expect(page.Locator(".standing")).ToContainTextAsync("À l'entrée");
        await AssertAccessibleAsync(page);
        await page.GotoAsync($"/paths/{path.Slug}");
        await AssertAccessibleAsync(page);
    }

    private static async Task AnswerAsync(IPage page, string start, int questions, string answer)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = start }).ClickAsync();
        for (var n = 1; n <= questions; n++)
        {
            await page.Locator($"#question-{n} label.choice:has-text('{answer}') input").CheckAsync();
            if (n < questions)
                await page.Locator("[data-next]").ClickAsync();
        }

        await page.Locator("button[data-finish]").ClickAsync();
    }
}
