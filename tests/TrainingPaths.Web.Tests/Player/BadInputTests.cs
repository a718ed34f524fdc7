using System.Net;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>What a broken or hostile script may send to where progress, notes and answers are kept: a clear refusal, and nothing kept.</summary>
public sealed class BadInputTests
{
    private const string Item = "11111111-1111-7111-8111-111111111111";
    private TestSite site = null!;
    private Browser browser = null!;
    private WebPage page = null!;
    private Guid enrolment;
    private Guid other;
    private Guid attempt;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        var path = await site.World.PathAsync();
        enrolment = await site.World.EnrolAsync(person, structure, path);
        other = await site.World.EnrolAsync(person, structure, await site.World.PathAsync());
        attempt = await site.World.WriteAsync<StartQuiz, Guid>(Caller.Person(person, structure), use => use.RunAsync(enrolment, person, "m1-quiz", CancellationToken.None));
        browser = await site.SignInAsync(person);
        page = await browser.GetAsync($"/learn/{enrolment}");
        if (page.Location is { } here)
            page = await browser.GetAsync(here);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"items":null}""")]
    [TestCase("""{"items":[null]}""")]
    [TestCase("""{"items":{}}""")]
    [TestCase("""{"items":[{}]}""")]
    [TestCase("""{"items":[""")]
    [TestCase($$"""{"items":[{"id":"{{Item}}","step":null,"field":null,"text":null,"question":null,"options":null,"screen":1,"done":false,"at":1}]}""")]
    [TestCase($$"""{"items":[{"id":"{{Item}}","step":"\ud800","field":"\ud800","text":"\ud800","question":"\ud800","options":["\ud800"],"screen":1,"done":false,"at":1}]}""")]
    [TestCase("""{"items":[{"id":"not an id","step":"m1-l1","field":"takeaway","text":"x","question":"q","options":["a"],"screen":1,"done":false,"at":1}]}""")]
    [TestCase($$"""{"items":[{"id":"{{Item}}","step":"m1-l1","field":"takeaway","text":"x","question":"q","options":["a"],"screen":1e99,"done":false,"at":1e99}]}""")]
    public async Task What_is_not_the_expected_JSON_is_a_bad_request(string json)
    {
        foreach (var what in new[] { "events", "notes", $"answers/{attempt}" })
            Assert.That((await browser.PostJsonAsync(page, $"/learn/{enrolment}/{what}", json)).Status, Is.EqualTo(HttpStatusCode.BadRequest).Or.EqualTo(HttpStatusCode.UnprocessableEntity), what);
        await NothingWasKeptAsync();
    }

    [TestCase("events", """{"id":"$","step":"no-such-step","screen":1,"done":false,"at":1}""", 404)]
    [TestCase("events", """{"id":"$","step":"m1-l1\u0000","screen":1,"done":false,"at":1}""", 404)]
    [TestCase("events", """{"id":"$","step":"m1-quiz","screen":1,"done":true,"at":1}""", 409)]
    [TestCase("events", """{"id":"$","step":"m1-quiz","screen":1,"done":false,"at":1}""", 409)]
    [TestCase("notes", """{"id":"$","step":"m1-l1","field":"takeaway","text":"a\u0007b","at":1}""", 422)]
    [TestCase("notes", """{"id":"$","step":"m1-l1","field":"takeaway","text":"a\u0000b","at":1}""", 422)]
    [TestCase("notes", """{"id":"$","step":"m1-l1","field":"no-such-field","text":"x","at":1}""", 404)]
    [TestCase("answers/{attempt}", """{"id":"$","question":"no-such-question","options":["a"],"at":1}""", 422)]
    [TestCase("answers/{attempt}", """{"id":"$","question":"m1-q1","options":[null],"at":1}""", 422)]
    [TestCase("answers/{attempt}", """{"id":"$","question":"m1-q1","options":["a\u0000"],"at":1}""", 422)]
    public async Task What_the_path_does_not_hold_is_refused_in_words(string what, string item, int status)
    {
        var answer = await browser.PostJsonAsync(page, $"/learn/{enrolment}/{what.Replace("{attempt}", $"{attempt}", StringComparison.Ordinal)}", $$"""{"items":[{{item.Replace("$", Item, StringComparison.Ordinal)}}]}""");
        Assert.That(((int)answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")));
        await NothingWasKeptAsync();
    }

    [Test]
    public async Task A_time_beyond_any_calendar_is_taken_for_now_or_refused()
    {
        foreach (var at in new[] { long.MaxValue, long.MinValue })
        {
            var answer = await browser.PostJsonAsync(page, $"/learn/{enrolment}/events", $$"""{"items":[{"id":"{{Item}}","step":"no-such-step","screen":1,"done":false,"at":{{at}}}]}""");
            Assert.That((int)answer.Status, Is.LessThan(500));
            var kept = await browser.PostJsonAsync(page, $"/learn/{enrolment}/events", $$"""{"items":[{"id":"{{Guid.NewGuid()}}","step":"m1-l1","screen":1,"done":false,"at":{{at}}}]}""");
            Assert.That((int)kept.Status, Is.LessThan(500));
        }
    }

    [Test]
    public async Task What_a_word_processor_puts_on_the_clipboard_is_kept_without_its_marks()
    {
        var step = Guid.NewGuid();
        var answer = await browser.PostJsonAsync(page, $"/learn/{other}/notes", $$"""{"items":[{"id":"{{step}}","step":"m1-l1","field":"takeaway","text":"Une cou\ufffepure\u000bet une ligne","at":1}]}""");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await site.World.CountAsync($"select count(*) from progress.note where enrolment_id = '{other}' and text = E'Une coupure\\net une ligne'"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_attempt_is_answered_on_its_own_enrolment_only()
    {
        var answer = await browser.PostJsonAsync(page, $"/learn/{other}/answers/{attempt}", $$"""{"items":[{"id":"{{Item}}","question":"m1-q1","options":["a"],"at":1}]}""");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        await NothingWasKeptAsync();
    }

    [Test]
    public async Task Too_much_at_once_is_refused()
    {
        var answer = await browser.PostJsonAsync(page, $"/learn/{enrolment}/notes", $$"""{"items":[{"id":"{{Item}}","step":"m1-l1","field":"takeaway","text":"{{new string('x', 1 << 20)}}","at":1}]}""");
        Assert.That((int)answer.Status, Is.EqualTo(413).Or.EqualTo(422));
        await NothingWasKeptAsync();
    }

    private async Task NothingWasKeptAsync() =>
        Assert.That(await site.World.CountAsync($"select (select count(*) from progress.progress_event where id = '{Item}') + (select count(*) from assessment.answer_event where id = '{Item}') + (select count(*) from progress.note where enrolment_id = '{enrolment}')"), Is.Zero);
}
