using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Paths;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>A quiz with a question of every kind: with the keyboard alone on a small screen, and without script.</summary>
public sealed class EveryKindTests : Journey
{
    private Guid structure;
    private SmallPath path = null!;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        path = await Site.World.VariedPathAsync();
    }

    [Test]
    public async Task Every_kind_is_answered_with_the_keyboard_alone_and_kept_at_once()
    {
        var page = await OpenQuizAsync(script: true);
        for (var n = 1; n <= 8; n++)
        {
            var question = page.Locator($"#question-{n}");
            await Assertions.Expect(question).ToBeVisibleAsync();
            await Assertions.Expect(question.Locator(".field-error:visible, [aria-invalid]")).ToHaveCountAsync(0);
            await AssertAccessibleAsync(page);
            await AnswerByKeyboardAsync(page, question);
            await Assertions.Expect(question.Locator(".save-line")).ToHaveAttributeAsync("data-state", "saved");
            if (n < 8)
                await PressAsync(page, page.Locator("[data-next]"));
        }

        await page.ReloadAsync();
        await page.Locator("[data-quiz] input[name=scripted][value='1']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator("[data-question=k-numeric] input")).ToHaveValueAsync("12,5");
        await PressAsync(page, page.Locator("[data-finish]"));
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
    }

    [TestCase(false)]
    [TestCase(true, Description = "the scripts of the page never arrive: axe, itself a script, can then look at it")]
    public async Task Without_script_one_form_holds_every_kind_and_what_cannot_be_read_is_said_with_nothing_lost(bool script)
    {
        var page = await OpenQuizAsync(script, blocked: true);
        await FillAsync(page, number: "douze");
        await page.Locator("button[data-finish]").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Tapez un nombre");
        if (script)
            await AssertAccessibleAsync(page);
        await Assertions.Expect(page.Locator("[data-question=k-numeric] input")).ToHaveValueAsync("douze");
        await Assertions.Expect(page.Locator("[data-question=k-short] input")).ToHaveValueAsync(" Vendredi. ");

        await page.Locator("[data-question=k-numeric] input").FillAsync("12.5");
        await page.Locator("button[data-finish]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_line_that_takes_the_place_of_another_gives_it_its_own()
    {
        var page = await OpenQuizAsync(script: true);
        var lists = page.Locator("[data-question=k-ordering] select");
        await page.EvaluateAsync("location.hash = document.querySelector('[data-question=k-ordering]').id");
        await page.ReloadAsync();
        await page.Locator("[data-quiz] input[name=scripted][value='1']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var n = 0; n < 3; n++)
            await lists.Nth(n).SelectOptionAsync(new SelectOptionValue { Label = $"{n + 1}" });

        await lists.Nth(0).SelectOptionAsync(new SelectOptionValue { Label = "3" });

        Assert.That(await lists.EvaluateAllAsync<string[]>("lists => lists.map(list => list.selectedOptions[0].text)"), Is.EqualTo(new[] { "3", "2", "1" }));
    }

    private async Task<IPage> OpenQuizAsync(bool script, bool blocked = false)
    {
        var person = await Site.World.PersonAsync(structure);
        var enrolment = await Site.World.EnrolAsync(person, structure, path);
        var page = await VisitAsync(width: 320, script: script);
        if (blocked)
            await page.RouteAsync("**/dist/*.js", route => route.AbortAsync());
        await SignInAsync(page, person);
        await page.GotoAsync($"/learn/{enrolment}/{VariedPath.Quiz}/quiz");
        await page.Locator("main button[type=submit]").ClickAsync();
        await ArriveAsync(page, new Regex("#title$"));
        return page;
    }

    private static async Task AnswerByKeyboardAsync(IPage page, ILocator question)
    {
        var id = (await question.GetAttributeAsync("data-question"))!;
        var key = VariedPath.KeyOf(id);
        if (VariedPath.Bank.Questions.Single(q => q.Id == id).Kind is QuestionKind.Numeric or QuestionKind.ShortAnswer)
        {
            await question.Locator("input[type=text]").FocusAsync();
            await page.Keyboard.TypeAsync(key[0].Replace('.', ','));
            await page.Keyboard.PressAsync("Tab");
            return;
        }

        foreach (var value in key)
        {
            var list = question.Locator($"select:has(option[value='{value}'])");
            if (await list.CountAsync() == 0)
            {
                await question.Locator($".choice input[value='{value}']").FocusAsync();
                await page.Keyboard.PressAsync("Space");
                continue;
            }

            await list.FocusAsync();
            await page.Keyboard.TypeAsync(await list.Locator($"option[value='{value}']").InnerTextAsync());
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(list).ToHaveValueAsync(value);
        }
    }

    private static async Task FillAsync(IPage page, string number)
    {
        foreach (var question in VariedPath.Bank.Questions)
        {
            var section = page.Locator($"[data-question={question.Id}]");
            foreach (var value in VariedPath.KeyOf(question.Id))
            {
                if (question.Slots is not null)
                    await section.Locator($"select:has(option[value='{value}'])").SelectOptionAsync(value);
                else if (question.Options.Count > 0)
                    await section.Locator($".choice input[value='{value}']").CheckAsync();
                else
                    await section.Locator("input[type=text]").FillAsync(question.Number is null ? " Vendredi. " : number);
            }
        }
    }

    private static async Task PressAsync(IPage page, ILocator button)
    {
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
