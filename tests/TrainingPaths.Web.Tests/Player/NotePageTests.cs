using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>Texts that a learner writes, without script: what cannot be kept comes back as it was typed, with the reason beside it.</summary>
public sealed class NotePageTests
{
    private static readonly string TooLong = new('x', 4001);
    private TestSite site = null!;
    private Browser browser = null!;
    private Guid enrolment;
    private string activity = null!;

    [OneTimeSetUp]
    public async Task Start() => site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [SetUp]
    public async Task Enrol()
    {
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        enrolment = await site.World.EnrolAsync(person, structure, await site.World.PathAsync(sequential: false));
        activity = $"/learn/{enrolment}/plan/activity";
        browser = await site.SignInAsync(person);
    }

    [TearDown]
    public void Leave() => browser.Dispose();

    [Test]
    public async Task An_activity_that_is_not_declared_yet_shows_what_was_typed()
    {
        var answer = await (await browser.GetAsync(activity)).SubmitAsync("main form:has([data-save])", ("n.f1", ""), ("n.f2", "Réunion mardi"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), "control: saved without declaring");
        var form = (await browser.GetAsync(activity)).Document.QuerySelectorAll("main form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        answer = await browser.PostAsync(activity + "?handler=Declare", form.Append(new("n.f1", " ")).Append(new("n.f2", "Réunion jeudi")));

        Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Remplissez au moins le premier champ avant de déclarer l'activité réalisée.")));
        Assert.That(TextOf(answer, "n.f2"), Is.EqualTo("Réunion jeudi"));
        Assert.That(TextOf(await browser.GetAsync(activity), "n.f2"), Is.EqualTo("Réunion mardi"), "nothing of a refused form is kept");
    }

    [Test]
    public async Task A_text_that_is_too_long_comes_back_whole_with_the_reason_at_its_field()
    {
        var page = await browser.GetAsync(activity);
        Assert.That(page.Document.QuerySelector("textarea[maxlength]"), Is.Null, "a browser would cut it and say nothing");
        var answer = await page.SubmitAsync("main form:has([data-save])", ("n.f1", "Une règle"), ("n.f2", TooLong));

        Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Ce texte est trop long : 4000 caractères au plus.")));
        Assert.That((TextOf(answer, "n.f1"), TextOf(answer, "n.f2")), Is.EqualTo(("Une règle", TooLong)));
        var area = answer.Document.QuerySelector(answer.Document.QuerySelector("[data-error-summary] a")!.GetAttribute("href")!)!;
        Assert.That((area.GetAttribute("name"), area.GetAttribute("aria-invalid")), Is.EqualTo(("n.f2", "true")));
        Assert.That(area.GetAttribute("aria-describedby")!.Split(' ').Select(answer.Document.GetElementById), Has.None.Null);
        Assert.That(await KeptAsync(), Is.Zero);
    }

    [Test]
    public async Task A_lesson_is_not_finished_over_a_note_that_is_lost()
    {
        var page = await browser.GetAsync($"/learn/{enrolment}/m1-l1?screen=3");
        var fields = page.Document.QuerySelectorAll("#lesson-form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToArray();
        var answer = await browser.PostAsync($"/learn/{enrolment}/m1-l1?handler=Done", fields.Append(new("note", TooLong)));

        Assert.That((answer.Status, TextOf(answer, "note")), Is.EqualTo((HttpStatusCode.UnprocessableEntity, TooLong)));
        Assert.That(answer.Document.QuerySelector("#note")!.Closest("[hidden]"), Is.Null, "the screen of the note is the one shown");
        Assert.That(await KeptAsync(), Is.Zero);

        await browser.PostAsync($"/learn/{enrolment}/m1-l1?handler=Done", fields.Append(new("note", TooLong[1..])));
        Assert.That(await KeptAsync(), Is.EqualTo(2), "the longest text, and the step");
    }

    [Test]
    public async Task Going_back_a_screen_needs_no_script_and_keeps_the_note()
    {
        var page = await browser.GetAsync($"/learn/{enrolment}/m1-l1?screen=3");
        var back = page.Document.QuerySelector("button[data-previous-screen]:not([hidden], [disabled])")!;
        var fields = page.Document.QuerySelectorAll("#lesson-form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        var answer = await browser.PostAsync($"/learn/{enrolment}/m1-l1{back.GetAttribute("formaction")}", fields.Append(new(back.GetAttribute("name")!, back.GetAttribute("value")!)).Append(new("note", "Une idée")));

        Assert.That((back.GetAttribute("type"), answer.Location), Is.EqualTo(("submit", $"/learn/{enrolment}/m1-l1?screen=2")));
        Assert.That(await site.World.CountAsync($"select count(*) from progress.note where enrolment_id = '{enrolment}' and text = 'Une idée'"), Is.EqualTo(1));
    }

    [TestCase("plan/activity", "C'est enregistré au fil de la frappe.")]
    [TestCase("m1-quiz/quiz", "Chaque réponse est enregistrée quand vous la choisissez.")]
    public async Task What_only_a_script_does_is_not_promised_without_one(string step, string promise)
    {
        var said = (await browser.GetAsync($"/learn/{enrolment}/{step}")).Document.QuerySelectorAll("main *").Single(e => e.Children.Length == 0 && e.TextContent.Trim() == promise);
        Assert.That((said.HasAttribute("hidden"), said.HasAttribute("data-scripted")), Is.EqualTo((true, true)));
    }

    private static string TextOf(WebPage page, string name) => page.Document.QuerySelector($"textarea[name='{name}']")!.TextContent;

    private Task<long> KeptAsync() =>
        site.World.CountAsync($"select (select count(*) from progress.note where enrolment_id = '{enrolment}') + (select count(*) from progress.progress_event where enrolment_id = '{enrolment}' and kind = 2)");
}
