using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Account;

public sealed class SignInTests
{
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

    [TestCase("/paths?q=équipe", "/paths?q=%C3%A9quipe")]
    [TestCase("/paths/émoji-🏡#début", "/paths/%C3%A9moji-%F0%9F%8F%A1#d%C3%A9but")]
    public async Task The_page_that_was_asked_for_may_have_any_letter_in_its_address(string address, string location)
    {
        var person = await site.World.PersonAsync(structure);
        await site.AllowSignInAsync(person);
        using var browser = site.Visit();
        var answer = await (await browser.GetAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(address))).SubmitAsync(("Form.Mail", TestSite.MailOf(person)), ("Form.Password", TestSite.Password));
        Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.Redirect, location)), "a header takes ASCII alone: Kestrel answers 500 for anything else");
    }

    [Test]
    public async Task The_right_password_opens_the_first_page_and_signing_out_closes_it()
    {
        using var browser = await site.SignInAsync(await site.World.PersonAsync(structure));
        var account = await browser.GetAsync("/account");
        Assert.That(account.Status, Is.EqualTo(HttpStatusCode.OK));

        var left = await account.SubmitAsync("form[action='/sign-out']");
        Assert.That((left.Location, (await browser.GetAsync("/account")).Location), Is.EqualTo(("/", "/sign-in?returnUrl=%2Faccount")));
    }

    [Test]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_words()
    {
        var person = await KnownAsync();
        using var browser = site.Visit();
        var page = await browser.GetAsync("/sign-in");
        var wrong = await page.SubmitAsync(("Form.Mail", TestSite.MailOf(person)), ("Form.Password", "pas celui-ci"));
        var unknown = await page.SubmitAsync(("Form.Mail", "personne@example.org"), ("Form.Password", "pas celui-ci"));
        Assert.That((wrong.Status, unknown.Status), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
        Assert.That(wrong.Errors, Has.Count.EqualTo(1).And.EqualTo(unknown.Errors));
        Assert.That(wrong.Text.Replace(TestSite.MailOf(person), "", StringComparison.Ordinal), Is.EqualTo(unknown.Text));
    }

    [Test]
    public async Task Too_many_wrong_passwords_lock_the_account_even_for_the_right_one_and_say_nothing_more()
    {
        var person = await KnownAsync();
        using var browser = site.Visit();
        var page = await browser.GetAsync("/sign-in");
        WebPage last = page;
        for (var tries = 0; tries < 8; tries++)
            last = await page.SubmitAsync(("Form.Mail", TestSite.MailOf(person)), ("Form.Password", $"essai {tries}"));

        var right = await page.SubmitAsync(("Form.Mail", TestSite.MailOf(person)), ("Form.Password", TestSite.Password));
        Assert.That((right.Status, right.Location), Is.EqualTo((HttpStatusCode.BadRequest, (string?)null)));
        Assert.That(right.Errors, Is.EqualTo(last.Errors));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.account where id = '{person}' and lockout_end > now()"), Is.EqualTo(1));
    }

    [TestCase("/account/password", "/account/password")]
    [TestCase("https://elsewhere.example/", "/")]
    [TestCase("//elsewhere.example/", "/")]
    [TestCase("/\\elsewhere.example/", "/")]
    [TestCase("javascript:alert(1)", "/")]
    public async Task Signing_in_goes_on_within_the_site_only(string asked, string given)
    {
        var person = await KnownAsync();
        using var browser = site.Visit();
        var page = await browser.GetAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(asked));
        var answer = await page.SubmitAsync(("Form.Mail", TestSite.MailOf(person)), ("Form.Password", TestSite.Password));
        Assert.That(answer.Location, Is.EqualTo(given));
    }

    [TestCase("Form.Mail", "sans arobase")]
    [TestCase("Form.Mail", "a\u0007b@example.org")]
    [TestCase("Form.Password", "")]
    public async Task What_cannot_be_right_is_refused_before_anything_is_looked_up(string field, string value)
    {
        using var browser = site.Visit();
        var answer = await (await browser.GetAsync("/sign-in")).SubmitAsync(("Form.Mail", "a@example.org"), ("Form.Password", "x"), (field, value));
        Assert.That((answer.Status, answer.Errors.Count), Is.EqualTo((HttpStatusCode.BadRequest, 1)));
    }

    [Test]
    public async Task Nothing_is_done_without_the_token_of_the_form()
    {
        var person = await KnownAsync();
        using var browser = site.Visit();
        var answer = await browser.PostAsync("/sign-in", [KeyValuePair.Create("Form.Mail", TestSite.MailOf(person)), KeyValuePair.Create("Form.Password", TestSite.Password)]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
    }

    [Test]
    public async Task One_address_guesses_a_few_times_a_minute_and_looks_as_often_as_it_likes()
    {
        await using var strict = await TestSite.StartAsync(host => host.UseSetting("Limits:GuessesPerMinute", "3"));
        using var browser = strict.Visit();
        var page = await browser.GetAsync("/sign-in");
        var statuses = new List<HttpStatusCode>();
        for (var tries = 0; tries < 4; tries++)
            statuses.Add((await page.SubmitAsync(("Form.Mail", "personne@example.org"), ("Form.Password", "essai"))).Status);
        statuses.Add((await browser.GetAsync("/sign-in")).Status);
        Assert.That(statuses, Is.EqualTo(new[] { HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.OK }));
    }

    private async Task<Guid> KnownAsync()
    {
        var person = await site.World.PersonAsync(structure);
        using var _ = await site.SignInAsync(person);
        return person;
    }
}
