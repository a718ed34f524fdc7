using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>A trainer sends a film, writes what is said in it and publishes; a visitor plays it on the smallest telephone.</summary>
public sealed class FilmInALessonTests : Journey
{
    private const string Captions = "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour Samira.\n\n00:01.000 --> 00:02.000\nJe t'attendais.\n";

    private Guid anne;

    protected override async Task ArrangeAsync()
    {
        anne = await Site.World.PersonAsync(await Site.World.StructureAsync(), given: "Anne", family: "Le Goff");
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", anne, (int)FederationRole.Trainer);
    }

    [Test]
    public async Task A_film_is_sent_captioned_published_and_played()
    {
        var author = await VisitAsync();
        await SignInAsync(author, anne);
        await BeginAsync(author);
        await SendAsync(author);
        await PublishAsync(author);

        var reader = await VisitAsync(width: 320);
        await reader.GotoAsync("/paths/accueillir-samira/first-lesson");
        await reader.GetByText("Vidéo, 2").ScrollIntoViewIfNeededAsync();
        await AssertAccessibleAsync(reader);
        var film = reader.Locator("video");
        Assert.That(await film.EvaluateAsync<int>("v => v.networkState"), Is.Not.EqualTo(2), "nothing is fetched before it is played");
        await film.EvaluateAsync("v => { v.muted = true; return v.play(); }");
        await Assertions.Expect(reader.Locator("video")).ToHaveJSPropertyAsync("paused", false);
        await PlayedAsync(film);
        Assert.That(await film.EvaluateAsync<string>("v => [...v.textTracks[0].cues].map(c => c.text).join(' ')"), Is.EqualTo("Bonjour Samira. Je t'attendais."));
        await reader.GetByText("Lire ce qui est dit").ClickAsync();
        await Assertions.Expect(reader.GetByText("Bonjour Samira. Je t'attendais.")).ToBeVisibleAsync();
    }

    private static async Task BeginAsync(IPage page)
    {
        await page.GotoAsync("/teach");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nouveau parcours" }).ClickAsync();
        await page.GetByLabel("Titre").FillAsync("Accueillir Samira");
        await page.GetByLabel("Résumé").FillAsync("La première semaine, pas à pas.");
        await page.GetByLabel("Objectif 1").FillAsync("Préparer la première semaine");
        await SavedAsync(page);
        await Step(page, "Quiz du module 1").ClickAsync();
        await page.GetByLabel("Question", new() { Exact = true }).FillAsync("Quand appeler une nouvelle collègue ?");
        await page.GetByLabel("Réponse 1").FillAsync("Avant son premier jour");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Juste" }).First.CheckAsync();
        await page.GetByLabel("Réponse 2").FillAsync("Après un mois");
        await SavedAsync(page);
    }

    private static async Task SendAsync(IPage page)
    {
        await Step(page, "Première leçon").ClickAsync();
        await page.GetByLabel("Texte", new() { Exact = true }).FillAsync("## Avant le premier jour\n\nAppelez la personne. Dites-lui qui l'attend, et où.");
        await SavedAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vidéo ou audio" }).ClickAsync();
        await page.GetByLabel("Fichier vidéo ou audio").SetInputFilesAsync(new FilePayload { Name = "Premier appel.webm", MimeType = "video/webm", Buffer = SmallFilm.Bytes });
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer l'enregistrement" }).ClickAsync();
        await ArriveAsync(page, new Regex(@"/recording/[a-z0-9-]+\?file="));
        await Assertions.Expect(page.GetByLabel("Durée")).ToHaveValueAsync("0:02");
        await AssertAccessibleAsync(page);
        await page.GetByLabel("Titre", new() { Exact = true }).FillAsync("Le premier appel");
        await page.GetByLabel("Sous-titres").SetInputFilesAsync(new FilePayload { Name = "appel.vtt", MimeType = "text/vtt", Buffer = Encoding.UTF8.GetBytes(Captions) });
        await PostAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Insérer" }));
        await Assertions.Expect(page.GetByLabel("Texte", new() { Exact = true })).ToHaveValueAsync(new Regex(@"::: video\n\[Le premier appel\]\(\.\./\.\./media/premier-appel\.webm ""0:02""\)"));
        await AssertAccessibleAsync(page);
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Publier" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier la version 1 maintenant" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "La version 1 est publiée" })).ToBeVisibleAsync();
    }

    private static async Task PlayedAsync(ILocator film)
    {
        for (var tries = 0; tries < 100 && await film.EvaluateAsync<double>("v => v.currentTime") < 0.5; tries++)
            await Task.Delay(100);
        Assert.That(await film.EvaluateAsync<double>("v => v.currentTime"), Is.GreaterThanOrEqualTo(0.5));
    }

    private static ILocator Step(IPage page, string title) => page.GetByRole(AriaRole.Navigation, new() { Name = "Étapes" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex(title) });

    private static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator(".studio-bar .save-line")).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 15_000 });
}
