using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>An opinion on a scale and a text that a trainer marks: with the keyboard alone on a small screen, kept as they are made.</summary>
public sealed class MarkedQuizTests : Journey
{
    private const string Text = "Lundi, avec Nadia, nous avons dit ce qui va.";
    private Guid structure;
    private SmallPath path = null!;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        path = await Site.World.MarkedPathAsync();
    }

    [Test]
    public async Task What_is_written_is_kept_waits_for_its_trainer_and_comes_back_marked()
    {
        var (page, person, quiz) = await OpenAsync();
        await AssertAccessibleAsync(page);
        await Assertions.Expect(page.Locator("[data-left-text]")).ToContainTextAsync("Il reste environ");
        await page.Locator("#question-1 .choice input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await NextAsync(page, 1);
        await AssertAccessibleAsync(page);
        await page.Locator("#question-2 .choice input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await NextAsync(page, 2);
        await page.Locator("#question-3 textarea").FocusAsync();
        await page.Keyboard.TypeAsync(Text);
        await SavedAsync(page, 3);
        await AssertAccessibleAsync(page);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync(Text);
        await Assertions.Expect(page.Locator("#question-2 .choice input").Nth(1)).ToBeCheckedAsync();
        await page.Locator("[data-quiz] input[name=scripted][value='1']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // In one go: the page may put the focus where the learner was as soon as its script runs.
        await page.Locator("[data-finish]").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".quiz-result")).ToContainTextAsync("En attente de correction");
        await AssertAccessibleAsync(page);

        await MarkAsync(person);
        await page.GotoAsync(quiz);
        await Assertions.Expect(page.Locator(".quiz-result")).ToContainTextAsync("Acquis. Points : 4 sur 5.");
        await Assertions.Expect(page.Locator(".quiz-result")).ToContainTextAsync("Bien dit.");
        await AssertAccessibleAsync(page);
    }

    [Test]
    public async Task When_the_time_is_up_the_page_hands_in_what_was_answered()
    {
        var (page, person, _) = await OpenAsync();
        await page.Locator("#question-1 .choice input").First.CheckAsync();
        await SavedAsync(page, 1);
        await Site.World.ExecuteAsync($"update assessment.quiz_attempt set started_at = now() - interval '19 minutes 50 seconds' where person_id = '{person}'");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("[data-warning-text]")).ToContainTextAsync("Il reste 1 min");
        await Assertions.Expect(page.Locator(".quiz-result")).ToContainTextAsync("Points : 1 sur 5", new() { Timeout = 30_000 });
    }

    private async Task<(IPage Page, Guid Person, string Quiz)> OpenAsync()
    {
        var person = await Site.World.PersonAsync(structure);
        var quiz = $"/learn/{await Site.World.EnrolAsync(person, structure, path)}/{VariedPath.Quiz}/quiz";
        var page = await VisitAsync(width: 320);
        await SignInAsync(page, person);
        await page.GotoAsync(quiz);
        await page.Locator("main button[type=submit]").ClickAsync();
        await ArriveAsync(page, new Regex("#title$"));
        await page.Locator("[data-quiz] input[name=scripted][value='1']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return (page, person, quiz);
    }

    private static async Task NextAsync(IPage page, int question)
    {
        await SavedAsync(page, question);
        await page.Locator("[data-next]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"#question-{question + 1}")).ToBeVisibleAsync();
    }

    private static Task SavedAsync(IPage page, int question) => Assertions.Expect(page.Locator($"#question-{question} .save-line")).ToHaveAttributeAsync("data-state", "saved");

    private async Task MarkAsync(Guid person)
    {
        await using var waiting = Site.World.Everything.CreateCommand($"select id, enrolment_id from assessment.quiz_attempt where person_id = '{person}' and to_mark");
        await using var row = await waiting.ExecuteReaderAsync();
        await row.ReadAsync();
        var (attempt, enrolment) = (row.GetGuid(0), row.GetGuid(1));
        await Site.World.AccompanyAsync(Accompanied.Trainer, enrolment);
        await Site.World.WriteAsync<MarkOpenText>(Caller.Trainer(Accompanied.Trainer), mark => mark.RunAsync(Accompanied.Trainer, attempt, "t-text", [2, 1], "Bien dit.", 0, CancellationToken.None));
    }
}
