using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>A positioning and a final assessment as their pages show them, without script.</summary>
public sealed class AssessedPathPagesTests
{
    private TestSite site = null!;
    private Browser browser = null!;
    private SmallPath small = null!;
    private Guid person;
    private Guid structure;
    private Guid enrolment;
    private string path = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync();
        small = await site.World.PathAsync(modules: 1, assessed: true);
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [SetUp]
    public async Task Enrol()
    {
        person = await site.World.PersonAsync(structure);
        enrolment = await site.World.EnrolAsync(person, structure, small);
        path = $"/learn/{enrolment}";
        browser = await site.SignInAsync(person);
    }

    [TearDown]
    public void Leave() => browser.Dispose();

    [Test]
    public async Task Whoever_starts_is_offered_the_positioning_and_may_do_without()
    {
        Assert.That((await browser.GetAsync(path)).Location, Is.EqualTo($"{path}/positionnement/quiz"));
        var offered = await browser.GetAsync($"{path}/positionnement/quiz");
        Assert.That(offered.Text, Does.Contain("4 questions, environ 8 min").And.Contain("Vous pouvez aussi vous en passer : Étape m1-l1"));
        Assert.That((int)(await browser.GetAsync($"{path}/m1-l1")).Status, Is.EqualTo(200), "nothing is held back");

        await SeenAsync("m1-l1", ProgressKind.ScreenReached);
        Assert.That((await browser.GetAsync(path)).Location, Is.Not.EqualTo($"{path}/positionnement/quiz"), "offered first, never forced");
    }

    [Test]
    public async Task Its_result_is_told_by_objective_and_never_as_a_score()
    {
        var result = await TakeAsync("positionnement", "b");
        Assert.That(result.Text, Does.Contain("Tenir le lien à travailler").And.Contain("Prévenir à temps à travailler").And.Contain("À regarder en premier : Module 1"));
        Assert.That(result.Text, Does.Not.Contain("%").And.Not.Contain("sur 4"));
        Assert.That(result.Document.QuerySelector("form[action*=Start]"), Is.Null, "it is taken once");
        Assert.That((await browser.GetAsync($"/paths/{small.Slug}")).Text, Does.Contain("0 étape sur 5").IgnoreCase);
    }

    [Test]
    public async Task What_is_expected_is_kept_without_script()
    {
        var page = await browser.GetAsync($"{path}/positionnement/quiz");
        var answer = await page.SubmitAsync("main form[action*=Notes]", ("n.attente", "Mieux prévenir."));
        Assert.That(answer.Location, Is.EqualTo($"{path}/positionnement/quiz#title"));
        Assert.That((await browser.GetAsync($"{path}/positionnement/quiz")).Document.QuerySelector("textarea")!.TextContent, Is.EqualTo("Mieux prévenir."));
    }

    [Test]
    public async Task After_the_final_assessment_both_stand_side_by_side()
    {
        await TakeAsync("positionnement", "b");
        await ReadAsync();
        await TakeAsync("m1-quiz", "a");
        var before = await browser.GetAsync($"{path}/finale/quiz");
        var result = await TakeAsync("finale", "a");

        Assert.That(before.Text, Does.Contain("Elle porte sur tous les objectifs du parcours."));
        Assert.That(result.Text, Does.Contain("Acquis : 6 bonnes réponses sur 6.").And.Contain("Prévenir à temps À l'entrée : à travailler Maintenant : solide"));
        Assert.That(result.Document.QuerySelector(".bottom-bar .is-next a")!.GetAttribute("href"), Is.EqualTo($"{path}/plan/activity"));
    }

    [Test]
    public async Task A_gap_stands_in_its_sentence_without_a_space_of_ours()
    {
        var varied = await site.World.VariedPathAsync();
        var address = $"/learn/{await site.World.EnrolAsync(person, structure, varied)}/{VariedPath.Quiz}/quiz";
        await (await browser.GetAsync(address)).SubmitAsync();
        var cloze = (await browser.GetAsync(address)).Document.QuerySelector(".cloze")!;
        Assert.That(cloze.ChildNodes.Where(node => node.NodeType == AngleSharp.Dom.NodeType.Text).Select(node => node.TextContent), Is.EqualTo(new[] { "La visite a lieu ", " la reprise, et ", " est informée." }));
        Assert.That(cloze.QuerySelectorAll("select").Select(list => list.GetAttribute("aria-label")), Is.EqualTo(new[] { "Trou 1", "Trou 2" }));
    }

    [Test]
    public async Task Below_its_mark_the_lessons_to_read_again_are_named()
    {
        await ReadAsync();
        await TakeAsync("m1-quiz", "a");
        var result = await TakeAsync("finale", "b");
        Assert.That(result.Text, Does.Contain("À revoir Étape m1-l"));
        Assert.That(result.Document.QuerySelector(".bottom-bar form button")!.TextContent, Does.Contain("Refaire l'évaluation finale"));
    }

    [Test]
    public async Task The_outline_the_programme_and_my_space_name_both()
    {
        await SeenAsync("m1-l1", ProgressKind.ScreenReached);
        var outline = (await browser.GetAsync($"{path}/m1-l1")).Document.QuerySelector(".outline")!.TextContent;
        var programme = (await browser.GetAsync($"/paths/{small.Slug}")).Text;
        var home = await browser.GetAsync("/");

        Assert.That(outline, Does.Contain("Avant de commencer").And.Contain("L'ensemble du parcours").And.Contain("Dans votre structure"));
        Assert.That(programme, Does.Contain("Étape positionnement 8 min").And.Contain("Évaluation finale"));
        Assert.That(home.Document.QuerySelector($".resume-card a[href='{path}/positionnement/quiz']"), Is.Not.Null);
    }

    private async Task ReadAsync()
    {
        foreach (var lesson in new[] { "m1-l1", "m1-l2" })
            await SeenAsync(lesson, ProgressKind.Completed);
    }

    private Task SeenAsync(string lesson, ProgressKind kind) => site.World.WriteAsync<RecordProgress>(Caller.Person(person, structure), use => use.RunAsync(
        enrolment, person, [new SeenProgress(Guid.NewGuid(), lesson, kind, kind == ProgressKind.Completed ? 0 : 2, site.World.Clock.GetUtcNow().ToUnixTimeMilliseconds())], CancellationToken.None));

    private async Task<WebPage> TakeAsync(string step, string option)
    {
        var address = $"{path}/{step}/quiz";
        await (await browser.GetAsync(address)).SubmitAsync("main form[action*=Start]");
        var open = await browser.GetAsync(address);
        var answers = open.Document.QuerySelectorAll("[data-question]").Select(q => ("q." + q.GetAttribute("data-question"), option)).ToList();
        await open.SubmitAsync("form[data-quiz]", [.. answers, ("confirmed", "true")]);
        return await browser.GetAsync(address);
    }
}
