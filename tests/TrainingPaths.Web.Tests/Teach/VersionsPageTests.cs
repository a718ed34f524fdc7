using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>A trainer sees what changed and how many people are half-way, moves them after a dry run, and takes it back. Each test owns a path.</summary>
public sealed class VersionsPageTests
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
    public async Task PathAsync() => path = await site.World.PathAsync(sequential: false);

    [Test]
    public async Task Versions_are_listed_with_how_many_follow_them_and_none_below_five()
    {
        await LearnersAsync(6);
        await site.World.ReviseAsync(path);
        await LearnersAsync(2);
        var page = await trainer.GetAsync(Address);

        Assert.That(page.Document.QuerySelectorAll("tbody tr").Select(Row), Is.EqualTo(new[] { "Version 2 (actuelle) moins de 5 moins de 5", "Version 1 6 6 Proposer la nouvelle version aux personnes en cours Version 1" }));
        Assert.That(page.Text, Does.Not.Contain("Benali"));
    }

    [Test]
    public async Task What_changed_is_told_step_by_step_with_its_words()
    {
        await site.World.ReviseAsync(path);
        var page = await trainer.GetAsync(Address);

        var steps = page.Document.QuerySelectorAll(".difference-steps > li").Select(step => Words(step.QuerySelector("summary, p")!)).ToList();
        Assert.That(steps, Is.EqualTo(new[] { "Modifié Étape m1-l1 Leçon", "Retiré Étape m1-l2 Leçon · 10 min", "Modifié Étape m1-quiz Quiz", "Ajouté Étape m2-l3 Leçon · 15 min" }));
        Assert.That(page.Document.QuerySelectorAll(".difference-text del").Select(Words), Does.Contain("[retiré : Écran 1]"));
        Assert.That(page.Document.QuerySelectorAll(".difference-text ins").Select(Words), Does.Contain("[ajouté : D’autres mots.]"));
        Assert.That(page.Text, Does.Contain("La bonne réponse n'est plus la même.").And.Contain("5 étapes sont inchangées."));
    }

    [Test]
    public async Task Any_two_versions_are_compared_whichever_is_named_first()
    {
        await site.World.ReviseAsync(path);
        await site.World.ReviseAsync(path, steps => steps.Where(s => s.StableId != "plan"));
        var (there, back) = (await trainer.GetAsync($"{Address}?from=1&to=3"), await trainer.GetAsync($"{Address}?from=3&to=1"));

        Assert.That(there.Text, Does.Contain("Ce qui a changé de la version 1 à la version 3").And.Contain("Retiré Étape plan"));
        Assert.That(back.Document.QuerySelector(".difference")!.TextContent, Is.EqualTo(there.Document.QuerySelector(".difference")!.TextContent));
        Assert.That((await trainer.GetAsync($"{Address}?from=1&to=9")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_dry_run_the_move_its_report_and_the_way_back()
    {
        var learners = await LearnersAsync(6, "m1-l1", "m1-quiz");
        await site.World.ReviseAsync(path);
        var choose = await trainer.GetAsync($"{Address}/1/move");
        Assert.That(choose.Text, Does.Contain("6 personnes, 6 perdraient un résultat de quiz.").And.Contain("faite par 6 personnes"));
        Assert.That(choose.Document.QuerySelectorAll("input[type=radio][checked]").Select(i => i.GetAttribute("name") + "=" + i.GetAttribute("value")), Is.EqualTo(new[] { "choice.m1-l1=Keep", "choice.m1-quiz=AskAgain" }));

        var kept = await trainer.GetAsync($"{Address}/1/move?choice.m1-l1=Keep&choice.m1-quiz=Keep");
        Assert.That(kept.Text, Does.Contain("6 personnes, 0 perdraient un résultat de quiz."));
        var confirm = await trainer.GetAsync($"{Address}/1/move?choice.m1-l1=Keep&choice.m1-quiz=AskAgain&confirm=1");
        Assert.That(confirm.Text, Does.Contain("Étape m1-quiz (redemandée)").And.Contain("Étape m1-l1 (résultat gardé)"));
        Assert.That((await confirm.SubmitAsync()).Location, Is.EqualTo($"{Address}#moves"));
        Assert.That((await trainer.GetAsync(Address)).Document.QuerySelector("#moves")!.GetAttribute("aria-busy"), Is.EqualTo("true"));
        await site.World.RunJobsAsync();

        var report = await trainer.GetAsync(Address);
        Assert.That(Words(report.Document.QuerySelector("#moves")!), Does.Contain("De la version 1 à la version 2").And.Contain("Passées : 6").And.Contain("Étape m1-quiz : redemandée à 6"));
        site.World.Clock.Pass(TimeSpan.FromMinutes(1));
        await DoneAsync(learners[0], "m2-l3");
        await report.SubmitAsync("#moves form");
        await site.World.RunJobsAsync();
        Assert.That(Words((await trainer.GetAsync(Address)).Document.QuerySelector("#moves")!), Does.Contain("Revenues : 5 ; avaient continué et restent : moins de 5."));
    }

    [Test]
    public async Task Of_fewer_than_five_people_no_number_is_told()
    {
        var learners = await LearnersAsync(3, "m1-quiz");
        await site.World.ExecuteAsync($"update progress.path_progress set completed_at = now() where enrolment_id = '{learners[0].Enrolment}'");
        await site.World.ReviseAsync(path);
        var page = await trainer.GetAsync($"{Address}/1/move");
        Assert.That(page.Text, Does.Contain("Moins de 5 personnes changeraient de version."));
        Assert.That(page.Document.QuerySelectorAll("#plan > *"), Has.Length.EqualTo(1), "neither what they would lose nor who would stay");
        Assert.That(page.Text, Does.Not.Contain("3 personnes").And.Not.Contain("faite par"));
    }

    [Test]
    public async Task A_version_published_meanwhile_moves_nobody_unread()
    {
        await LearnersAsync(1, "m1-quiz");
        await site.World.ReviseAsync(path);
        var confirm = await trainer.GetAsync($"{Address}/1/move?confirm=1");
        await site.World.ReviseAsync(path, steps => steps.Where(s => s.StableId != "plan"));
        var refused = await confirm.SubmitAsync();
        Assert.That((refused.Status, refused.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Les personnes passent d'une version précédente à celle qui est publiée aujourd'hui.")));
    }

    [Test]
    public async Task The_learner_reads_what_changed_until_they_go_on()
    {
        var learner = (await LearnersAsync(1, "m1-l1", "m1-quiz"))[0];
        await site.World.ReviseAsync(path);
        site.World.Clock.Pass(TimeSpan.FromMinutes(1));
        await (await trainer.GetAsync($"{Address}/1/move?confirm=1")).SubmitAsync();
        await site.World.RunJobsAsync();
        using var browser = await site.SignInAsync(learner.Person);
        var page = await browser.GetAsync($"/paths/{path.Slug}");
        Assert.That(page.Text, Does.Contain("vous suivez maintenant la version 2").And.Contain("À refaire, car ce qui est demandé a changé : Étape m1-quiz").And.Contain("Nouveau : Étape m2-l3"));
        Assert.That((await browser.GetAsync($"/learn/{learner.Enrolment}/m1-quiz/quiz")).Document.QuerySelector("main form[action*='Start'], main form[action*='start']"), Is.Not.Null, "a quiz that is asked again begins anew");

        site.World.Clock.Pass(TimeSpan.FromMinutes(1));
        await DoneAsync(learner, "m2-l1");
        Assert.That((await browser.GetAsync($"/paths/{path.Slug}")).Text, Does.Not.Contain("vous suivez maintenant"));
    }

    [Test]
    public async Task In_English_too()
    {
        await LearnersAsync(5, "m1-quiz");
        await site.World.ReviseAsync(path);
        var author = await site.World.PersonAsync(structure);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", author, (int)FederationRole.Trainer);
        using var browser = await site.SignInAsync(author, "en");
        Assert.That((await browser.GetAsync($"{Address}/1/move")).Text, Does.Contain("5 people would be moved, 5 would lose a quiz result."));
    }

    [Test]
    public async Task A_participant_finds_neither_page()
    {
        await site.World.ReviseAsync(path);
        using var browser = await site.SignInAsync(await site.World.PersonAsync(structure));
        Assert.That((await browser.GetAsync(Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.GetAsync($"{Address}/1/move")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private string Address => $"/teach/paths/{path.Slug}/versions";

    private async Task<IReadOnlyList<(Guid Person, Guid Enrolment)>> LearnersAsync(int count, params string[] done)
    {
        var learners = new List<(Guid Person, Guid Enrolment)>();
        for (var i = 0; i < count; i++)
        {
            var person = await site.World.PersonAsync(structure);
            var learner = (person, await site.World.EnrolAsync(person, structure, path));
            learners.Add(learner);
            foreach (var step in done)
                await DoneAsync(learner, step);
        }

        return learners;
    }

    // What a quiz asks does not matter here: the log says that it is done.
    private async Task DoneAsync((Guid Person, Guid Enrolment) learner, string step)
    {
        var now = site.World.Clock.GetUtcNow();
        if (!step.EndsWith("-quiz", StringComparison.Ordinal))
        {
            await site.World.WriteAsync<RecordProgress>(Caller.Person(learner.Person, structure), use => use.RunAsync(learner.Enrolment, learner.Person, [new SeenProgress(Guid.NewGuid(), step, ProgressKind.Completed, 0, now.ToUnixTimeMilliseconds())], default));
            return;
        }

        await site.World.PassAsync(learner.Enrolment, Caller.Person(learner.Person, structure), step);
    }

    private static string Row(AngleSharp.Dom.IElement row) => Words(row.QuerySelector("th")!) + string.Concat(row.QuerySelectorAll("td").Skip(1).Select(cell => " " + Words(cell))).TrimEnd();

    private static string Words(AngleSharp.Dom.INode node) => string.Join(' ', node.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
