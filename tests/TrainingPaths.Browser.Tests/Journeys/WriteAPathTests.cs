using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>A trainer writes a path from nothing, and each click is counted: a page that grew a detour would fail here.</summary>
public sealed class WriteAPathTests : Journey
{
    private const int FewestClicks = 8;

    private Guid anne;
    private Guid omar;
    private int clicks;

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        anne = await TrainerAsync(structure, "Anne", "Le Goff");
        omar = await TrainerAsync(structure, "Omar", "Haddad");
    }

    [Test]
    public async Task From_nothing_to_a_published_module_with_a_quiz_takes_eight_clicks_at_most()
    {
        clicks = 0;
        var page = await VisitAsync();
        await SignInAsync(page, anne);

        await ClickAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Menu principal" }).GetByRole(AriaRole.Link, new() { Name = "Former" }));
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Nouveau parcours" }));
        await TypeAsync(page, page.GetByLabel("Titre"), "Accueillir une nouvelle collègue");
        await page.Keyboard.PressAsync("Tab");
        await TypeAsync(page, page.GetByLabel("Résumé"), "Les quatre premières semaines, pas à pas.");
        await page.Keyboard.PressAsync("Tab");
        await TypeAsync(page, page.GetByLabel("Objectif 1"), "Préparer la première semaine");
        await SavedAsync(page);
        await ClickAsync(Step(page, "Première leçon"));
        await TypeAsync(page, page.GetByLabel("Texte", new() { Exact = true }), "## Avant le premier jour\n\nAppelez la personne. Dites-lui qui l'attend, et où.\n\n::: monday\n### Lundi matin\nNotez un nom et une heure.\n:::");
        await SavedAsync(page);
        await ClickAsync(Step(page, "Quiz du module 1"));
        await TypeAsync(page, page.GetByLabel("Question", new() { Exact = true }), "Quand appeler une nouvelle collègue ?");
        await ClickAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Juste" }).First);
        await page.Keyboard.PressAsync("Tab");
        await TypeAsync(page, page.GetByLabel("Réponse 1"), "Avant son premier jour");
        await ClickAsync(page.GetByLabel("Réponse 2"));
        await TypeAsync(page, page.GetByLabel("Réponse 2"), "Après un mois");
        await SavedAsync(page);
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Publier" }));
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Publier la version 1 maintenant" }));

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "La version 1 est publiée" })).ToBeVisibleAsync();
        Assert.That(clicks, Is.LessThanOrEqualTo(FewestClicks));
        await page.GotoAsync("/paths/accueillir-une-nouvelle-collegue");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accueillir une nouvelle collègue");
    }

    [Test]
    public async Task Two_authors_of_one_lesson_see_each_other_and_lose_nothing()
    {
        var first = await OpenAsync();
        await SignInAsync(first, anne);
        var draft = await NewAsync(first);
        await first.GotoAsync($"{draft}/authors");
        await first.GetByLabel("Adresse mail d'une formatrice ou d'un formateur").FillAsync(TestKit.Web.TestSite.MailOf(omar));
        await Site.AllowSignInAsync(omar);
        await PostAsync(first, first.GetByRole(AriaRole.Button, new() { Name = "Ajouter cette personne" }));
        var second = await OpenAsync();
        await SignInAsync(second, omar);
        await LessonAsync(first, draft);
        await LessonAsync(second, draft);

        await first.GetByLabel("Texte", new() { Exact = true }).FillAsync("Le texte d'Anne.");
        await SavedAsync(first);
        await second.GetByLabel("Texte", new() { Exact = true }).FillAsync("Le texte d'Omar.");

        await Assertions.Expect(second.GetByText("Anne Le Goff a modifié cette étape entre-temps.")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(second.GetByLabel("Texte", new() { Exact = true })).ToHaveValueAsync("Le texte d'Omar.");
        await Assertions.Expect(second.Locator(".notice .difference-text")).ToContainTextAsync(new Regex("Anne.*Omar"));
        var other = await second.Context.NewPageAsync();
        await LessonAsync(other, draft);
        await Assertions.Expect(other.GetByLabel("Texte", new() { Exact = true })).ToHaveValueAsync("Le texte d'Anne.");
        await Assertions.Expect(other.GetByText(new Regex("Anne Le Goff a aussi ouvert ce brouillon"))).ToBeVisibleAsync();

        await PostAsync(second, second.GetByRole(AriaRole.Button, new() { Name = "Garder mon texte" }));
        await LessonAsync(other, draft);
        await Assertions.Expect(other.GetByLabel("Texte", new() { Exact = true })).ToHaveValueAsync("Le texte d'Omar.");
        await second.GetByLabel("Texte", new() { Exact = true }).FillAsync("Le texte d'Omar, repris.");
        await SavedAsync(second);
        await other.GetByLabel("Texte", new() { Exact = true }).FillAsync("Le texte d'Omar, écrit à côté.");
        await Assertions.Expect(other.GetByText("Vous avez modifié cette étape entre-temps, dans un autre onglet.")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    [Test]
    public async Task A_step_is_added_and_its_adding_undone()
    {
        var page = await OpenAsync();
        await SignInAsync(page, anne);
        await NewAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Leçon dans Module 1" }).ClickAsync();
        await Assertions.Expect(Step(page, "Nouvelle leçon")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Historique" })).ToBeVisibleAsync();
        await Assertions.Expect(Step(page, "Nouvelle leçon")).ToHaveCountAsync(0);
    }

    [TestCase("fr", 320, ColorScheme.Light)]
    [TestCase("en", 1280, ColorScheme.Dark)]
    public async Task Every_page_of_the_studio_is_accessible(string language, int width, ColorScheme theme)
    {
        var page = await VisitAsync(language, width, theme: theme);
        await SignInAsync(page, anne);
        await page.GotoAsync("/teach");
        await AssertAccessibleAsync(page);
        var draft = await NewAsync(page);
        await AssertAccessibleAsync(page);
        foreach (var place in new[] { "check", "publish", "history", "authors", "folder" })
        {
            await page.GotoAsync($"{draft}/{place}");
            await AssertAccessibleAsync(page);
        }

        await LessonAsync(page, draft);
        await page.GetByLabel(language == "fr" ? "Texte" : "Text", new() { Exact = true }).FillAsync("## Un titre\n\n- un\n- deux\n\n::: example\n### Exemple\nUn texte.\n:::");
        await SavedAsync(page);
        await AssertAccessibleAsync(page);
        await page.GotoAsync((await page.Locator(".studio-toolbar a[href*='/fragments/']").GetAttributeAsync("href"))!);
        await AssertAccessibleAsync(page);
        await page.GotoAsync(draft);
        await page.GotoAsync((await page.Locator(".studio-steps a[href*='/quiz/']").GetAttributeAsync("href"))!);
        await AssertAccessibleAsync(page);
    }

    private async Task<IPage> OpenAsync() => await VisitAsync();

    private async Task<Guid> TrainerAsync(Guid structure, string given, string family)
    {
        var person = await Site.World.PersonAsync(structure, given: given, family: family);
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        return person;
    }

    private static async Task<string> NewAsync(IPage page)
    {
        await page.GotoAsync("/teach");
        await page.Locator("form[action*='handler=New'] button").ClickAsync();
        await ArriveAsync(page, new Regex("/teach/drafts/[0-9a-f-]{36}$"));
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task LessonAsync(IPage page, string draft)
    {
        await page.GotoAsync(draft);
        await page.GotoAsync((await page.Locator(".studio-steps a[href*='/text/']").First.GetAttributeAsync("href"))!);
    }

    private static ILocator Step(IPage page, string title) => page.GetByRole(AriaRole.Navigation, new() { Name = "Étapes" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex(title) });

    private static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator(".studio-bar .save-line")).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 15_000 });

    /// <summary>Where the cursor stands already: no click leads there unseen.</summary>
    private static async Task TypeAsync(IPage page, ILocator field, string text)
    {
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync(text);
    }

    private async Task ClickAsync(ILocator what)
    {
        clicks++;
        await what.ClickAsync();
    }
}
