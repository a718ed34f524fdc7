using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>A trainer opens a group, a learner joins it, writes and is marked: two computers, from the link to the quiz that is passed.</summary>
public sealed class CohortJourneyTests : Journey
{
    private Guid structure;
    private Guid trainer;
    private Guid learner;
    private Guid enrolment;
    private SmallPath path = null!;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        path = await Site.World.MarkedPathAsync();
        trainer = await Site.World.PersonAsync(structure, given: "Anaïs", family: "Œillet");
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        learner = await Site.World.PersonAsync(structure);
        enrolment = await Site.World.EnrolAsync(learner, structure, path);
    }

    [Test]
    public async Task A_text_goes_from_its_learner_to_the_trainer_of_the_group_and_comes_back_passed()
    {
        var (teaching, learning) = (await VisitAsync(width: 320), await VisitAsync(width: 320));
        await SignInAsync(teaching, trainer);
        await SignInAsync(learning, learner);
        var link = await OpenGroupAsync(teaching);
        var group = teaching.Url;

        await learning.GotoAsync(link);
        await AssertAccessibleAsync(learning);
        await learning.Locator("input[name=agreed]").CheckAsync();
        await PostAsync(learning, learning.GetByRole(AriaRole.Button, new() { Name = "Rejoindre le groupe" }));
        await Assertions.Expect(learning.Locator("main")).ToContainTextAsync("Vous êtes dans ce groupe");
        await AssertAccessibleAsync(learning);
        await Site.World.WriteTextAsync(enrolment, Core.Platform.Caller.Person(learner, structure), "Lundi, avec Nadia, nous avons dit ce qui va.");

        await teaching.GotoAsync(group);
        await Assertions.Expect(teaching.Locator("main")).ToContainTextAsync("1 attend votre correction");
        await AssertAccessibleAsync(teaching);
        await MarkAsync(teaching);
        await learning.GotoAsync($"/learn/{enrolment}/{VariedPath.Quiz}/quiz");
        await Assertions.Expect(learning.Locator(".quiz-result")).ToContainTextAsync("Acquis. Points : 4 sur 5.");
        await Assertions.Expect(learning.Locator(".quiz-result")).ToContainTextAsync("Bien dit.");

        await TalkAsync(teaching, learning, group);

        await learning.GotoAsync("/cohorts");
        await AssertAccessibleAsync(learning);
        await PostAsync(learning, learning.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Quitter") }));
        await Assertions.Expect(learning.Locator("main")).ToContainTextAsync("Vous avez quitté le groupe");
        await teaching.GotoAsync(group);
        await Assertions.Expect(teaching.Locator("main")).Not.ToContainTextAsync("Benali");
    }

    private static async Task TalkAsync(IPage teaching, IPage learning, string group)
    {
        await teaching.GotoAsync($"{group}/messages");
        await AssertAccessibleAsync(teaching);
        await teaching.GetByLabel("Votre message").FillAsync("Rendez-vous lundi.");
        await PostAsync(teaching, teaching.GetByRole(AriaRole.Button, new() { Name = "Envoyer le message" }));
        await Assertions.Expect(teaching.Locator("main")).ToContainTextAsync("à tout le groupe");

        await learning.GotoAsync("/");
        await Assertions.Expect(learning.Locator("main")).ToContainTextAsync("1 nouveau message");
        await AssertAccessibleAsync(learning);
        await PostAsync(learning, learning.GetByRole(AriaRole.Button, new() { Name = "Lire les messages" }));
        await Assertions.Expect(learning.Locator("main")).ToContainTextAsync("Rendez-vous lundi.");
        await learning.GetByText("Écrire à Anaïs Œillet").ClickAsync();
        await AssertAccessibleAsync(learning);
        await learning.GetByLabel("Votre message").FillAsync("J'y serai.");
        await PostAsync(learning, learning.GetByRole(AriaRole.Button, new() { Name = "Envoyer le message" }));

        await teaching.GotoAsync($"{group}/messages");
        await Assertions.Expect(teaching.Locator("main")).ToContainTextAsync("J'y serai.");
        await AssertAccessibleAsync(teaching);
    }

    private async Task<string> OpenGroupAsync(IPage page)
    {
        await page.GotoAsync("/teach/cohorts");
        await AssertAccessibleAsync(page);
        await page.Locator("[name='Form.Path']").SelectOptionAsync(path.Slug);
        await page.Locator("[name='Form.Name']").FillAsync("Printemps");
        await PostAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir ce groupe" }));
        await ArriveAsync(page, new Regex("/teach/cohorts/[0-9a-f-]+$"));
        await AssertAccessibleAsync(page);
        return await page.Locator("#link").InputValueAsync();
    }

    private static async Task MarkAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Corriger le quiz qui attend" }).ClickAsync();
        await ArriveAsync(page, new Regex("/texts$"));
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Lire et corriger") }).ClickAsync();
        await ArriveAsync(page, new Regex("/t-text$"));
        await AssertAccessibleAsync(page);
        // With the keyboard alone: each criterion is one stop, its points are chosen by arrows.
        await page.Locator("[name='Form.Points[0]']").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Locator("[name='Form.Comment']").FillAsync("Bien dit.");
        await PostAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la correction" }));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Rien n'attend");
        await AssertAccessibleAsync(page);
    }
}
