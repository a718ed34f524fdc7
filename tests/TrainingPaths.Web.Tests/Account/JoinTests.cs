using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Account;

public sealed class JoinTests
{
    private TestSite site = null!;
    private Guid structure;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync("Aide à domicile du Léguer");
        await site.PublishAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [TestCase("fr", "Bonjour", "Mon compte")]
    [TestCase("en", "Hello", "My account")]
    public async Task Joining_takes_one_form_and_leaves_one_signed_in(string language, string given, string title)
    {
        using var browser = site.Visit(language);
        var answer = await SendAsync(browser, Mail(), given);
        Assert.That(answer.Location, Is.EqualTo("/"));
        var account = await browser.GetAsync("/account");
        Assert.That(account.Title, Does.StartWith(title));
        Assert.That(account.Document.QuerySelector(".site-header")!.TextContent, Does.Contain($"{given} Le Goff"));
    }

    [Test]
    public async Task From_a_path_one_joins_then_starts_it_in_three_presses()
    {
        using var browser = site.Visit();
        var path = await browser.GetAsync("/paths/prevention-et-rps-premieres-bases");
        var start = path.Document.QuerySelector("#start a.button")!.GetAttribute("href")!;
        var joined = await SendAsync(browser, Mail(), address: start);
        Assert.That(joined.Location, Is.EqualTo("/paths/prevention-et-rps-premieres-bases#start"));

        var programme = await browser.GetAsync("/paths/prevention-et-rps-premieres-bases");
        var enrolled = await programme.SubmitAsync(("Accepted", "true"));
        Assert.That(enrolled.Location, Does.StartWith("/learn/"));
        Assert.That((await browser.GetAsync(enrolled.Location!)).Location, Does.StartWith(enrolled.Location!));
    }

    [Test]
    public async Task Pressing_the_button_twice_at_once_makes_one_account_and_both_presses_are_welcome()
    {
        var mail = Mail();
        using var browser = site.Visit();
        var page = await browser.GetAsync("/join");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SubmitAsync(page, mail)));
        Assert.That(answers.Select(a => a.Location), Is.All.EqualTo("/"));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.account where email = '{mail}'"), Is.EqualTo(1));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.membership m join accounts.account a on a.id = m.person_id where a.email = '{mail}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Somebody_elses_address_opens_nothing()
    {
        var mail = Mail();
        using var owner = site.Visit();
        await SendAsync(owner, mail);
        using var stranger = site.Visit();
        var answer = await SendAsync(stranger, mail.ToUpperInvariant(), password: "une autre phrase longue");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors.Single(), Does.StartWith("Aucun compte ne peut être ouvert"));
        Assert.That((await stranger.GetAsync("/account")).Location, Does.StartWith("/sign-in"));
    }

    [TestCase("Zoé-Anaïs", "d'Åströmæß")]
    [TestCase("Nguyễn", "Thị Hồng Nhung")]
    [TestCase("ليلى", "بن علي")]
    [TestCase("Li", "李")]
    [TestCase("Jean\u00ADMarie", "O’Neil <b>")]
    public async Task Names_are_kept_as_people_write_them(string given, string family)
    {
        using var browser = site.Visit();
        Assert.That((await SendAsync(browser, Mail(), given, family)).Location, Is.EqualTo("/"));
        var account = await browser.GetAsync("/account");
        var shown = new[] { "Form.GivenName", "Form.FamilyName" }.Select(name => account.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value"));
        Assert.That(shown, Is.EqualTo(new[] { given, family }));
    }

    [Test]
    public async Task An_apostrophe_in_an_address_is_no_obstacle()
    {
        using var browser = site.Visit();
        Assert.That((await SendAsync(browser, $"o'neil+{Guid.NewGuid():N}@example.org")).Location, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_mistyped_address_is_said_in_the_language_of_the_page()
    {
        using var browser = site.Visit();
        var answer = await (await browser.GetAsync("/join")).SubmitAsync(("Form.Mail", "marie@exemple"));
        Assert.That(answer.Errors, Has.Some.EqualTo("Écrivez « Adresse électronique » comme nom@exemple.org."));
    }

    [TestCase("Form.GivenName", "", 400)]
    [TestCase("Form.GivenName", "a\u0007b", 422)]
    [TestCase("Form.FamilyName", "   ", 400)]
    [TestCase("Form.Mail", "pas une adresse", 400)]
    [TestCase("Form.Mail", "marie@exemple", 400)]
    [TestCase("Form.Mail", "marie@example.org,", 400)]
    [TestCase("Form.Mail", "marie.@example.org;", 400)]
    [TestCase("Form.Mail", "a\u0007@example.org", 400)]
    [TestCase("Form.Mail", "a\r\nBcc: b@example.org", 400)]
    [TestCase("Form.Password", "trop bref", 400)]
    [TestCase("Form.Structure", "", 400)]
    [TestCase("Form.Structure", "pas un identifiant", 400)]
    [TestCase("Form.Structure", "5bb41a5c-9b9f-4d08-9a0b-3f3f6f5f6f10", 422)]
    public async Task What_does_not_suit_is_said_and_nothing_is_made(string field, string value, int status)
    {
        using var browser = site.Visit();
        var before = await site.World.CountAsync("select count(*) from accounts.account");
        var answer = await SubmitAsync(await browser.GetAsync("/join"), Mail(), more: (field, value));
        Assert.That(((int)answer.Status, answer.Errors.Count), Is.EqualTo((status, 1)), answer.Text);
        Assert.That(await site.World.CountAsync("select count(*) from accounts.account"), Is.EqualTo(before));
    }

    [Test]
    public async Task What_is_missing_is_listed_in_the_order_of_the_form()
    {
        using var browser = site.Visit();
        var answer = await (await browser.GetAsync("/join")).SubmitAsync();
        var listed = answer.Document.QuerySelectorAll("[data-error-summary] a").Select(a => a.GetAttribute("href")![1..]);
        Assert.That(listed, Is.EqualTo(answer.Document.QuerySelectorAll("main form[method=post] .input").Select(input => input.Id)));
    }

    [TestCase("Form.GivenName")]
    [TestCase("Form.Mail")]
    [TestCase("Form.Password")]
    public async Task A_null_character_goes_no_further_than_the_form(string field)
    {
        using var browser = site.Visit();
        var answer = await SubmitAsync(await browser.GetAsync("/join"), Mail(), more: (field, "a\0b@example.org"));
        Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.BadRequest, (string?)null)));
    }

    [TestCase("Form.GivenName")]
    [TestCase("Form.Mail")]
    [TestCase("Form.Password")]
    public async Task A_megabyte_in_one_field_is_refused_like_any_other_mistake(string field)
    {
        using var browser = site.Visit();
        var answer = await SubmitAsync(await browser.GetAsync("/join"), Mail(), more: (field, new string('x', 1 << 20)));
        Assert.That((answer.Status, answer.Errors.Count), Is.EqualTo((HttpStatusCode.BadRequest, 1)));
    }

    [TestCase("../../etc")]
    [TestCase("%00")]
    [TestCase("inconnu")]
    public async Task A_path_that_is_none_changes_nothing(string slug)
    {
        using var browser = site.Visit();
        Assert.That((await SendAsync(browser, Mail(), address: $"/join?path={slug}")).Location, Is.EqualTo("/"));
    }

    private static string Mail() => $"{Guid.NewGuid():N}@example.org";

    private async Task<WebPage> SendAsync(Browser browser, string mail, string given = "Anne", string family = "Le Goff", string password = TestSite.Password, string address = "/join") =>
        await (await browser.GetAsync(address)).SubmitAsync(
            ("Form.GivenName", given), ("Form.FamilyName", family), ("Form.Mail", mail), ("Form.Password", password), ("Form.Structure", $"{structure}"));

    private Task<WebPage> SubmitAsync(WebPage page, string mail, (string Name, string Value)? more = null)
    {
        var typed = new Dictionary<string, string>
        {
            ["Form.GivenName"] = "Anne", ["Form.FamilyName"] = "Le Goff", ["Form.Mail"] = mail, ["Form.Password"] = TestSite.Password, ["Form.Structure"] = $"{structure}",
        };
        if (more is var (name, value))
            typed[name] = value;
        return page.SubmitAsync([.. typed.Select(field => (field.Key, field.Value))]);
    }
}
