using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Account;

public sealed partial class PasswordTests
{
    private const string Next = "une autre phrase, plus longue";
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

    [TestCase("fr", "Choisir un nouveau mot de passe")]
    [TestCase("en", "Choose a new password")]
    public async Task The_link_of_the_letter_opens_the_account_once(string language, string subject)
    {
        var person = await site.World.PersonAsync(structure);
        var letter = await LetterAsync(person, language);
        Assert.That(letter.Subject, Is.EqualTo(subject));
        var link = Link().Match(letter.TextBody!).Value;
        Assert.That(link, Does.StartWith("http://localhost/password/new?"));

        using var browser = site.Visit(language);
        var set = await (await browser.GetAsync(link["http://localhost".Length..])).SubmitAsync(("Form.Password", Next));
        Assert.That((set.Location, (await browser.GetAsync("/account")).Status), Is.EqualTo(("/", HttpStatusCode.OK)));

        using var other = site.Visit(language);
        var again = await (await other.GetAsync(link["http://localhost".Length..])).SubmitAsync(("Form.Password", "encore une autre phrase"));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Document.QuerySelector("main a.button")!.GetAttribute("href"), Is.EqualTo("/password"));
    }

    [Test]
    public async Task An_unknown_address_gets_the_same_page_and_no_letter()
    {
        var known = await site.World.PersonAsync(structure);
        using var browser = site.Visit();
        var page = await browser.GetAsync("/password");
        var one = await page.SubmitAsync(("Form.Mail", TestSite.MailOf(known)));
        var two = await page.SubmitAsync(("Form.Mail", "personne@example.org"));
        Assert.That((one.Status, one.Text), Is.EqualTo((two.Status, two.Text)));
        Assert.That(await site.World.CountAsync("select count(*) from notifications.mail where \"to\" = 'personne@example.org'"), Is.Zero);
    }

    [Test]
    public async Task Asking_again_at_once_writes_one_letter_and_its_words_are_gone_once_sent()
    {
        var person = await site.World.PersonAsync(structure);
        using var browser = site.Visit();
        var page = await browser.GetAsync("/password");
        for (var times = 0; times < 3; times++)
            await page.SubmitAsync(("Form.Mail", TestSite.MailOf(person)));
        await site.World.RunJobsAsync();
        Assert.That(await site.World.CountAsync($"select count(*) from notifications.mail where \"to\" = '{TestSite.MailOf(person)}' and state = 2 and text is null and html is null"), Is.EqualTo(1));
        Assert.That(await site.World.CountAsync($"select count(*) from notifications.mail where \"to\" = '{TestSite.MailOf(person)}'"), Is.EqualTo(1));
    }

    [TestCase("/password/new")]
    [TestCase("/password/new?person=5bb41a5c-9b9f-4d08-9a0b-3f3f6f5f6f10")]
    [TestCase("/password/new?person=rien&token=rien")]
    public async Task A_cut_link_says_what_to_do(string address)
    {
        using var browser = site.Visit();
        Assert.That((await browser.GetAsync(address)).Document.QuerySelector("main a.button")!.GetAttribute("href"), Is.EqualTo("/password"));
    }

    [Test]
    public async Task Somebody_elses_link_does_not_fit()
    {
        var (victim, thief) = (await site.World.PersonAsync(structure), await site.World.PersonAsync(structure));
        var token = Uri.UnescapeDataString(Link().Match((await LetterAsync(thief)).TextBody!).Value.Split("token=")[1]);
        using var browser = site.Visit();
        var page = await browser.GetAsync($"/password/new?person={victim}&token={Uri.EscapeDataString(token)}");
        Assert.That((await page.SubmitAsync(("Form.Password", Next))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Changing_it_keeps_this_browser_in_and_sends_others_out()
    {
        var person = await site.World.PersonAsync(structure);
        using var here = await site.SignInAsync(person);
        using var elsewhere = await site.SignInAsync(person);
        Assert.That((await elsewhere.GetAsync("/account")).Status, Is.EqualTo(HttpStatusCode.OK));

        var page = await here.GetAsync("/account/password");
        var wrong = await page.SubmitAsync(("Form.Present", "pas celui-ci"), ("Form.Next", Next));
        var right = await page.SubmitAsync(("Form.Present", TestSite.Password), ("Form.Next", Next));
        Assert.That((wrong.Status, right.Location), Is.EqualTo((HttpStatusCode.BadRequest, "/account?done=password")));
        Assert.That((await here.GetAsync("/account")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await elsewhere.GetAsync("/account")).Location, Does.StartWith("/sign-in"));
    }

    private async Task<MimeMessage> LetterAsync(Guid person, string language = "fr")
    {
        using var browser = site.Visit(language);
        await (await browser.GetAsync("/password")).SubmitAsync(("Form.Mail", TestSite.MailOf(person)));
        await site.World.RunJobsAsync();
        var letters = Directory.GetFiles(Path.Combine(site.World.Folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file));
        return letters.Single(letter => letter.To.Mailboxes.Single().Address == TestSite.MailOf(person));
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();
}
