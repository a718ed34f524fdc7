using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Catalogue;

/// <summary>The page of a path, for whoever follows it.</summary>
public sealed class FollowedPathTests
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

    [Test]
    public async Task Whoever_follows_an_older_version_reads_the_programme_that_they_accepted()
    {
        var path = await site.World.PathAsync();
        using var follower = await site.SignInAsync(await site.World.PersonAsync(structure));
        await (await follower.GetAsync($"/paths/{path.Slug}")).SubmitAsync(("Accepted", "true"));
        await site.World.PublishAgainAsync(path, "Un parcours renouvelé");

        using var visitor = site.Visit();
        Assert.That((await visitor.GetAsync($"/paths/{path.Slug}")).Title, Does.StartWith("Un parcours renouvelé"), "control: what starts today");
        var theirs = await follower.GetAsync($"/paths/{path.Slug}");
        Assert.That(theirs.Title, Does.StartWith("Un petit parcours"));
        Assert.That(theirs.Text, Does.Contain("Vous suivez la version 1 de ce parcours"));
    }

    [Test]
    public async Task A_path_chosen_alone_is_shared_where_the_page_says_so()
    {
        var path = await site.World.PathAsync();
        var person = await site.World.PersonAsync(structure);
        using var browser = await site.SignInAsync(person);
        await (await browser.GetAsync($"/paths/{path.Slug}")).SubmitAsync(("Accepted", "true"));

        var alone = await browser.GetAsync($"/paths/{path.Slug}");
        var shared = await alone.SubmitAsync("main form[action*=Share]");

        Assert.That(shared.Location, Is.EqualTo($"/paths/{path.Slug}#start"));
        Assert.That(await site.World.CountAsync($"select count(*) from enrolments.enrolment where person_id = '{person}' and visible_to_structure"), Is.EqualTo(1));
        Assert.That((await browser.GetAsync($"/paths/{path.Slug}")).Document.QuerySelector("form[action*=Share]"), Is.Null);
    }
}
