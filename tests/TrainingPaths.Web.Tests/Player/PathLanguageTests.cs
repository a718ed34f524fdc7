using AngleSharp.Dom;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>WCAG 3.1.2: in an English interface a French path is read aloud in French, and the words around it in English.</summary>
public sealed class PathLanguageTests
{
    private TestSite site = null!;
    private Browser browser = null!;
    private string path = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        path = $"/learn/{await site.World.EnrolAsync(person, structure, await site.World.PathAsync())}";
        browser = await site.SignInAsync(person, "en");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [TestCase("m1-l1", "Notez.", "Your note. Nobody else reads it.")]
    [TestCase("m1-l1", "Étape m1-l2", "Leave")]
    [TestCase("m1-l2", "Étape m1-quiz", "Next screen")]
    [TestCase("m1-quiz/quiz", "Étape m1-quiz", "Start the quiz")]
    [TestCase("m2-l1", "Étape m2-l1", "Go to this quiz")]
    [TestCase("classe/session", "Étape classe", "Need help?")]
    public async Task Every_text_says_which_language_it_is_in(string step, string french, string english)
    {
        var page = await browser.GetAsync($"{path}/{step}");
        Assert.That(LanguagesOf(page, french), Is.EqualTo(new[] { "fr" }));
        Assert.That(LanguagesOf(page, english), Is.EqualTo(new[] { "en" }));
    }

    [Test]
    public async Task The_questions_and_the_result_do_too()
    {
        await (await browser.GetAsync($"{path}/m1-quiz/quiz")).SubmitAsync();
        var open = await browser.GetAsync($"{path}/m1-quiz/quiz");
        Assert.That((LanguagesOf(open, "Juste"), LanguagesOf(open, "Finish the quiz")), Is.EqualTo((new[] { "fr" }, new[] { "en" })));
        await open.SubmitAsync("form.quiz", ("confirmed", "true"));
        var result = await browser.GetAsync($"{path}/m1-quiz/quiz");
        Assert.That((LanguagesOf(result, "Étape m1-quiz"), LanguagesOf(result, "You gave no answer.")), Is.EqualTo((new[] { "fr" }, new[] { "en" })));
    }

    private static string[] LanguagesOf(WebPage page, string text) =>
        [.. page.Document.Body!.Descendants<IText>().Where(t => t.Data.Trim() == text).Select(t => t.ParentElement!.Closest("[lang]")!.GetAttribute("lang")!).Distinct()];
}
