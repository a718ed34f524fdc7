using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>Proof-reading as both sides meet it, without script.</summary>
public sealed class ProofPagesTests
{
    private TestSite site = null!;
    private Guid author;
    private Guid reader;
    private Browser anne = null!;
    private Browser omar = null!;
    private SampleDraft draft = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        author = await TrainerAsync(structure, "Anne", "Le Goff");
        reader = await TrainerAsync(structure, "Omar", "Haddad");
        (anne, omar) = (await site.SignInAsync(author), await site.SignInAsync(reader));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        anne.Dispose();
        omar.Dispose();
        await site.DisposeAsync();
    }

    [SetUp]
    public async Task AskAsync()
    {
        draft = await SampleDraft.CreateAsync(site.World, author);
        var sent = await (await anne.GetAsync($"/teach/drafts/{draft.Id}/proofreading")).SubmitAsync("form[action*=Ask]", ("Form.Mail", TestSite.MailOf(reader)));
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Redirect), sent.Text);
    }

    [Test]
    public async Task A_comment_stands_beside_its_step_in_the_studio_and_is_settled_there()
    {
        Assert.That((await omar.GetAsync("/teach")).Text, Does.Contain("À relire"));
        var step = await omar.GetAsync($"/teach/proofreading/{draft.Id}/{draft.Lesson}");
        var left = await step.SubmitAsync("#comment", ("Form.Text", "Un mot manque ici."));
        Assert.That(left.Location, Does.StartWith($"/teach/proofreading/{draft.Id}/{draft.Lesson}#c-"));

        var studio = await anne.GetAsync($"/teach/drafts/{draft.Id}/text/{draft.Lesson}");
        Assert.That(studio.Document.QuerySelector(".studio-remarks")!.TextContent, Does.Contain("Un mot manque ici.").And.Contain("Omar Haddad"));
        Assert.That(studio.Document.QuerySelectorAll(".studio-steps .outline-comments").Select(c => c.TextContent.Trim()), Is.EqualTo(new[] { "11\u00A0remarque à traiter".Replace('\u00A0', ' ') }));
        var settled = await studio.SubmitAsync(".studio-remarks form[action*=Settle]");
        Assert.That(settled.Location, Is.EqualTo($"/teach/drafts/{draft.Id}/text/{draft.Lesson}#remarks"));
        Assert.That((await anne.GetAsync($"/teach/drafts/{draft.Id}/text/{draft.Lesson}")).Document.QuerySelector(".studio-remarks .more summary")!.TextContent, Does.Contain("1 remarque réglée"));
    }

    [Test]
    public async Task Words_that_are_not_in_the_step_are_refused_and_what_was_typed_stays()
    {
        var step = await omar.GetAsync($"/teach/proofreading/{draft.Id}/{draft.Lesson}");

        var refused = await step.SubmitAsync("#comment", ("Form.Quote", "ce que personne n'a écrit"), ("Form.Text", "Ma remarque."));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Errors.Single(), Does.StartWith("Ces mots ne sont pas dans cette étape."));
        Assert.That(refused.Document.QuerySelector("#Form_Text")!.TextContent.Trim(), Is.EqualTo("Ma remarque."));
    }

    [Test]
    public async Task A_comment_sent_twice_is_one()
    {
        var step = await omar.GetAsync($"/teach/proofreading/{draft.Id}");
        await step.SubmitAsync("#comment", ("Form.Text", "Deux fois."));
        var again = await step.SubmitAsync("#comment", ("Form.Text", "Deux fois."));

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await omar.GetAsync($"/teach/proofreading/{draft.Id}")).Document.QuerySelectorAll(".proof-thread"), Has.Exactly(1).Items);
    }

    [Test]
    public async Task Every_step_is_shown_and_nothing_of_the_studio_is_open_to_the_reader()
    {
        foreach (var step in new[] { "", $"/{draft.Lesson}", $"/{draft.Quiz}", $"/{draft.Plan}", $"/{draft.Package}" })
            Assert.That((await omar.GetAsync($"/teach/proofreading/{draft.Id}{step}")).Status, Is.EqualTo(HttpStatusCode.OK), step);
        foreach (var place in new[] { "", $"/text/{draft.Lesson}", "/proofreading", "/publish", "/folder", "/history" })
            Assert.That((await omar.GetAsync($"/teach/drafts/{draft.Id}{place}")).Status, Is.EqualTo(HttpStatusCode.NotFound), place);
        Assert.That((await omar.GetAsync($"/media/draft/{draft.Id}/{draft.Picture}/dessin.png")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await anne.GetAsync($"/teach/proofreading/{draft.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "she was not asked");

        await (await anne.GetAsync($"/teach/drafts/{draft.Id}/proofreading")).SubmitAsync("form[action*=Withdraw]", ("reader", $"{reader}"));

        Assert.That((await omar.GetAsync($"/teach/proofreading/{draft.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await omar.GetAsync($"/media/draft/{draft.Id}/{draft.Picture}/dessin.png")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_page_of_publication_says_who_read_and_what_is_missing()
    {
        await RequireAsync(true);
        var before = await anne.GetAsync($"/teach/drafts/{draft.Id}/publish");
        Assert.That(before.Text, Does.Contain("Personne n'a encore relu ce brouillon en entier."));
        Assert.That((await anne.PostAsync($"/teach/drafts/{draft.Id}/publish", [new("overNewer", "false"), new("__RequestVerificationToken", TokenOf(before))])).Status, Is.EqualTo(HttpStatusCode.Conflict));

        await (await omar.GetAsync($"/teach/proofreading/{draft.Id}")).SubmitAsync("form[action*=Begin]");
        await (await omar.GetAsync($"/teach/proofreading/{draft.Id}")).SubmitAsync("form[action*=Finish]", ("word", "Tout est clair."));

        var read = await anne.GetAsync($"/teach/drafts/{draft.Id}/publish");
        Assert.That(read.Text, Does.Contain("Omar Haddad").And.Contain("Rien n'a changé depuis.").And.Contain("Tout est clair.").And.Not.Contain("La fédération demande"));
        await site.World.WriteAsync<ArrangeSteps, string>(Caller.Nobody, a => a.RemoveAsync(draft.Id, new Writer(author, "Anne Le Goff", false), draft.Plan, default));
        Assert.That((await anne.GetAsync($"/teach/drafts/{draft.Id}/publish")).Text, Does.Contain("1 étape a changé ou bougé depuis la relecture.").And.Contain("Demander une nouvelle relecture"));
        await RequireAsync(false);
    }

    [Test]
    public async Task The_administrator_asks_for_proof_reading_on_a_page()
    {
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Administrator);
        using var admin = await site.SignInAsync(person);

        await (await admin.GetAsync("/admin/publishing")).SubmitAsync(("ProofreadingRequired", "true"));

        Assert.That((await admin.GetAsync("/admin/publishing")).Document.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"), Is.True);
        Assert.That((await anne.GetAsync($"/teach/drafts/{draft.Id}/proofreading")).Text, Does.Contain("La fédération demande qu'un parcours soit relu"));
        await RequireAsync(false);
    }

    private Task RequireAsync(bool required) => site.World.WriteAsync<SetPublishingTerms>(Caller.Federation(author), s => s.RunAsync(author, required, default));

    private static string TokenOf(WebPage shown) => shown.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task<Guid> TrainerAsync(Guid structure, string given, string family)
    {
        var person = await site.World.PersonAsync(structure, given: given, family: family);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        return person;
    }
}
