using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>A text longer than a note may be: said while it is typed, cut nowhere.</summary>
public sealed class LongNoteTests : Journey
{
    private Guid person;
    private Guid enrolment;

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        person = await Site.World.PersonAsync(structure);
        enrolment = await Site.World.EnrolAsync(person, structure, await Site.World.PathAsync(sequential: false));
    }

    [Test]
    public async Task The_length_is_said_near_the_limit_and_what_is_beyond_it_stays()
    {
        var page = await VisitAsync(width: 320);
        await SignInAsync(page, person);
        await page.GotoAsync($"/learn/{enrolment}/plan/activity");
        var note = page.GetByLabel("Premier");
        var count = page.Locator("[data-count-of]").First;
        var line = page.Locator("textarea ~ .save-line").First;
        await Expect(count).ToBeHiddenAsync();
        await note.FillAsync(new string('x', 3990));
        await Expect(count).ToHaveTextAsync("3 990 caractères sur 4 000.");
        await Expect(line).ToHaveAttributeAsync("data-state", "saved");

        // Pasted, as from a word processor.
        await note.EvaluateAsync("area => { area.focus(); area.setSelectionRange(0, 0); document.execCommand('insertText', false, 'Ce que je retiens : '); }");
        await Expect(note).ToHaveValueAsync("Ce que je retiens : " + new string('x', 3990));
        await Expect(count).ToContainTextAsync("4 010 caractères sur 4 000 : ce texte est trop long");
        await Expect(note).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(line).ToHaveAttributeAsync("data-state", "refused");
        await AssertAccessibleAsync(page);

        await page.ReloadAsync();
        await Expect(note).ToHaveValueAsync("Ce que je retiens : " + new string('x', 3990));
        await Expect(count).ToContainTextAsync("4 010 caractères");
        await page.GetByText("J'ai réalisé cette activité").ClickAsync();
        await Expect(page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await Expect(note).ToHaveValueAsync("Ce que je retiens : " + new string('x', 3990));

        await note.FillAsync(new string('x', 20));
        await Expect(line).ToHaveAttributeAsync("data-state", "saved");
        await Expect(count).ToBeHiddenAsync();
    }
}
