using System.Net;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>A form sent to a step of another kind: a page that says so, and nothing changed.</summary>
public sealed class WrongKindTests
{
    private TestSite site = null!;
    private Browser browser = null!;
    private WebPage page = null!;
    private Guid enrolment;
    private Guid attempt;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        enrolment = await site.World.EnrolAsync(person, structure, await site.World.PathAsync(sequential: false));
        attempt = await site.World.WriteAsync<StartQuiz, Guid>(Caller.Person(person, structure), use => use.RunAsync(enrolment, person, "m1-quiz", CancellationToken.None));
        browser = await site.SignInAsync(person);
        page = await browser.GetAsync($"/learn/{enrolment}/m1-l1");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [TestCase("m1-quiz?handler=Screen")]
    [TestCase("m1-quiz?handler=Done")]
    [TestCase("plan?handler=Screen")]
    [TestCase("plan?handler=Done")]
    [TestCase("classe?handler=Done")]
    [TestCase("m1-l1/quiz?handler=Start")]
    [TestCase("m1-l1/quiz?handler=Save")]
    [TestCase("m1-l1/quiz?handler=Finish")]
    [TestCase("m2-quiz/quiz?handler=Save")]
    [TestCase("m2-quiz/quiz?handler=Finish")]
    [TestCase("m1-l1/activity?handler=Save")]
    [TestCase("m1-l1/activity?handler=Declare")]
    [TestCase("m1-quiz/activity?handler=Declare")]
    [TestCase("no-such-step?handler=Done")]
    public async Task Nothing_is_changed_and_the_page_says_so(string address)
    {
        var before = await RowsAsync();
        var answer = await browser.PostAsync($"/learn/{enrolment}/{address}", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["eventId"] = $"{Guid.NewGuid()}",
            ["screen"] = "2",
            ["attempt"] = $"{attempt}",
            ["q.m1-q1"] = "a",
            ["asked"] = "m1-q1",
            ["confirmed"] = "true",
            ["n.takeaway"] = "Une note",
        });

        Assert.That((answer.Status, answer.Document.QuerySelector("main h1")?.TextContent), Is.EqualTo((HttpStatusCode.NotFound, "Cette page n'existe pas, ou ne vous est pas ouverte.")));
        Assert.That(await RowsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Control_the_same_form_changes_its_own_step()
    {
        var before = await RowsAsync();
        var open = await browser.GetAsync($"/learn/{enrolment}/m1-quiz/quiz");
        await open.SubmitAsync("form.quiz", ($"q.{open.Document.QuerySelector("[data-question]")!.GetAttribute("data-question")}", "a"));
        Assert.That(await RowsAsync(), Is.GreaterThan(before));
    }

    private Task<long> RowsAsync() => site.World.CountAsync($"""
        select (select count(*) from progress.progress_event where enrolment_id = '{enrolment}') + (select count(*) from progress.note where enrolment_id = '{enrolment}')
             + (select count(*) from assessment.quiz_attempt where enrolment_id = '{enrolment}') + (select count(*) from assessment.answer_event)
             + (select count(*) from assessment.quiz_attempt where submitted_at is not null)
        """);
}
