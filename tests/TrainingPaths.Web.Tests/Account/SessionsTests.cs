using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Tests.Account;

/// <summary>Where one is signed in, and how one ends it from afar.</summary>
public sealed class SessionsTests
{
    private const string Closing = "form[action='/account/sessions?handler=Close']";
    private const string ClosingOthers = "form[action='/account/sessions?handler=Others']";
    private TestSite site = null!;
    private Guid structure;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task Closing_all_others_signs_them_out_at_their_next_request_and_twice_is_harmless()
    {
        var person = await site.World.PersonAsync(structure);
        using var here = await site.SignInAsync(person);
        using var elsewhere = await site.SignInAsync(person);
        Assert.That((await elsewhere.GetAsync("/account")).Status, Is.EqualTo(HttpStatusCode.OK));

        var page = await here.GetAsync("/account/sessions");
        Assert.That(page.Document.QuerySelectorAll("main section.card"), Has.Length.EqualTo(2));
        for (var times = 0; times < 2; times++)
            Assert.That((await page.SubmitAsync(ClosingOthers)).Location, Is.EqualTo("/account/sessions"));
        Assert.That((await elsewhere.GetAsync("/account")).Location, Does.StartWith("/sign-in"));
        Assert.That((await here.GetAsync("/account/sessions")).Document.QuerySelectorAll("main section.card"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task One_is_closed_and_nobody_closes_somebody_else_s()
    {
        var (person, stranger) = (await site.World.PersonAsync(structure), await site.World.PersonAsync(structure));
        using var here = await site.SignInAsync(person);
        using var elsewhere = await site.SignInAsync(person);
        using var other = await site.SignInAsync(stranger);
        var page = await here.GetAsync("/account/sessions");
        var session = page.Document.QuerySelector($"{Closing} button")!.GetAttribute("value")!;
        var token = (await other.GetAsync("/account/sessions")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var tried = await other.PostAsync("/account/sessions?handler=Close", [KeyValuePair.Create("session", session), KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.That((tried.Location, (await elsewhere.GetAsync("/account")).Status), Is.EqualTo(("/account/sessions", HttpStatusCode.OK)));

        await page.SubmitAsync(Closing, ("session", session));
        Assert.That((await elsewhere.GetAsync("/account")).Location, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task Signing_out_takes_the_session_off_the_list()
    {
        var person = await site.World.PersonAsync(structure);
        using var browser = await site.SignInAsync(person);
        await (await browser.GetAsync("/account")).SubmitAsync("form[action='/sign-out']");
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.browser_session where person_id = '{person}'"), Is.Zero);
    }

    [Test]
    public async Task A_changed_password_leaves_one_session_and_the_list_says_when_each_was_used()
    {
        var person = await site.World.PersonAsync(structure);
        using var here = await site.SignInAsync(person);
        using var elsewhere = await site.SignInAsync(person);
        site.World.Clock.Pass(NoteVisit.Every);
        await here.GetAsync("/account");
        Assert.That(await CountAsync(person, "and seen_at > began_at"), Is.EqualTo(1), "the one that was used since");

        await (await here.GetAsync("/account/password")).SubmitAsync(("Form.Present", TestSite.Password), ("Form.Next", "une autre phrase assez longue"));
        Assert.That(await CountAsync(person), Is.EqualTo(1));
        Assert.That((await here.GetAsync("/account/sessions")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_session_that_was_not_used_for_its_term_is_forgotten_at_night_and_no_other()
    {
        var (gone, back) = (await site.World.PersonAsync(structure), await site.World.PersonAsync(structure));
        using var old = await site.SignInAsync(gone);
        site.World.Clock.Pass(BrowserSession.Term + TimeSpan.FromMinutes(1));
        using var fresh = await site.SignInAsync(back);
        for (var nights = 0; nights < 2; nights++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ForgetSessions>().RunAsync(CancellationToken.None);
        }

        Assert.That((await CountAsync(gone), await CountAsync(back)), Is.EqualTo((0, 1)));
    }

    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge", "Windows")]
    [TestCase("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari", "iPhone")]
    [TestCase("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36", "Chrome", "Android")]
    [TestCase("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox", "Linux")]
    [TestCase("curl/8.5", null, null)]
    [TestCase("", null, null)]
    public void A_browser_is_named_as_its_owner_names_it(string says, string? browser, string? system) =>
        Assert.That((Device.BrowserOf(says), Device.SystemOf(says)), Is.EqualTo((browser, system)));

    private Task<long> CountAsync(Guid person, string and = "") => site.World.CountAsync($"select count(*) from accounts.browser_session where person_id = '{person}' {and}");
}
