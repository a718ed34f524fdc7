using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths.Links;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>The check page says what outside addresses answered, in words an author can act on, and a publication is told of the dead ones.</summary>
public sealed class DraftLinksPageTests
{
    private const string Host = "https://liens.example";

    private TestSite site = null!;
    private Browser anne = null!;
    private SampleDraft draft = null!;

    private string Check => $"/teach/drafts/{draft.Id}/check";

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var person = await site.World.PersonAsync(await site.World.StructureAsync(), given: "Anne", family: "Le Goff");
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        anne = await site.SignInAsync(person);
        draft = await SampleDraft.CreateAsync(site.World, person);
        var lesson = await anne.GetAsync($"/teach/drafts/{draft.Id}/text/{draft.Lesson}");
        await lesson.SubmitAsync("form.studio-form", ("Form.Title", "Des liens"), ("Form.Body", $"[Un guide]({Host}/guide) et [une page]({Host}/partie)."));
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        anne.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task An_author_asks_the_sites_and_reads_what_they_answered()
    {
        var before = await anne.GetAsync(Check);
        Assert.That(Links(before), Does.Contain("liens mènent à d'autres sites"));
        Assert.That(before.Document.QuerySelector("#links")!.GetAttribute("aria-busy"), Is.EqualTo("false"));

        await before.SubmitAsync("form[action*='handler=Links']");
        var asked = await anne.GetAsync(Check);
        Assert.That(asked.Document.QuerySelector("#links")!.GetAttribute("aria-busy"), Is.EqualTo("true"));
        Assert.That(await site.World.CountAsync("select count(*) from hangfire.job where invocationdata::text like '%AskLinks%'"), Is.EqualTo(1));

        await site.World.InsertAsync("update paths.outside_link set asked_at = wanted_at, state = $1, status = 200", (int)LinkState.Answers);
        await site.World.InsertAsync("update paths.outside_link set state = $1, status = 404 where address = $2", (int)LinkState.Gone, $"{Host}/partie");
        var told = await anne.GetAsync(Check);
        Assert.That(Links(told), Does.Contain("Cette page n'existe plus.").And.Contain($"{Host}/partie").And.Contain("Des liens").And.Not.Contain($"{Host}/guide"));
        Assert.That(told.Document.QuerySelector($"#links a[href*='/text/{draft.Lesson}']"), Is.Not.Null, "where it is mended");
        Assert.That((await anne.GetAsync($"/teach/drafts/{draft.Id}/publish")).Text, Does.Contain("1 lien vers un autre site n'a pas répondu").IgnoreCase);

        await site.World.InsertAsync("update paths.outside_link set state = $1, status = null", (int)LinkState.NoWayOut);
        Assert.That(Links(await anne.GetAsync(Check)), Does.Contain("ce serveur semble ne pas avoir accès à Internet").And.Not.Contain($"{Host}/guide"), "no link is held to be dead");
        Assert.That((await anne.GetAsync($"/teach/drafts/{draft.Id}/publish")).Text, Does.Not.Contain("n'a pas répondu").And.Not.Contain("n'ont pas répondu"));
    }

    private static string Links(WebPage page) => page.Document.QuerySelector("section[aria-labelledby='links-title']")!.TextContent.Replace('\u2019', '\'');
}
