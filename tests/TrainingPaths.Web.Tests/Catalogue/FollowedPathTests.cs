using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
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
    public async Task The_programme_is_open_where_one_is_and_marks_what_is_done()
    {
        var path = await site.World.PathAsync(sequential: false);
        var person = await site.World.PersonAsync(structure);
        var enrolment = await site.World.EnrolAsync(person, structure, path);
        await site.World.WriteAsync<RecordProgress>(Caller.Person(person, structure), use => use.RunAsync(enrolment, person, [.. new[] { "m1-l1", "m1-l2" }.Select(step => new SeenProgress(Guid.NewGuid(), step, ProgressKind.Completed, 0, 1))], CancellationToken.None));
        using var browser = await site.SignInAsync(person);
        await (await browser.GetAsync($"/learn/{enrolment}/m1-quiz/quiz")).SubmitAsync();
        var quiz = await browser.GetAsync($"/learn/{enrolment}/m1-quiz/quiz");
        await quiz.SubmitAsync("form.quiz", [.. quiz.Document.QuerySelectorAll("[data-question]").Select(q => ($"q.{q.GetAttribute("data-question")}", "a"))]);
        using var visitor = site.Visit();

        var mine = await browser.GetAsync($"/paths/{path.Slug}");
        Assert.That(Open(await visitor.GetAsync($"/paths/{path.Slug}")), Is.EqualTo(new[] { true, false }), "control: a visitor sees how it begins");
        Assert.That(Open(mine), Is.EqualTo(new[] { false, true }));
        Assert.That(mine.Document.QuerySelectorAll(".programme-done").Select(done => done.ParentElement!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(new[] { ["Étape", "m1-l1", "Fait"], ["Étape", "m1-l2", "Fait"], new[] { "Quiz", "Fait" } }));
    }

    private static IEnumerable<bool> Open(WebPage page) => page.Document.QuerySelectorAll(".programme details").Select(module => module.HasAttribute("open"));

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
