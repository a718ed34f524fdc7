using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>A quiz as its pages show it, without script: where each result leads, and what the browser's own buttons do.</summary>
public sealed class QuizPageTests
{
    private const string Filled = ".button:not(.button-quiet, .button-plain)";
    private TestSite site = null!;
    private Browser browser = null!;
    private Guid structure;
    private Guid person;
    private string path = null!;
    private string quiz = null!;

    [OneTimeSetUp]
    public async Task Start() => site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [SetUp]
    public async Task Enrol()
    {
        structure = await site.World.StructureAsync();
        person = await site.World.PersonAsync(structure);
        path = $"/learn/{await site.World.EnrolAsync(person, structure, await site.World.PathAsync())}";
        quiz = $"{path}/m1-quiz/quiz";
        browser = await site.SignInAsync(person);
    }

    [TearDown]
    public void Leave() => browser.Dispose();

    [Test]
    public async Task Below_the_mark_the_only_filled_button_is_the_quiz_again()
    {
        var result = await FinishAsync("b");
        Assert.That(FilledButtons(result), Is.EqualTo(new[] { "Refaire le quiz" }));
        Assert.That(result.Document.QuerySelector(".bottom-bar a[href*='m2-l1']"), Is.Null, "the next step is not open");
        var again = await result.SubmitAsync(".bottom-bar form");
        Assert.That(again.Location, Is.EqualTo(quiz + "#title"));
        Assert.That((await browser.GetAsync(quiz)).Document.QuerySelectorAll("[data-question]"), Has.Length.EqualTo(5));
    }

    [Test]
    public async Task Above_the_mark_the_only_filled_button_is_the_next_step()
    {
        var result = await FinishAsync("a");
        Assert.That(FilledButtons(result), Has.Length.EqualTo(1));
        Assert.That(result.Document.QuerySelector("#title[tabindex='-1']"), Is.Not.Null, "what takes the focus");
        Assert.That(result.Document.QuerySelector(".bottom-bar .is-next a")!.GetAttribute("href"), Is.EqualTo($"{path}/m2-l1"));
    }

    [Test]
    public async Task The_only_way_on_from_a_locked_step_is_its_quiz()
    {
        var locked = await browser.GetAsync($"{path}/m2-l1");
        Assert.That(locked.Text, Does.Contain("S'ouvre après « Étape m1-quiz » (environ 5 min)"));
        Assert.That(FilledButtons(locked), Is.EqualTo(new[] { "Aller à ce quiz" }));
        Assert.That(locked.Document.QuerySelector(".bottom-bar .is-next"), Is.Null);
    }

    [TestCase(0, "Pas encore acquis : 0 bonne réponse sur 5, il en faut 4.")]
    [TestCase(1, "Pas encore acquis : 1 bonne réponse sur 5, il en faut 4.")]
    [TestCase(2, "Pas encore acquis : 2 bonnes réponses sur 5, il en faut 4.")]
    public async Task The_result_counts_as_French_does(int right, string said)
    {
        var open = await OpenAsync();
        await open.SubmitAsync("form.quiz", [.. Questions(open).Select((q, n) => ($"q.{q}", n < right ? "a" : "b"))]);
        Assert.That((await browser.GetAsync(quiz)).Text, Does.Contain(said));
    }

    [Test]
    public async Task Finishing_too_early_leads_to_an_address_that_names_what_is_missing_and_loses_nothing()
    {
        var open = await OpenAsync();
        var early = await open.SubmitAsync("form.quiz", [.. Questions(open).Take(3).Select(q => ($"q.{q}", "a"))]);
        Assert.That(early.Location, Is.EqualTo($"{quiz}?confirm=1#unanswered"));
        var asks = await browser.GetAsync($"{quiz}?confirm=1");
        Assert.That(asks.Document.QuerySelector("#unanswered")!.TextContent, Does.Contain("4 et 5"));
        Assert.That(asks.Document.QuerySelectorAll("[data-question] input[checked]"), Has.Length.EqualTo(3));

        await asks.SubmitAsync("form.quiz", ("confirmed", "true"));
        var back = await browser.GetAsync($"{quiz}?confirm=1");
        Assert.That(back.Document.QuerySelector("#unanswered"), Is.Null);
        Assert.That(back.Text, Does.Contain("Pas encore acquis"));
    }

    [Test]
    public async Task Unticking_every_box_leaves_no_answer()
    {
        var small = await site.World.PathAsync();
        await site.World.ExecuteAsync($"""update paths.step set definition = regexp_replace(definition::text, '"kind": *1', '"kind":2', 'g')::jsonb where path_version_id = '{small.VersionId}'""");
        quiz = $"/learn/{await site.World.EnrolAsync(person, structure, small)}/m1-quiz/quiz";
        var open = await OpenAsync();
        var question = open.Document.QuerySelector("[data-question]:has([type=checkbox])")!.GetAttribute("data-question")!;
        await SaveAsync(open, ($"q.{question}", "a"));
        var ticked = await browser.GetAsync(quiz);
        Assert.That(TickedIn(ticked, question), Is.EqualTo(1), "control");

        var without = Fields(ticked).Where(f => f.Key != $"q.{question}");
        await browser.PostAsync(quiz + "?handler=Save", without);
        Assert.That(TickedIn(await browser.GetAsync(quiz), question), Is.Zero);
    }

    private static int TickedIn(WebPage page, string question) => page.Document.QuerySelectorAll($"[data-question='{question}'] input[checked]").Length;

    private Task<WebPage> SaveAsync(WebPage page, (string Name, string Value) ticked) =>
        browser.PostAsync(quiz + "?handler=Save", Fields(page).Append(KeyValuePair.Create(ticked.Name, ticked.Value)));

    private static IEnumerable<KeyValuePair<string, string>> Fields(WebPage page) =>
        page.Document.QuerySelectorAll("form.quiz input").Where(i => i.GetAttribute("type") == "hidden" || i.HasAttribute("checked")).Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));

    private static string[] FilledButtons(WebPage page) => [.. page.Document.QuerySelectorAll(Filled).Where(b => !b.HasAttribute("hidden")).Select(b => b.TextContent.Trim())];

    private async Task<WebPage> FinishAsync(string option)
    {
        var open = await OpenAsync();
        await open.SubmitAsync("form.quiz", [.. Questions(open).Select(q => ($"q.{q}", option))]);
        return await browser.GetAsync(quiz);
    }

    private async Task<WebPage> OpenAsync()
    {
        await (await browser.GetAsync(quiz)).SubmitAsync();
        return await browser.GetAsync(quiz);
    }

    private static IEnumerable<string> Questions(WebPage page) => page.Document.QuerySelectorAll("[data-question]").Select(q => q.GetAttribute("data-question")!);
}
