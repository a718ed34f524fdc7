using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>What the check finds leads to where it is mended: the question by its number, the field by its name.</summary>
public sealed class FindingPagesTests
{
    private TestSite site = null!;
    private Browser anne = null!;
    private Guid anneId;
    private SampleDraft draft = null!;

    private string Lesson => $"/teach/drafts/{draft.Id}/text/{draft.Lesson}";

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        anneId = await site.World.PersonAsync(await site.World.StructureAsync(), given: "Anne", family: "Le Goff");
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", anneId, (int)FederationRole.Trainer);
        anne = await site.SignInAsync(anneId);
    }

    [SetUp]
    public async Task Begin() => draft = await SampleDraft.CreateAsync(site.World, anneId);

    [OneTimeTearDown]
    public async Task Close()
    {
        anne.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task An_empty_draft_is_told_by_its_pages_and_fields()
    {
        var check = await anne.GetAsync($"/teach/drafts/{draft.Id}/check");

        Assert.That(check.Document.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()), Does.Contain("Fiche du parcours"));
        Assert.That(check.Text, Does.Not.Contain("path.yaml").And.Not.Contain("verifiedOn"));
        Assert.That(check.Document.QuerySelectorAll($"a[href='/teach/drafts/{draft.Id}/quiz/{draft.Quiz}#{draft.Question}']").Select(a => a.TextContent), Is.Not.Empty.And.All.EqualTo("Question 1"));
    }

    [Test]
    public async Task A_missing_source_leads_to_its_field_and_the_links_of_the_text_are_taken_over()
    {
        await (await anne.GetAsync(Lesson)).SubmitAsync("form.studio-form", ("Form.Title", "Le cadre"), ("Form.Body", "Voir [l'article L. 4121-1](https://loi.example/4121)."));
        var check = await anne.GetAsync($"/teach/drafts/{draft.Id}/check");
        Assert.That(check.Document.QuerySelector($"a[href='{Lesson}?field=Sources']"), Is.Not.Null);

        var there = await anne.GetAsync($"{Lesson}?field=Sources");
        Assert.That(there.Document.QuerySelector("[name='Form.Sources[0].Title']")!.HasAttribute("autofocus"), Is.True);
        Assert.That(there.Document.QuerySelector("[name='Form.Sources[0].Title']")!.Closest("details")!.HasAttribute("open"), Is.True);
        await there.SubmitAsync("form.studio-form", ("fill", "links"));

        var taken = await anne.GetAsync(Lesson);
        Assert.That(taken.Document.QuerySelector("[name='Form.Sources[0].Url']")!.GetAttribute("value"), Is.EqualTo("https://loi.example/4121"));
        Assert.That(taken.Document.QuerySelector("[name='Form.Sources[0].Title']")!.GetAttribute("value"), Does.EndWith("article L. 4121-1"));
        Assert.That(taken.Document.QuerySelector("[name='Form.Sources[0].Date']")!.GetAttribute("value"), Is.Null.Or.Empty, "nobody gave a date");
        Assert.That(taken.Document.QuerySelector("button[value='links']"), Is.Null, "nothing is left to take");
    }

    [Test]
    public async Task Sources_are_said_to_be_verified_today_by_a_button()
    {
        var plain = await anne.GetAsync(Lesson);
        Assert.That(plain.Document.QuerySelectorAll("[autofocus]").Select(field => field.GetAttribute("name")).OfType<string>(), Is.All.EqualTo("Form.Body"), "nothing was asked for: an empty text waits to be written");

        await plain.SubmitAsync("form.studio-form", ("Form.Title", "Le cadre"), ("Form.Body", "Un mot."), ("fill", "today"));

        Assert.That((await anne.GetAsync(Lesson)).Document.QuerySelector("[name='Form.VerifiedOn']")!.GetAttribute("value"), Does.Match(@"\A\d{4}-\d{2}-\d{2}\z"));
    }

    [Test]
    public async Task Enter_in_a_line_of_the_form_fills_in_nothing()
    {
        var form = (await anne.GetAsync(Lesson)).Document.QuerySelector("form.studio-form")!;

        Assert.That(form.QuerySelectorAll("button").First(button => button.GetAttribute("type") is null or "submit").HasAttribute("name"), Is.False);
    }

    [Test]
    public async Task A_path_with_a_text_to_mark_asks_for_a_group()
    {
        Assert.That((await anne.GetAsync($"/teach/drafts/{draft.Id}/publish")).Text, Does.Not.Contain("un texte à corriger."));
        await (await anne.GetAsync($"/teach/drafts/{draft.Id}/quiz/{draft.Quiz}")).SubmitAsync("form.studio-add-question", ("kind", "OpenText"));

        Assert.That((await anne.GetAsync($"/teach/drafts/{draft.Id}/publish")).Text, Does.Contain("ouvrez un groupe, sinon personne ne le lira"));
    }
}
