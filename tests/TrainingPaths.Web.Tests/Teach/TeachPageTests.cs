using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

public sealed class TeachPageTests
{
    private TestSite site = null!;
    private SmallPath path = null!;
    private Guid trainer;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        path = await site.World.PathAsync();
        trainer = await site.World.PersonAsync(await site.World.StructureAsync());
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
    }

    [OneTimeTearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task Published_paths_are_listed_with_what_they_are_made_of()
    {
        using var browser = await site.SignInAsync(trainer);
        var page = await browser.GetAsync("/teach");

        Assert.That(page.Text, Does.Contain("Un petit parcours").And.Contain("4 leçons").And.Contain("16 questions").And.Contain("Version 1"));
        Assert.That(page.Document.QuerySelector($"main a[href='/teach/preview/{path.Slug}/{path.Steps[0]}']"), Is.Not.Null);
    }

    [Test]
    public async Task A_preview_shows_the_key_and_records_nothing()
    {
        using var browser = await site.SignInAsync(trainer);
        foreach (var step in path.Steps)
            Assert.That((await browser.GetAsync($"/teach/preview/{path.Slug}/{step}")).Status, Is.EqualTo(HttpStatusCode.OK), step);
        var quiz = await browser.GetAsync($"/teach/preview/{path.Slug}/m1-quiz");
        var lesson = await browser.GetAsync($"/teach/preview/{path.Slug}/m1-l1");

        Assert.That(quiz.Text, Does.Contain("Bonne réponse : Juste").And.Contain("Non.").And.Contain("8 questions dans la banque"));
        Assert.That(lesson.Text, Does.Contain("Écran 1").And.Contain("Écran 3 sur 3"));
        Assert.That(await site.World.CountAsync("select (select count(*) from assessment.quiz_attempt) + (select count(*) from progress.progress_event)"), Is.Zero);
    }

    [Test]
    public async Task Every_kind_the_positioning_and_what_the_final_assessment_asks_are_previewed_with_their_key()
    {
        using var browser = await site.SignInAsync(trainer);
        var (varied, assessed) = (await site.World.VariedPathAsync(), await site.World.PathAsync(assessed: true));
        foreach (var step in assessed.Steps)
            Assert.That((await browser.GetAsync($"/teach/preview/{assessed.Slug}/{step}")).Status, Is.EqualTo(HttpStatusCode.OK), step);

        var kinds = (await browser.GetAsync($"/teach/preview/{varied.Slug}/{VariedPath.Quiz}")).Text;
        var entry = (await browser.GetAsync($"/teach/preview/{assessed.Slug}/positionnement")).Text;
        var final = (await browser.GetAsync($"/teach/preview/{assessed.Slug}/finale")).Text;

        Assert.That(kinds, Does.Contain("La tutrice → Montre").And.Contain("Bonne réponse : 12,5 ± 0,5 km").And.Contain("le vendredi · vendredi").And.Contain("{2} → la famille").And.Contain("Saluer → 1"));
        Assert.That(entry, Does.Contain("8 min").And.Contain("Ce que vous attendez"));
        Assert.That(final, Does.Contain("18 questions dans la banque").And.Contain("6 posées"));
    }

    [TestCase("inconnu", "m1-l1")]
    [TestCase(null, "inconnue")]
    public async Task What_is_not_there_is_not_found(string? slug, string step)
    {
        using var browser = await site.SignInAsync(trainer);
        Assert.That((await browser.GetAsync($"/teach/preview/{slug ?? path.Slug}/{step}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_participant_sees_neither_list_nor_key()
    {
        using var browser = await site.SignInAsync(await site.World.PersonAsync(await site.World.StructureAsync()));
        Assert.That((await browser.GetAsync("/teach")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.GetAsync($"/teach/preview/{path.Slug}/m1-quiz")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
