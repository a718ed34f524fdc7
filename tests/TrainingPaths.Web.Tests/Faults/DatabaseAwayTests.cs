using System.Net;
using TrainingPaths.TestKit.Database;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Faults;

/// <summary>PostgreSQL restarts under a site that people use.</summary>
public sealed class DatabaseAwayTests
{
    private Wire wire = null!;
    private TestSite site = null!;

    [SetUp]
    public async Task Start() => site = await TestSite.StartAsync(host =>
    {
        wire = new Wire(host.GetSetting("ConnectionStrings:Default")!);
        host.UseSetting("ConnectionStrings:Default", wire.Connection);
    });

    [TearDown]
    public async Task Stop()
    {
        await site.DisposeAsync();
        wire.Dispose();
    }

    [Test]
    public async Task People_read_a_page_that_says_so_programs_are_told_when_to_come_again_and_both_find_the_site_again()
    {
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        using var browser = await site.SignInAsync(person);

        var before = await browser.GetAsync("/help");
        wire.Cut();
        site.World.Clock.Pass(TimeSpan.FromMinutes(1));
        var page = await browser.GetAsync("/");
        var sent = await browser.PostJsonAsync(before, $"/learn/{Guid.NewGuid()}/events", """{"items":[]}""");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(page.Text, Does.Contain("Cette page n'a pas pu s'afficher").Or.Contain("Cette page n’a pas pu s’afficher"));
        Assert.That(page.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That((sent.Status, sent.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, (TimeSpan?)TimeSpan.FromSeconds(5))));

        wire.Mend();
        Assert.That((await browser.GetAsync("/")).Status, Is.EqualTo(HttpStatusCode.OK), "and nobody had to sign in again");
    }
}
