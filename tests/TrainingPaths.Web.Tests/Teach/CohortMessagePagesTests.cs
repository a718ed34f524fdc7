using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>A trainer and a learner write to each other, without script: from the group's page to the first page of the learner and back.</summary>
public sealed class CohortMessagePagesTests
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
        path = await site.World.PathAsync();
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        trainer.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task A_message_is_news_until_it_is_read_and_its_answer_comes_back()
    {
        var (person, enrolment) = await LearnerAsync("Benali");
        using var learner = await site.SignInAsync(person);
        var cohort = (await site.World.AccompanyAsync(trainerId, enrolment)).Id;
        var form = await trainer.GetAsync($"/teach/cohorts/{cohort}/messages");
        var sent = await form.SubmitAsync("form:has(#text)", ("Form.Text", "Rendez-vous <b>lundi</b>."));
        var again = await form.SubmitAsync("form:has(#text)", ("Form.Text", "Rendez-vous <b>lundi</b>."));
        var after = await trainer.GetAsync(sent.Location!);
        var home = await learner.GetAsync("/");
        var before = await learner.GetAsync("/cohorts");
        var read = await home.SubmitAsync("form[action*=Seen]");
        var page = await learner.GetAsync("/cohorts");
        await page.SubmitAsync("form[action*=Answer]", ("Form.Text", "J'y serai."));
        var group = await trainer.GetAsync($"/teach/cohorts/{cohort}");
        var talk = await trainer.GetAsync($"/teach/cohorts/{cohort}/messages");
        await talk.SubmitAsync("form[action*=Seen]");

        Assert.That((again.Status, after.Document.QuerySelectorAll(".message").Length), Is.EqualTo((HttpStatusCode.Redirect, 1)));
        Assert.That(after.Text, Does.Contain("Le message est envoyé.").And.Contain("à tout le groupe").And.Contain("Rendez-vous <b>lundi</b>."));
        Assert.That(home.Text, Does.Contain("1 nouveau message de la personne qui vous accompagne."));
        Assert.That((before.Document.QuerySelectorAll(".message .badge").Length, page.Document.QuerySelectorAll(".message .badge").Length), Is.EqualTo((1, 0)));
        Assert.That((read.Location, (await learner.GetAsync("/")).Text.Contains("nouveau message", StringComparison.Ordinal)), Is.EqualTo(("/cohorts", false)));
        Assert.That(group.Text, Does.Contain("Messages : 1 nouvelle réponse"));
        Assert.That(talk.Text, Does.Contain("J'y serai."));
        Assert.That((await trainer.GetAsync($"/teach/cohorts/{cohort}")).Text, Does.Contain("Écrire au groupe"));
    }

    [Test]
    public async Task Others_of_the_group_read_neither_the_answer_nor_the_name()
    {
        var (one, first) = await LearnerAsync("Benali");
        var (two, second) = await LearnerAsync("Diallo");
        var cohort = (await site.World.AccompanyAsync(trainerId, first)).Id;
        await site.World.AddToCohortAsync(cohort, second);
        using var writes = await site.SignInAsync(one);
        using var reads = await site.SignInAsync(two);
        await (await trainer.GetAsync($"/teach/cohorts/{cohort}/messages?with={first}")).SubmitAsync("form:has(#text)", ("Form.Text", "Pour vous seule."));
        await (await writes.GetAsync("/cohorts")).SubmitAsync("form[action*=Answer]", ("Form.Text", "Un secret."));

        Assert.That((await writes.GetAsync("/cohorts")).Text, Does.Contain("Pour vous seule.").And.Contain("Un secret."));
        Assert.That((await reads.GetAsync("/cohorts")).Text, Does.Not.Contain("Pour vous seule.").And.Not.Contain("Un secret.").And.Not.Contain("Benali"));
    }

    [Test]
    public async Task What_is_refused_comes_back_as_it_was_typed()
    {
        var (person, enrolment) = await LearnerAsync("Benali");
        var cohort = (await site.World.AccompanyAsync(trainerId, enrolment)).Id;
        using var learner = await site.SignInAsync(person);
        var tooLong = "Début " + new string('é', 2000);
        var written = await (await trainer.GetAsync($"/teach/cohorts/{cohort}/messages")).SubmitAsync("form:has(#text)", ("Form.To", enrolment.ToString()), ("Form.Text", tooLong));
        var answered = await (await learner.GetAsync("/cohorts")).SubmitAsync("form[action*=Answer]", ("Form.Text", tooLong));

        foreach (var page in new[] { written, answered })
        {
            Assert.That((page.Status, page.Errors.Count), Is.EqualTo((HttpStatusCode.UnprocessableEntity, 1)));
            Assert.That(page.Document.QuerySelector("textarea")!.TextContent, Is.EqualTo(tooLong));
        }

        Assert.That(written.Document.QuerySelector("#to option[selected]")!.GetAttribute("value"), Is.EqualTo(enrolment.ToString()));
        Assert.That(await site.World.CountAsync($"select count(*) from enrolments.cohort_message where cohort_id = '{cohort}'"), Is.Zero);
    }

    [Test]
    public async Task A_recipient_that_cannot_be_read_is_never_the_whole_group()
    {
        var (_, enrolment) = await LearnerAsync("Benali");
        var cohort = (await site.World.AccompanyAsync(trainerId, enrolment)).Id;
        var form = await trainer.GetAsync($"/teach/cohorts/{cohort}/messages");
        var answer = await form.SubmitAsync("form:has(#text)", ("Form.To", "quelqu'un"), ("Form.Text", "Pour une seule personne."));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await site.World.CountAsync($"select count(*) from enrolments.cohort_message where cohort_id = '{cohort}'"), Is.Zero);
    }

    [Test]
    public async Task Somebody_who_is_no_trainer_any_more_reads_and_writes_nothing()
    {
        var former = await site.World.PersonAsync(structure, given: "Ancien", family: "Formateur");
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", former, (int)FederationRole.Trainer);
        var (person, enrolment) = await LearnerAsync("Benali");
        var cohort = (await site.World.AccompanyAsync(former, enrolment)).Id;
        using var browser = await site.SignInAsync(former);
        var form = await browser.GetAsync($"/teach/cohorts/{cohort}/messages");
        await site.World.ExecuteAsync($"delete from accounts.appointment where person_id = '{former}'");
        site.World.Clock.Pass(TimeSpan.FromSeconds(6));
        using var learner = await site.SignInAsync(person);

        Assert.That(form.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await browser.GetAsync($"/teach/cohorts/{cohort}/messages")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await form.SubmitAsync("form:has(#text)", ("Form.Text", "Encore moi."))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await learner.GetAsync("/cohorts")).Text, Does.Contain("personne ne lirait votre réponse").And.Not.Contain("Écrire à"));
    }

    private async Task<(Guid Person, Guid Enrolment)> LearnerAsync(string family)
    {
        var person = await site.World.PersonAsync(structure, family: family);
        return (person, await site.World.EnrolAsync(person, structure, path));
    }
}
