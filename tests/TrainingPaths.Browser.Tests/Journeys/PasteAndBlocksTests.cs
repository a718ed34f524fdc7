using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>What a trainer brings from a word processor arrives whole, what a button puts is where they go on writing, and what cannot be right twice is not.</summary>
public sealed class PasteAndBlocksTests : Journey
{
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0 }</style></head><body>
        <h1 style='mso-outline-level:1'>Accueillir une nouvelle aide</h1>
        <p class=MsoNormal style='margin:0cm'>Un <b style='mso-bidi-font-weight:normal'>mot gras</b>, <span style='font-weight:700'>un autre</span>, <b style='font-weight:normal'>pas lui</b>.</p>
        <h2>Avant son arrivée</h2>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Un point</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Deux points</p>
        <table><tr><td><p style='margin:0'>Jour</p></td><td>Qui</td></tr><tr><td>Lundi</td><td>Nadia</td></tr></table></body></html>
        """;

    // One pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private Guid anne;

    protected override async Task ArrangeAsync()
    {
        anne = await Site.World.PersonAsync(await Site.World.StructureAsync());
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", anne, (int)FederationRole.Trainer);
    }

    [Test]
    public async Task A_text_of_a_word_processor_keeps_its_title_its_bold_its_list_and_its_table()
    {
        var (page, complaints) = await LessonAsync();
        await PasteAsync(page);

        var text = page.Locator("#Form_Body");
        await Assertions.Expect(page.Locator("#Form_Title")).ToHaveValueAsync("Accueillir une nouvelle aide");
        await Assertions.Expect(text).ToHaveValueAsync("Un **mot gras**, **un autre**, pas lui.\n\n## Avant son arrivée\n\n- Un point\n- Deux points\n\n| Jour | Qui |\n| --- | --- |\n| Lundi | Nadia |");
        Assert.That(complaints, Is.Empty, "no style of the word processor reaches the page");

        await text.FillAsync("");
        await PasteAsync(page);
        await Assertions.Expect(page.Locator("#Form_Title")).ToHaveValueAsync("Accueillir une nouvelle aide");
        await page.Locator("#Form_Title").FillAsync("Le premier jour");
        await text.FillAsync("");
        await PasteAsync(page);
        await Assertions.Expect(page.Locator("#Form_Title")).ToHaveValueAsync("Le premier jour");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^## Accueillir une nouvelle aide\n\nUn \*\*mot gras"));
    }

    [Test]
    public async Task A_block_opens_where_one_writes_and_an_empty_one_is_told()
    {
        var (page, _) = await LessonAsync();
        await page.Locator("#Form_Body").FillAsync("Avant.");
        await page.Locator("#Form_Body").PressAsync("Control+End");
        await page.Locator(".studio-blocks summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Erreur à éviter" }).ClickAsync();
        await Assertions.Expect(page.Locator(".studio-here")).ToContainTextAsync("est vide", new() { UseInnerText = false });
        await page.Keyboard.TypeAsync("Partir sans la fiche.");

        await Assertions.Expect(page.Locator("#Form_Body")).ToHaveValueAsync("Avant.\n\n::: erreur\nPartir sans la fiche.\n:::\n\n");
        await Assertions.Expect(page.Locator(".studio-preview .block-mistake")).ToHaveTextAsync("Partir sans la fiche.");
        await Assertions.Expect(page.Locator(".studio-here")).Not.ToContainTextAsync("est vide");
    }

    [Test]
    public async Task What_is_typed_before_the_script_has_come_is_saved_too()
    {
        var (page, _) = await LessonAsync();
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/dist/studio.js*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#Form_Body").FillAsync("Écrit dans un tunnel.");
        held.SetResult();

        await Assertions.Expect(page.Locator(".studio-bar .save-line")).ToHaveAttributeAsync("data-state", "saved");
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#Form_Body")).ToHaveValueAsync("Écrit dans un tunnel.");
    }

    [Test]
    public async Task A_picture_is_put_with_what_it_shows_and_what_is_no_picture_is_refused_in_words()
    {
        var (page, _) = await LessonAsync();
        await page.Locator("[data-picture-file]").SetInputFilesAsync(new FilePayload { Name = "equipe.png", MimeType = "image/png", Buffer = Picture });
        var dialog = page.Locator("[data-picture-dialog]");
        await dialog.Locator("[data-picture-words]").FillAsync("Deux aides autour d'une table");
        await dialog.Locator("button[value=put]").ClickAsync();
        await Assertions.Expect(page.Locator("#Form_Body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"!\[Deux aides autour d'une table\]\(.+\.png\)"));
        var shown = page.Locator(".studio-preview img");
        await Assertions.Expect(shown).ToHaveAttributeAsync("alt", "Deux aides autour d'une table");
        await Assertions.Expect(shown).ToHaveJSPropertyAsync("naturalWidth", 1);

        await page.Locator("[data-picture-file]").SetInputFilesAsync(new FilePayload { Name = "faux.png", MimeType = "image/png", Buffer = "<svg onload=alert(1)>"u8.ToArray() });
        await dialog.Locator("[data-picture-decorative]").CheckAsync();
        await dialog.Locator("button[value=put]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Form_Body")).Not.ToHaveValueAsync(new System.Text.RegularExpressions.Regex("decorative"));
    }

    [Test]
    public async Task The_right_answer_of_a_single_choice_is_the_last_one_that_was_ticked()
    {
        var (page, _) = await LessonAsync();
        await page.Locator(".studio-steps").GetByRole(AriaRole.Link, new() { Name = "Quiz du module 1" }).ClickAsync();
        var right = page.GetByRole(AriaRole.Checkbox, new() { Name = "Juste" });
        await right.Nth(0).CheckAsync();
        await right.Nth(1).CheckAsync();

        await Assertions.Expect(right.Nth(0)).Not.ToBeCheckedAsync();
        await Assertions.Expect(right.Nth(1)).ToBeCheckedAsync();
    }

    private async Task<(IPage Page, List<string> Complaints)> LessonAsync()
    {
        var page = await VisitAsync();
        await SignInAsync(page, anne);
        await page.GotoAsync("/teach");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nouveau parcours" }).ClickAsync();
        await page.Locator(".studio-steps").GetByRole(AriaRole.Link, new() { Name = "Première leçon" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Form_Body")).ToBeVisibleAsync();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        return (page, complaints);
    }

    private static async Task PasteAsync(IPage page) => await page.Locator("#Form_Body").EvaluateAsync(
        """
        (area, html) => {
          area.focus();
          const clipboard = new DataTransfer();
          clipboard.setData("text/html", html);
          clipboard.setData("text/plain", "x");
          area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
        }
        """, FromWord);
}
