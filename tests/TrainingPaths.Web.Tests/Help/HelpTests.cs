using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Help;

public sealed class HelpTests
{
    private TestSite site = null!;
    private Guid structure;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync(host => host.UseSetting("Mail:HelpDesk", "aide@example.org").UseSetting("Site:HelpPhone", "01 23 45 67 89").UseSetting("Site:HelpName", "L'aide de la fédération"));
        structure = await site.World.StructureAsync();
        await site.PublishAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task A_question_is_kept_once_with_the_page_that_was_left()
    {
        var person = await site.World.PersonAsync(structure);
        using var browser = await site.SignInAsync(person);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/help");
        request.Headers.Referrer = new Uri("http://localhost/account/password");
        var page = await browser.SendAsync(request);

        var first = await page.SubmitAsync(("Form.Question", "Où est mon attestation ?"));
        await page.SubmitAsync(("Form.Question", "Où est mon attestation ?"));

        Assert.That(first.Location, Is.EqualTo("/help?asked=true"));
        Assert.That((await browser.GetAsync(first.Location!)).Document.QuerySelector("[role=status]"), Is.Not.Null);
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.help_request where person_id = '{person}' and page = '/account/password'"), Is.EqualTo(1));
        Assert.That(await site.World.CountAsync("select count(*) from notifications.mail where kind = 'help.asked' and \"to\" = 'aide@example.org' and text like '%Où est mon attestation ?%'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_clicks_at_once_ask_once_and_both_are_told_so()
    {
        var person = await site.World.PersonAsync(structure);
        using var browser = await site.SignInAsync(person);
        for (var round = 0; round < 5; round++)
        {
            var page = await browser.GetAsync("/help");
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.SubmitAsync(("Form.Question", $"Question {round} ?"))));
            Assert.That(answers.Select(a => a.Location), Is.All.EqualTo("/help?asked=true"));
        }

        Assert.That(await site.World.CountAsync($"select count(*) from accounts.help_request where person_id = '{person}'"), Is.EqualTo(5));
        Assert.That(await site.World.CountAsync("select count(*) from notifications.mail where kind = 'help.asked' and text like '%Question 0 ?%'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_form_that_somebody_else_sent_before_on_the_same_computer_loses_no_question()
    {
        using var first = await site.SignInAsync(await site.World.PersonAsync(structure));
        var page = await first.GetAsync("/help");
        await page.SubmitAsync(("Form.Question", "La première question ?"));
        var second = await site.World.PersonAsync(structure);
        using var browser = await site.SignInAsync(second);

        var id = page.Document.QuerySelector("[name='Form.RequestId']")!.GetAttribute("value")!;
        var answer = await (await browser.GetAsync("/help")).SubmitAsync(("Form.RequestId", id), ("Form.Question", "La seconde question ?"));

        Assert.That(answer.Location, Is.EqualTo("/help?asked=true"));
        Assert.That(await site.World.CountAsync($"select count(*) from accounts.help_request where person_id = '{second}' and text = 'La seconde question ?'"), Is.EqualTo(1));
    }

    [TestCase("", 400)]
    [TestCase("a\u0007b", 422)]
    public async Task What_cannot_be_kept_is_shown_again(string question, int status)
    {
        using var browser = await site.SignInAsync(await site.World.PersonAsync(structure));
        var answer = await (await browser.GetAsync("/help")).SubmitAsync(("Form.Question", question));
        Assert.That(((int)answer.Status, answer.Errors.Count), Is.EqualTo((status, 1)));
        Assert.That(answer.Text, Does.Contain("01 23 45 67 89"));
    }

    [Test]
    public async Task The_contact_of_the_path_stands_before_that_of_the_site()
    {
        var person = await site.World.PersonAsync(structure);
        using var browser = await site.SignInAsync(person);
        var enrolled = await (await browser.GetAsync("/paths/prevention-et-rps-premieres-bases")).SubmitAsync(("Accepted", "true"));
        var enrolment = enrolled.Location!.Split('/')[^1];
        Assert.That((await browser.GetAsync($"/help?enrolment={enrolment}")).Text, Does.Contain("01 00 00 00 00").And.Contain("Réponse sous deux jours ouvrés"));

        using var other = await site.SignInAsync(await site.World.PersonAsync(structure));
        Assert.That((await other.GetAsync($"/help?enrolment={enrolment}")).Text, Does.Contain("01 23 45 67 89"), "another person's enrolment tells nothing");
    }

    [Test]
    public async Task A_visitor_finds_the_telephone_and_the_way_in()
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/help");
        Assert.That((page.Status, page.Document.QuerySelector("main a.button:not([href^=tel])")!.GetAttribute("href")), Is.EqualTo((HttpStatusCode.OK, "/sign-in?returnUrl=/help")));
        Assert.That(page.Document.QuerySelector("a[href='tel:0123456789']"), Is.Not.Null);
    }
}
