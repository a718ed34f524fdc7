using Microsoft.Playwright;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>What opens over a phone's page: a button to close it, Escape, and a keyboard that never goes behind it.</summary>
public sealed class PhoneSheetTests : Journey
{
    private Guid person;
    private Guid enrolment;

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        person = await Site.World.PersonAsync(structure);
        enrolment = await Site.World.EnrolAsync(person, structure, await Site.World.PathAsync());
        await Site.PublishAsync("animer-une-equipe-a-distance");
    }

    [TestCase("/account", "#menu")]
    [TestCase("/learn/{enrolment}/m1-l1", "#outline")]
    public async Task The_focus_goes_in_stays_in_and_comes_back(string address, string sheet)
    {
        var page = await VisitAsync(width: 320);
        await SignInAsync(page, person);
        await page.GotoAsync(address.Replace("{enrolment}", $"{enrolment}", StringComparison.Ordinal));
        var opener = page.Locator($"[popovertarget='{sheet[1..]}']:not([popovertargetaction])");
        var close = page.Locator($"{sheet} button", new() { HasText = "Fermer" });
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(close).ToBeFocusedAsync();
        await Expect(page.Locator("main")).ToHaveJSPropertyAsync("inert", true);
        await AssertAccessibleAsync(page);

        // Twice round: between two rounds the focus is the browser's own.
        var inside = await page.Locator($"{sheet} :is(a, button)").CountAsync();
        for (var n = 0; n < 2 * (inside + 1); n++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.That(await page.EvaluateAsync<bool>("sheet => document.activeElement === document.body || document.activeElement.closest(sheet) !== null", sheet), $"step {n}");
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(sheet)).ToBeHiddenAsync();
        await Expect(opener).ToBeFocusedAsync();
        await Expect(page.Locator("[inert]")).ToHaveCountAsync(0);

        await opener.ClickAsync();
        await close.ClickAsync();
        await Expect(page.Locator(sheet)).ToBeHiddenAsync();
        await Expect(opener).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_screen_that_becomes_wide_closes_the_sheet()
    {
        var page = await VisitAsync(width: 320);
        await SignInAsync(page, person);
        await page.Locator(".site-menu-button").ClickAsync();
        await Expect(page.Locator("main")).ToHaveJSPropertyAsync("inert", true);
        await page.SetViewportSizeAsync(1000, 600);
        await Expect(page.Locator("[inert]")).ToHaveCountAsync(0);
        await Expect(page.Locator("#menu a").First).ToBeVisibleAsync();
        await Expect(page.Locator("#menu .sheet-close")).ToBeHiddenAsync();

        await page.ReloadAsync();
        await Expect(page.Locator("body")).ToBeFocusedAsync();
    }

    [Test]
    public async Task On_a_practical_sheet_a_box_to_tick_is_the_only_mark_of_its_line_and_paper_has_the_title_alone()
    {
        var page = await VisitAsync(width: 320);
        await page.GotoAsync("/paths/animer-une-equipe-a-distance/sheets/p1-fiche-charte");
        var line = page.Locator(".task-list-item").First;
        Assert.That(await line.EvaluateAsync<string>("li => getComputedStyle(li).listStyleType"), Is.EqualTo("none"));
        await Expect(line.Locator(".tick-box")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Imprimer" })).ToBeVisibleAsync();
        Assert.That(await page.EvaluateAsync<bool>("() => !!(document.querySelector('h1').compareDocumentPosition(document.querySelector('[data-print]')) & Node.DOCUMENT_POSITION_FOLLOWING)"), "the title comes first");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        foreach (var screenOnly in new[] { ".site-header", ".site-footer", "[data-print]", "main a[href^='/paths/']" })
            await Expect(page.Locator(screenOnly).First).ToBeHiddenAsync();
    }
}
