using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Account;

public sealed class AccountPageTests
{
    [Test]
    public async Task A_name_is_corrected_at_once_everywhere_and_a_wrong_one_is_shown_again()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.World.PersonAsync(await site.World.StructureAsync(), family: "Benalli");
        using var browser = await site.SignInAsync(person);
        var page = await browser.GetAsync("/account");

        var refused = await page.SubmitAsync(("Form.FamilyName", "Ben\u0007ali"));
        Assert.That(((int)refused.Status, refused.Errors.Count), Is.EqualTo((422, 1)));
        Assert.That(refused.Text, Does.Contain(TestSite.MailOf(person)), "what the page shows besides the form is still there");

        Assert.That((await page.SubmitAsync(("Form.FamilyName", "Benali"))).Location, Is.EqualTo("/account?done=name"));
        var after = await browser.GetAsync("/account?done=name");
        Assert.That(after.Document.QuerySelector(".site-header")!.TextContent, Does.Contain("Karima Benali"));
        Assert.That(after.Document.QuerySelector("[role=status]"), Is.Not.Null);
    }

    [TestCase("/account")]
    [TestCase("/account/password")]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visit();
        var answer = await browser.GetAsync(address);
        Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.Redirect, "/sign-in?returnUrl=" + Uri.EscapeDataString(address))));
    }
}
