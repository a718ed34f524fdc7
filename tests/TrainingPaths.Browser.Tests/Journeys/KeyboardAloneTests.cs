using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>A trainer who has no pointer writes every kind of question and publishes them: from the first page of the draft on, all that reaches the browser is keys.</summary>
public sealed class KeyboardAloneTests : Journey
{
    private const int MostTabs = 150;

    private Guid anne;

    /// <summary>What is typed from the field of the question on; <c>\t</c> alone is the key.</summary>
    private static (QuestionKind Kind, string[] Write)[] Kinds =>
    [
        (QuestionKind.Multiple, ["Lesquels ?", "\t", " ", "\t", "Le DUERP", "\t", "Oui.", "\t", " ", "\t", "Le plan d'action", "\t", "Oui aussi.", "\t", "\t", "Le menu", "\t", "Non."]),
        (QuestionKind.Single, ["Un choix ?", "\t", " ", "\t", "Oui", "\t", "Juste.", "\t", "\t", "Non", "\t", "Faux."]),
        (QuestionKind.TrueFalse, ["Vrai ?"]),
        (QuestionKind.Ordering, ["Dans l'ordre", "\t", "un\ndeux\ntrois"]),
        (QuestionKind.Matching, ["Que va avec quoi ?", "\t", "Travail isolé", "\t", "Pas de secours", "\t", "Travail de nuit", "\t", "Fatigue", "\t", "Gestes répétés", "\t", "Douleur", "\t", "\t", "Rien de cela"]),
        (QuestionKind.Numeric, ["Combien ?", "\t", "12,5"]),
        (QuestionKind.ShortAnswer, ["Un mot ?", "\t", "DUERP"]),
        (QuestionKind.Cloze, ["On {1} avant de {2}.", "\t", "écoute | interrompt\nproposer | partir | crier"]),
        (QuestionKind.Likert, ["Êtes-vous d'accord ?"]),
        (QuestionKind.OpenText, ["Racontez."]),
    ];

    protected override async Task ArrangeAsync()
    {
        anne = await Site.World.PersonAsync(await Site.World.StructureAsync(), given: "Anne", family: "Le Goff");
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", anne, (int)FederationRole.Trainer);
    }

    [Test]
    public async Task Every_kind_of_question_is_written_and_published_with_the_keyboard_alone()
    {
        var page = await VisitAsync();
        await SignInAsync(page, anne);
        await page.GotoAsync("/teach");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Nouveau parcours" }), new Regex("/teach/drafts/[0-9a-f-]{36}$"));
        await WriteAroundAsync(page);

        await PressAsync(page, Step(page, "Quiz du module 1"), new Regex("/quiz/"));
        await ChangeKindAsync(page, Kinds[0].Kind);
        await WriteAsync(page, 0);
        for (var i = 1; i < Kinds.Length; i++)
        {
            await AddAsync(page, i);
            await WriteAsync(page, i);
        }

        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Publier" }), new Regex("/publish$"));
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Publier la version 1 maintenant" }), new Regex(@"/publish\?done=1$"));
        AssertRight(await PublishedAsync());
    }

    private static async Task WriteAroundAsync(IPage page)
    {
        await TypeAsync(page, page.GetByLabel("Titre"), "Au clavier");
        await TypeAsync(page, page.GetByLabel("Résumé"), "Sans souris, du début à la fin.");
        await TypeAsync(page, page.GetByLabel("Objectif 1"), "Écrire sans souris");
        await SavedAsync(page);
        await PressAsync(page, Step(page, "Première leçon"), new Regex("/text/"));
        await TypeAsync(page, page.GetByLabel("Texte", new() { Exact = true }), "## Avant le premier jour\n\nAppelez la personne.\n\n::: monday\n### Lundi matin\nNotez un nom.\n:::");
        await SavedAsync(page);
    }

    // The question that a new quiz comes with is of another kind: arrows pass by the kinds, Enter takes the one that stands there.
    private static async Task ChangeKindAsync(IPage page, QuestionKind kind)
    {
        var field = page.Locator("article.studio-question").First.GetByLabel("Sorte", new() { Exact = true });
        await ChooseAsync(page, field, kind);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Annuler" })).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveValueAsync($"{kind}");
    }

    private static async Task AddAsync(IPage page, int before)
    {
        await ChooseAsync(page, page.GetByLabel("Nouvelle question"), Kinds[before].Kind);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article.studio-question")).ToHaveCountAsync(before + 1);
        await ArriveAsync(page, new Regex("#"));
        // The address names the new question: its first field is one key away.
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("article.studio-question").Nth(before).GetByLabel("Sorte", new() { Exact = true })).ToBeFocusedAsync();
    }

    private static async Task WriteAsync(IPage page, int question)
    {
        await TabToAsync(page, page.Locator("article.studio-question").Nth(question).GetByLabel("Question", new() { Exact = true }));
        foreach (var keys in Kinds[question].Write)
            await (keys == "\t" ? page.Keyboard.PressAsync("Tab") : page.Keyboard.TypeAsync(keys));
        await SavedAsync(page);
    }

    private async Task<IReadOnlyList<QuestionDefinition>> PublishedAsync()
    {
        await using var command = Site.World.Everything.CreateCommand("select s.definition from paths.step s join paths.path_version v on v.id = s.path_version_id where v.title = 'Au clavier' and s.kind = $1");
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = (int)StepKind.Quiz });
        return StepDefinitionJson.Read<QuizDefinition>((string)(await command.ExecuteScalarAsync())!).Questions;
    }

    private static void AssertRight(IReadOnlyList<QuestionDefinition> published)
    {
        // What is published has its no-break spaces.
        Assert.That(published.Select(q => (q.Kind, Text: q.Text.Replace('\u00a0', ' ').Replace('\u202f', ' '))), Is.EqualTo(Kinds.Select(k => (k.Kind, k.Write[0]))));
        Assert.That(published.Select(q => q.Kind), Is.EquivalentTo(Enum.GetValues<QuestionKind>()));
        QuestionDefinition Of(QuestionKind kind) => published.Single(q => q.Kind == kind);
        string[] Right(QuestionKind kind) => [.. Of(kind).Options.Where(o => o.Correct).Select(o => o.Text)];
        string[] Keyed(QuestionKind kind) => [.. Of(kind).Slots!.Select(slot => slot.Choices.Single(c => c.Id == slot.Right).Text)];
        Assert.That(Of(QuestionKind.Multiple).Options.Select(o => o.Feedback), Is.EqualTo(["Oui.", "Oui aussi.", "Non."]));
        Assert.That(Right(QuestionKind.Multiple), Is.EqualTo(["Le DUERP", "Le plan d'action"]));
        Assert.That(Right(QuestionKind.Single), Is.EqualTo(["Oui"]));
        Assert.That(Keyed(QuestionKind.Matching), Is.EqualTo(["Pas de secours", "Fatigue", "Douleur"]));
        Assert.That(Of(QuestionKind.Matching).Slots![0].Choices.Select(c => c.Text), Does.Contain("Rien de cela"));
        Assert.That(Keyed(QuestionKind.Cloze), Is.EqualTo(["écoute", "proposer"]));
        Assert.That(Of(QuestionKind.Numeric).Number!.Answer, Is.EqualTo(12.5m));
        Assert.That(Of(QuestionKind.ShortAnswer).Accepted, Is.EqualTo(["DUERP"]));
    }

    private static async Task PressAsync(IPage page, ILocator what, Regex towards)
    {
        await TabToAsync(page, what);
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, towards);
    }

    private static async Task TypeAsync(IPage page, ILocator field, string text)
    {
        await TabToAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task ChooseAsync(IPage page, ILocator field, QuestionKind kind)
    {
        await TabToAsync(page, field);
        for (var presses = 0; presses < Kinds.Length && await field.InputValueAsync() != $"{kind}"; presses++)
            await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(field).ToHaveValueAsync($"{kind}");
    }

    // What cannot be reached in a page's worth of tabs cannot be reached.
    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        for (var tabs = 0; tabs < MostTabs && !await IsFocusedAsync(wanted); tabs++)
            await page.Keyboard.PressAsync("Tab");
        Assert.That(await IsFocusedAsync(wanted), Is.True, $"{wanted} is reached by no key on {page.Url}");
    }

    private static Task<bool> IsFocusedAsync(ILocator wanted) => wanted.EvaluateAsync<bool>("element => element === document.activeElement");

    private static ILocator Step(IPage page, string title) => page.GetByRole(AriaRole.Navigation, new() { Name = "Étapes" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex(title) });

    private static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator(".studio-bar .save-line")).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 15_000 });
}
