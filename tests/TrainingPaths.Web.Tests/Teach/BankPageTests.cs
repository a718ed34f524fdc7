using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>A trainer finds questions of published paths and of their own drafts, and takes them into a quiz as copies.</summary>
public sealed class BankPageTests
{
    private const string Published = "prevention-et-rps-premieres-bases";
    private const string Insulted = "Un intervenant doit rester souriant";

    private TestSite site = null!;
    private Browser trainer = null!;
    private SampleDraft draft = null!;
    private Writer writer = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        await site.PublishAsync(Published);
        writer = new Writer(await TrainerAsync(), "Anne Le Goff", SeesAll: false);
        trainer = await site.SignInAsync(writer.Id);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        trainer.Dispose();
        await site.DisposeAsync();
    }

    [SetUp]
    public async Task DraftAsync() => draft = await SampleDraft.CreateAsync(site.World, writer.Id);

    private string Target => $"into={draft.Id}&quiz={draft.Quiz}";

    [Test]
    public async Task Words_are_found_without_their_accents_with_where_they_stand_and_since_when()
    {
        var page = await trainer.GetAsync("/teach/questions?q=EMOTIONNELLES+souriant");
        Assert.That(Found(page), Has.Count.EqualTo(1).And.All.StartsWith(Insulted));
        Assert.That(page.Text, Does.Contain("Quiz : Risques psychosociaux (depuis la version 1)").And.Contain("Repérer les six familles"));
        Assert.That(page.Document.QuerySelector($"a[href='/teach/preview/{Published}/p4b-m2-quiz']"), Is.Not.Null);
        Assert.That(page.Document.QuerySelectorAll("main form[method=post]"), Is.Empty, "nothing to add without a quiz that takes it");
    }

    [Test]
    public async Task Kind_objective_and_shelf_narrow_and_stay_in_the_address()
    {
        var all = await trainer.GetAsync("/teach/questions");
        var some = await trainer.GetAsync("/teach/questions?kind=Single&objective=six+familles&shelf=Federation");
        Assert.That(Count(some), Is.InRange(1, Count(all) - 1));
        Assert.That(some.Document.QuerySelector("select[name=Kind] option[selected]")!.GetAttribute("value"), Is.EqualTo("Single"));
        Assert.That(some.Document.QuerySelector("input[name=Objective]")!.GetAttribute("value"), Is.EqualTo("six familles"));
        Assert.That(Found(await trainer.GetAsync("/teach/questions?q=souriant&shelf=Mine")), Is.Empty);
        Assert.That(Found(await trainer.GetAsync("/teach/questions?q=aucunequestionneditcela")), Is.Empty);
    }

    [Test]
    public async Task A_published_question_is_copied_under_an_id_of_its_own_and_the_copy_is_undone_in_one_go()
    {
        Assert.That((await trainer.GetAsync($"/teach/drafts/{draft.Id}/quiz/{draft.Quiz}")).Document.QuerySelector("a[href^='/teach/questions?into=']"), Is.Not.Null);
        var before = await QuestionsAsync();
        var added = await (await trainer.GetAsync($"/teach/questions?q=souriant&{Target}")).SubmitAsync();
        var after = await QuestionsAsync();

        Assert.That(added.Location, Does.Contain("q=souriant").And.Contain(draft.Quiz).And.Contain("added="));
        Assert.That(after, Has.Count.EqualTo(before.Count + 1));
        var copy = after[^1];
        Assert.That((copy.Text[..Insulted.Length], copy.Options!.Length, copy.Options.Single(o => o.Correct).Text), Is.EqualTo((Insulted, 4, "Les exigences émotionnelles")));
        Assert.That((copy.Id == "p4b-m2-q01", copy.Objective, copy.Review), Is.EqualTo((false, (string?)null, (string?)null)), "objectives and lessons are those of the other path");

        var page = await trainer.GetAsync(added.Location!);
        Assert.That(page.Text, Does.Contain("La question est ajoutée.").And.Contain("(votre brouillon)"));
        await page.SubmitAsync("form[action$='history?handler=Undo']");
        Assert.That(await QuestionsAsync(), Is.EqualTo(before).Using<Core.Paths.Format.QuizQuestion>((a, b) => a.Id == b.Id));
    }

    [Test]
    public async Task A_question_of_a_draft_brings_its_tags()
    {
        var source = await SampleDraft.CreateAsync(site.World, writer.Id);
        await site.World.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, write => write.ChangeAsync(source.Id, writer, folder => folder.WithId(source.Quiz), bytes =>
            QuizDocument.Of(DraftPlaceKind.Quiz, bytes) is var quiz ? quiz.With(quiz.Questions.Select(q => q with { Text = "Une question marquée ?", Tags = ["ecoute", "équipe"] })).Text : throw new InvalidOperationException(), default));
        var page = await trainer.GetAsync($"/teach/questions?tag=equipe&{Target}");
        Assert.That(Found(page), Does.Contain("Une question marquée ?"));
        await page.SubmitAsync();
        Assert.That((await QuestionsAsync())[^1].Tags, Is.EqualTo(new[] { "ecoute", "équipe" }));
    }

    [Test]
    public async Task A_half_written_question_of_a_draft_is_passed_over()
    {
        await site.World.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, write => write.ChangeAsync(draft.Id, writer, folder => folder.WithId(draft.Quiz), bytes =>
            QuizDocument.Of(DraftPlaceKind.Quiz, bytes) is var quiz ? quiz.With([.. quiz.Questions.Select(q => q with { Text = "Une question entière ?" }), Gaps("aucun", new Core.Paths.Format.QuizGap([]))]).Text : throw new InvalidOperationException(), default));
        var page = await trainer.GetAsync("/teach/questions?shelf=Mine");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Found(page), Does.Contain("Une question entière ?").And.None.StartsWith("Une phrase à trous"));
    }

    [Test]
    public async Task To_an_administrator_the_drafts_of_others_are_not_their_own()
    {
        var administrator = await site.World.PersonAsync(await site.World.StructureAsync());
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", administrator, (int)FederationRole.Administrator);
        await site.World.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, write => write.ChangeAsync(draft.Id, writer, folder => folder.WithId(draft.Quiz), bytes =>
            QuizDocument.Of(DraftPlaceKind.Quiz, bytes) is var quiz ? quiz.With(quiz.Questions.Select(q => q with { Text = "Une question de Zoraïde ?" })).Text : throw new InvalidOperationException(), default));
        using var other = await site.SignInAsync(administrator);

        Assert.That(Found(await trainer.GetAsync("/teach/questions?q=zoraide")), Has.Count.EqualTo(1));
        Assert.That(Found(await other.GetAsync("/teach/questions?q=zoraide")), Is.Empty);
    }

    [Test]
    public async Task What_another_writes_is_not_seen_and_takes_nothing()
    {
        using var other = await site.SignInAsync(await TrainerAsync());
        Assert.That((await other.GetAsync($"/teach/questions?{Target}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.GetAsync("/teach/questions")).Text, Does.Not.Contain("(votre brouillon)"));
    }

    private static Core.Paths.Format.QuizQuestion Gaps(string id, params Core.Paths.Format.QuizGap[] gaps) => new(id, Core.Paths.QuestionKind.Cloze, null, null, "Une phrase à trous {1}.", Gaps: gaps);

    private async Task<Guid> TrainerAsync()
    {
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        return person;
    }

    private Task<IReadOnlyList<Core.Paths.Format.QuizQuestion>> QuestionsAsync() => site.World.ReadAsync<DraftDesk, IReadOnlyList<Core.Paths.Format.QuizQuestion>>(Caller.Nobody, async desk =>
        QuizDocument.Of(DraftPlaceKind.Quiz, await desk.BytesAsync((await desk.FilesAsync(draft.Id, default)).Single(f => f.StableId == draft.Quiz), default)).Questions);

    private static List<string> Found(WebPage page) => [.. page.Document.QuerySelectorAll(".analysis-list > li > h3").Select(h => h.TextContent.Trim().Replace('\u00A0', ' '))];

    private static int Count(WebPage page) => int.Parse(page.Document.QuerySelector("#found")!.TextContent.Trim().Split(' ', '\u00A0')[0], System.Globalization.CultureInfo.InvariantCulture);
}
