using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Progress.Analysis;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>A trainer reads what answers say of a path, in sentences, and never who gave them. Each test owns a path.</summary>
public sealed class AnalysisPageTests
{
    private TestSite site = null!;
    private Browser trainer = null!;
    private Guid structure;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        trainer = await site.SignInAsync(person);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        trainer.Dispose();
        await site.DisposeAsync();
    }

    [SetUp]
    public async Task PathAsync() => path = await site.World.PathAsync(modules: 1, sequential: false, draw: 8);

    private string Address => $"/teach/paths/{path.Slug}/analysis";

    [Test]
    public async Task Before_five_people_have_answered_it_says_so()
    {
        await AnsweredAsync(4);
        await NightAsync();
        var page = await trainer.GetAsync(Address);
        Assert.That(page.Document.QuerySelectorAll(".empty-state").Select(e => e.TextContent.Trim()), Has.All.StartsWith("Pas encore cinq personnes"));
        Assert.That(page.Document.QuerySelectorAll(".share"), Is.Empty);
    }

    [Test]
    public async Task The_weakest_question_comes_first_with_its_sentence_its_bar_and_the_same_in_words()
    {
        await AnsweredAsync(3, "m1-q2");
        await AnsweredAsync(3);
        await NightAsync();
        var page = await trainer.GetAsync(Address);
        var items = page.Document.QuerySelectorAll("#questions-title ~ ul > li");

        Assert.That(items, Has.Length.EqualTo(8));
        Assert.That(page.Document.QuerySelector("#m1-q2 .share-line")!.TextContent, Does.Contain("3 sur 6 répondent juste."));
        Assert.That(page.Document.QuerySelector("#m1-q2 .share-part")!.GetAttribute("width"), Is.EqualTo("50"));
        Assert.That(page.Document.QuerySelector("#m1-q1")!.TextContent, Does.Contain("À améliorer").And.Contain("Tout le monde répond juste\u00a0: la question n'apprend rien sur le groupe."));
        Assert.That(page.Text, Does.Contain("La moitié met 20 secondes ou moins").And.Not.Contain("Benali"));
        Assert.That(page.Document.QuerySelectorAll("svg.share").Select(bar => bar.GetAttribute("aria-hidden")), Is.All.EqualTo("true"));
    }

    [Test]
    public async Task An_opinion_is_told_label_by_label_and_an_order_place_by_place()
    {
        ChoiceDefinition[] places = [new("1", "1"), new("2", "2")];
        var order = new QuestionDefinition("ordre", QuestionKind.Ordering, "o1", "m1-l1", "Dans quel ordre ?", []) { Slots = [new("s1", "Saluer", "1", places), new("s2", "Noter", "2", places)] };
        var opinion = new QuestionDefinition("avis", QuestionKind.Likert, null, null, "Votre **avis** ?", [new("a", "*Utile*", false, ""), new("b", "Peu utile", false, "")]);
        path = await site.World.PathAsync(modules: 1, sequential: false, bank: new QuizDefinition(1, 80, [opinion, order]));
        var figures = new QuestionFigures(15, 9, null, null, null, [], null) { Slots = [new SlotFigures("s1", 9, "2", 6), new SlotFigures("s2", 14, null, 0)] };
        var spread = new QuestionFigures(15, 0, null, null, null, [], null) { Scale = [new ScaleFigures(["a", "b"], 15)] };
        foreach (var (question, known) in new[] { (order, figures), (opinion, spread) })
            await site.World.InsertAsync("insert into assessment.question_figure (path_id, question_id, wording, figures, computed_at) values ($1, $2, $3, $4::jsonb, now())",
                path.Id, question.Id, QuestionIdentity.Of(question), System.Text.Json.JsonSerializer.Serialize(known));
        var page = await trainer.GetAsync(Address);

        Assert.That(page.Document.QuerySelector("#ordre")!.TextContent, Does.Contain("9 sur 15 le mettent à sa place, la n° 1.").And.Contain("Sinon, le plus souvent à la place n° 2\u00a0: 6 sur 15."));
        Assert.That(page.Document.QuerySelector("#avis h3")!.TextContent, Does.StartWith("Votre avis"));
        Assert.That(page.Document.QuerySelector("#avis")!.TextContent, Does.Contain("«\u00a0Utile\u00a0» ou «\u00a0Peu utile\u00a0»").And.Contain("15 sur 15"));
    }

    [Test]
    public async Task Where_six_people_stopped_is_told_after_thirty_days()
    {
        await AnsweredAsync(6);
        site.World.Clock.Pass(TimeSpan.FromDays(31));
        await NightAsync();
        using var again = await SignedInAgainAsync();
        Assert.That((await again.GetAsync(Address)).Text, Does.Contain("6 sur 6 qui l'ont ouverte ne sont pas allées plus loin depuis trente jours."));
    }

    [Test]
    public async Task It_is_reached_from_the_published_path()
    {
        Assert.That((await trainer.GetAsync("/teach")).Document.QuerySelector($"a[href='{Address}']"), Is.Not.Null);
        Assert.That((await trainer.GetAsync("/teach/paths/inconnu/analysis")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<Browser> SignedInAgainAsync()
    {
        var person = await site.World.PersonAsync(structure);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        return await site.SignInAsync(person);
    }

    private async Task AnsweredAsync(int people, params string[] wrong)
    {
        for (var i = 0; i < people; i++)
            await site.World.AnswerAsync(structure, path, "m1-quiz", wrong);
    }

    private Task<bool> NightAsync() => site.World.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ComputeQuestionFigures>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<ComputeStepFigures>().RunAsync(CancellationToken.None);
        return true;
    });
}
