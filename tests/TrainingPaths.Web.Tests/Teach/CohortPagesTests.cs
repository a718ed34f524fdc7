using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>A trainer's groups, without script: the link, who is where, the texts one after the other, more time, and what the learner reads at each end.</summary>
public sealed class CohortPagesTests
{
    private TestSite site = null!;
    private Browser trainer = null!;
    private Guid trainerId;
    private Guid structure;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync();
        trainerId = await site.World.PersonAsync(structure, given: "Anaïs", family: "Œillet");
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainerId, (int)FederationRole.Trainer);
        trainer = await site.SignInAsync(trainerId);
        path = await site.World.MarkedPathAsync();
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        trainer.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task A_group_is_opened_joined_by_its_link_and_left()
    {
        var made = await (await trainer.GetAsync("/teach/cohorts")).SubmitAsync("form[method=post]:has([name='Form.Name'])", ("Form.Path", path.Slug), ("Form.Name", "Blois, printemps"));
        var empty = await trainer.GetAsync(made.Location!);
        var link = empty.Document.QuerySelector("#link")!.GetAttribute("value")!.Replace("http://localhost", "", StringComparison.Ordinal);
        var (_, browser) = await LearnerAsync();
        var offer = await browser.GetAsync(link);
        var refused = await offer.SubmitAsync();
        var joined = await offer.SubmitAsync(("agreed", "true"));
        var after = await browser.GetAsync(joined.Location!);
        var seen = await trainer.GetAsync(made.Location!);
        var own = await browser.GetAsync("/cohorts");
        await own.SubmitAsync("form:has(button[name=cohort])", ("cohort", own.Document.QuerySelector("button[name=cohort]")!.GetAttribute("value")!));

        Assert.That(empty.Text, Does.Contain("Personne n'est encore dans ce groupe."));
        Assert.That(offer.Text, Does.Contain("Anaïs Œillet vous propose de vous accompagner").And.Contain("Elle ne voit ni vos notes personnelles").And.Contain("Vous pouvez quitter le groupe à tout moment"));
        Assert.That(((int)refused.Status, refused.Errors.Single()), Is.EqualTo((422, "Cochez la case pour dire que vous acceptez.")));
        Assert.That(after.Text, Does.Contain("Vous êtes dans ce groupe"));
        Assert.That(seen.Text, Does.Contain("1 personne : 1 n'a pas commencé.").And.Contain("Karima Benali"));
        Assert.That((await trainer.GetAsync(made.Location!)).Text, Does.Not.Contain("Benali"));
        Assert.That((await browser.GetAsync("/cohorts")).Text, Does.Contain("Vous avez quitté le groupe").And.Contain("Aucune formatrice, aucun formateur ne voit votre travail."));
        browser.Dispose();
    }

    [Test]
    public async Task Texts_are_marked_one_after_the_other_and_come_back_to_their_learners()
    {
        var (first, one) = await LearnerAsync();
        var (second, two) = await LearnerAsync();
        var cohort = await site.World.AccompanyAsync(trainerId, first.Enrolment);
        await site.World.AddToCohortAsync(cohort.Id, second.Enrolment);
        await site.World.WriteTextAsync(first.Enrolment, first.Caller, "Lundi,\nun premier texte.");
        site.World.Clock.Pass(TimeSpan.FromMinutes(1));
        await site.World.WriteTextAsync(second.Enrolment, second.Caller, "Mardi, un second texte.");
        Assert.That((await trainer.GetAsync("/")).Document.QuerySelector($"a[href='/teach/cohorts/{cohort.Id}/texts'], a[href='/teach/cohorts']")!.TextContent, Does.Contain("quiz à corriger"));
        var list = await trainer.GetAsync($"/teach/cohorts/{cohort.Id}/texts");
        var text = await trainer.GetAsync(list.Document.QuerySelector(".person-actions a")!.GetAttribute("href")!);
        var halfWay = await text.SubmitAsync(("Form.Points[0]", "2"));
        var next = await text.SubmitAsync(("Form.Points[0]", "2"), ("Form.Points[1]", "1"), ("Form.Comment", "Bien dit."));
        var follows = await trainer.GetAsync(next.Location!);
        var last = await follows.SubmitAsync(("Form.Points[0]", "0"), ("Form.Points[1]", "0"));
        var done = await trainer.GetAsync(last.Location!);
        var result = await one.GetAsync($"/learn/{first.Enrolment}/{VariedPath.Quiz}/quiz");

        Assert.That(list.Text, Does.Contain("2 textes attendent."));
        Assert.That(text.Text, Does.Contain("Racontez un point d'étape.").And.Contain("un premier texte.").And.Contain("Dit ce qui va").And.Contain("Lundi, nous avons parlé de ce qui va."));
        Assert.That((halfWay.Status, halfWay.Errors.Single()), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Donnez à chaque critère un nombre de points entre zéro et son maximum.")));
        Assert.That(follows.Text, Does.Contain("La correction est enregistrée.").And.Contain("un second texte."));
        Assert.That(done.Text, Does.Contain("Rien n'attend : tous les textes sont corrigés."));
        Assert.That(result.Text, Does.Contain("Acquis. Points : 4 sur 5.").And.Contain("Bien dit."));
        Assert.That((await two.GetAsync($"/learn/{second.Enrolment}/{VariedPath.Quiz}/quiz")).Text, Does.Contain("Pas encore acquis."));
        one.Dispose();
        two.Dispose();
    }

    [Test]
    public async Task A_criterion_left_out_keeps_the_choices_after_it_and_a_mark_given_meanwhile_is_read_first()
    {
        var (learner, browser) = await LearnerAsync();
        var cohort = await site.World.AccompanyAsync(trainerId, learner.Enrolment);
        await site.World.WriteTextAsync(learner.Enrolment, learner.Caller, "Un texte.");
        var address = (await trainer.GetAsync($"/teach/cohorts/{cohort.Id}/texts")).Document.QuerySelector(".person-actions a")!.GetAttribute("href")!;
        var (one, other) = (await trainer.GetAsync(address), await trainer.GetAsync(address));
        var partly = await one.SubmitAsync(("Form.Points[1]", "1"));
        await one.SubmitAsync(("Form.Points[0]", "2"), ("Form.Points[1]", "1"), ("Form.Comment", "Bien dit."));
        var late = await other.SubmitAsync(("Form.Points[0]", "0"), ("Form.Points[1]", "1"));
        var again = await late.SubmitAsync(("Form.Points[0]", "2"), ("Form.Points[1]", "0"));

        Assert.That((partly.Status, Chosen(partly)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Form.Points[1]=1")));
        Assert.That((late.Status, late.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Ce texte a été corrigé entre-temps. Lisez ce qui a été donné, puis corrigez-le de nouveau si vous n'êtes pas d'accord.")));
        Assert.That(late.Text, Does.Contain("Donnés entre-temps, par critère : 2, 1.").And.Contain("Bien dit."));
        Assert.That(Chosen(late), Is.EqualTo("Form.Points[0]=0 Form.Points[1]=1"), "what was chosen is not lost");
        Assert.That(again.Location, Does.EndWith("/texts"));
        browser.Dispose();
    }

    [Test]
    public async Task What_cannot_be_read_gives_nothing_and_says_so()
    {
        var (learner, browser) = await LearnerAsync();
        var cohort = await site.World.AccompanyAsync(trainerId, learner.Enrolment);
        var form = await trainer.GetAsync($"/teach/cohorts/{cohort.Id}/people/{learner.Enrolment}");
        await form.SubmitAsync(("time", "50"), ("attempts", "1"));
        var refused = await form.SubmitAsync(("time", "beaucoup"), ("attempts", "1"));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Not.Contain("C'est donné."));
        Assert.That(await site.World.CountAsync($"select time_percent from assessment.allowance where enrolment_id = '{learner.Enrolment}'"), Is.EqualTo(50));
        browser.Dispose();
    }

    [Test]
    public async Task More_time_is_given_and_said_where_the_quiz_begins()
    {
        var (learner, browser) = await LearnerAsync();
        var cohort = await site.World.AccompanyAsync(trainerId, learner.Enrolment);
        var group = await trainer.GetAsync($"/teach/cohorts/{cohort.Id}");
        var form = await trainer.GetAsync(group.Document.QuerySelector(".person-actions a[href*='/people/']")!.GetAttribute("href")!);
        var given = await form.SubmitAsync(("time", "50"), ("attempts", "1"));
        var after = await trainer.GetAsync(given.Location!);

        Assert.That(form.Text, Does.Contain("Plus de temps pour Karima Benali").And.Contain("20 min (comme pour tout le monde)"));
        Assert.That(after.Text, Does.Contain("C'est donné."));
        Assert.That((await browser.GetAsync($"/learn/{learner.Enrolment}/{VariedPath.Quiz}/quiz")).Text, Does.Contain("Vous avez 4 essais.").And.Contain("vous avez 30 min"));
        browser.Dispose();
    }

    [TestCase(1, "ul.people", 1)]
    [TestCase(8, "ul.people", 8)]
    [TestCase(40, "table tbody tr", 40)]
    public async Task One_eight_and_forty_people_are_all_there(int people, string rows, int shown)
    {
        var first = await site.World.EnrolAsync(await site.World.PersonAsync(structure), structure, path);
        var cohort = await site.World.AccompanyAsync(trainerId, first);
        for (var n = 1; n < people; n++)
            await site.World.AddToCohortAsync(cohort.Id, await site.World.EnrolAsync(await site.World.PersonAsync(structure), structure, path));
        var page = await trainer.GetAsync($"/teach/cohorts/{cohort.Id}");

        Assert.That(page.Document.QuerySelectorAll(rows == "ul.people" ? "ul.people > li" : rows), Has.Length.EqualTo(shown));
        Assert.That(page.Text, Does.Contain(people == 1 ? "1 personne : 1 n'a pas commencé." : $"{people} personnes : {people} n'ont pas commencé."));
    }

    [Test]
    public async Task English_says_the_same()
    {
        var (learner, browser) = await LearnerAsync();
        var cohort = await site.World.AccompanyAsync(trainerId, learner.Enrolment);
        using var english = await site.SignInAsync(trainerId, "en");
        Assert.That((await english.GetAsync($"/teach/cohorts/{cohort.Id}")).Text, Does.Contain("1 person: 1 has not started."));
        browser.Dispose();
    }

    private static string Chosen(WebPage page) => string.Join(' ', page.Document.QuerySelectorAll("input[type=radio][checked]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));

    private async Task<(Learner Learner, Browser Browser)> LearnerAsync()
    {
        var person = await site.World.PersonAsync(structure);
        var enrolment = await site.World.EnrolAsync(person, structure, path);
        return (new Learner(person, structure, enrolment), await site.SignInAsync(person));
    }

    private sealed record Learner(Guid Person, Guid Structure, Guid Enrolment)
    {
        public Core.Platform.Caller Caller => Core.Platform.Caller.Person(Person, Structure);
    }
}
