using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>Two authors of one draft, without script: whoever comes second sees both texts, in words; what was done is read in the history.</summary>
public sealed class StudioPagesTests
{
    private TestSite site = null!;
    private Browser anne = null!;
    private Browser omar = null!;
    private Guid anneId;
    private Guid omarId;
    private SampleDraft draft = null!;

    private string Quiz => $"/teach/drafts/{draft.Id}/quiz/{draft.Quiz}";

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        (anneId, anne) = await TrainerAsync(structure, "Anne", "Le Goff");
        (omarId, omar) = await TrainerAsync(structure, "Omar", "Haddad");
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        anne.Dispose();
        omar.Dispose();
        await site.DisposeAsync();
    }

    [SetUp]
    public async Task Share()
    {
        draft = await SampleDraft.CreateAsync(site.World, anneId);
        await site.World.InsertAsync("insert into paths.draft_author (draft_id, author_id, name) values ($1, $2, '')", draft.Id, omarId);
    }

    [Test]
    public async Task A_path_with_a_draft_stands_once_under_the_title_that_learners_know()
    {
        const string Slug = "prevention-et-rps-premieres-bases";
        await site.PublishAsync(Slug);
        await (await anne.GetAsync("/teach")).SubmitAsync($"form[action*='handler=Edit']:has(button[value='{Slug}'])", ("slug", Slug));
        await using (var emptied = site.World.Everything.CreateCommand($"update paths.draft set title = '' where slug = '{Slug}'"))
            await emptied.ExecuteNonQueryAsync();

        var page = await anne.GetAsync("/teach");
        var cards = page.Document.QuerySelectorAll("main .card").Where(card => card.QuerySelector($"a[href='/teach/paths/{Slug}/versions']") is not null).ToArray();
        Assert.That(cards, Has.Length.EqualTo(1));
        Assert.That((cards[0].QuerySelector("h3 a")!.TextContent, cards[0].TextContent.Contains("Version 1", StringComparison.Ordinal)), Is.EqualTo(("Prévention et RPS\u00A0: premières bases", true)));
    }

    [Test]
    public async Task A_lesson_that_another_changed_is_shown_with_both_texts()
    {
        var address = $"/teach/drafts/{draft.Id}/text/{draft.Lesson}";
        var (hers, his) = (await anne.GetAsync(address), await omar.GetAsync(address));
        await his.SubmitAsync("form.studio-form", ("Form.Title", "Écouter"), ("Form.Body", "Une phrase.\r\n\r\nOn écoute jusqu'au bout.\r\n\r\nUne autre."));
        var both = await hers.SubmitAsync("form.studio-form", ("Form.Title", "Écouter"), ("Form.Body", "Une phrase.\r\n\r\nOn écoute, puis on redit.\r\n\r\nUne autre."));
        Assert.That(both.Document.QuerySelector(".notice button[form]")!.GetAttribute("form"), Is.EqualTo(both.Document.QuerySelector("form.studio-form")!.Id));
        var kept = await both.SubmitAsync("form.studio-form");

        Assert.That(both.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(both.Text, Does.Contain("Omar Haddad a modifié"));
        Assert.That(both.Document.QuerySelector(".notice del")!.TextContent, Does.Contain("jusqu'au bout"));
        Assert.That(both.Document.QuerySelector(".notice ins")!.TextContent, Does.Contain("puis on redit"));
        Assert.That(both.Document.QuerySelectorAll(".notice del, .notice ins").Select(e => e.TextContent), Has.None.Contains("phrase"), "What both wrote alike is no difference.");
        Assert.That(kept.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await omar.GetAsync(address)).Document.QuerySelector("textarea[name='Form.Body']")!.TextContent, Does.Contain("On écoute, puis on redit."));
    }

    [Test]
    public async Task Settings_of_a_quiz_that_another_changed_are_not_written_over()
    {
        var (hers, his) = (await anne.GetAsync(Quiz), await omar.GetAsync(Quiz));
        await his.SubmitAsync("aside form", ("Form.PassMark", "60"));
        var both = await hers.SubmitAsync("aside form", ("Form.PassMark", "90"));

        Assert.That(both.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await omar.GetAsync(Quiz)).Document.QuerySelector("[name='Form.PassMark']")!.GetAttribute("value"), Is.EqualTo("60"));
        Assert.That(both.Document.QuerySelector(".notice del")!.TextContent, Does.Contain("60"));
        Assert.That(both.Document.QuerySelector(".notice ins")!.TextContent, Does.Contain("90"));
    }

    [Test]
    public async Task Settings_are_saved_though_another_wrote_a_question_meanwhile()
    {
        var (hers, his) = (await anne.GetAsync(Quiz), await omar.GetAsync(Quiz));
        await his.SubmitAsync("form[data-question]", ("Q1.Text", "Que dit-on d'abord ?"));
        var saved = await hers.SubmitAsync("aside form", ("Form.PassMark", "90"));
        var after = await omar.GetAsync(Quiz);

        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(after.Document.QuerySelector("[name='Form.PassMark']")!.GetAttribute("value"), Is.EqualTo("90"));
        Assert.That(after.Document.QuerySelector("[name='Q1.Text']")!.TextContent, Does.Contain("Que dit-on d'abord"));
    }

    [Test]
    public async Task All_questions_as_a_text_do_not_write_over_one_that_another_changed()
    {
        var hers = await anne.GetAsync(Quiz + "?mode=text");
        await (await omar.GetAsync(Quiz)).SubmitAsync("form[data-question]", ("Q1.Text", "Que dit-on d'abord ?"));
        var both = await hers.SubmitAsync("form:has([name=text])", ("text", "Que fait-on ?\n* Écouter\n- Parler"));

        Assert.That(both.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(both.Document.QuerySelector("[name=text]")!.TextContent, Does.Contain("Que fait-on"));
        Assert.That((await omar.GetAsync(Quiz)).Document.QuerySelector("[name='Q1.Text']")!.TextContent, Does.Contain("Que dit-on d'abord"));
    }

    [Test]
    public async Task The_history_of_a_quiz_is_read_in_words_and_put_back_as_it_was_before()
    {
        await (await anne.GetAsync(Quiz)).SubmitAsync("form[data-question]", ("Q1.Text", "Que dit-on d'abord ?"));
        var number = (await site.World.ReadAsync<DraftDesk, Draft>(Caller.Nobody, d => d.FindAsync(draft.Id, new Writer(anneId, "", false), default))).Revision;
        var edit = await anne.GetAsync($"/teach/drafts/{draft.Id}/history/{number}");
        await edit.SubmitAsync("form[action*=Restore]", ("before", "true"));

        Assert.That(edit.Document.QuerySelector(".difference-text ins")!.TextContent, Does.Contain("Que dit-on d'abord"));
        Assert.That(edit.Text, Does.Not.Contain("kind:").And.Not.Contain(draft.Question));
        Assert.That((await anne.GetAsync(Quiz)).Document.QuerySelector("[name='Q1.Text']")!.TextContent, Does.Not.Contain("Que dit-on d'abord"));
    }

    [Test]
    public async Task Invisible_characters_that_are_pasted_are_left_out()
    {
        var address = $"/teach/drafts/{draft.Id}";
        await (await anne.GetAsync(address)).SubmitAsync("form.studio-form", ("Form.Title", "Accueillir"), ("Form.HelpPhone", "\u202A01 02 03 04 05\u202C"));

        Assert.That((await anne.GetAsync(address)).Document.QuerySelector("[name='Form.HelpPhone']")!.GetAttribute("value"), Is.EqualTo("01 02 03 04 05"));
    }

    [Test]
    public async Task A_click_that_changes_nothing_offers_nothing_to_undo()
    {
        var page = await anne.GetAsync(Quiz);
        await anne.PostAsync(Quiz + "?handler=Add", Token(page, ("kind", "Numeric")));
        var moved = await anne.PostAsync(Quiz + "?handler=Down", Token(page, ("question", draft.Question)));
        var again = await anne.PostAsync(Quiz + "?handler=Down", Token(page, ("question", draft.Question)));

        Assert.That(moved.Location, Does.Contain("?edit="));
        Assert.That(again.Location, Does.EndWith("#" + draft.Question).And.Not.Contain("edit="));
    }

    [Test]
    public async Task Answers_go_along_to_another_kind_and_the_change_can_be_undone()
    {
        var page = await anne.GetAsync(Quiz);
        await page.SubmitAsync("form[data-question]", ("Q1.Kind", "Single"), ("Q1.Rows[0].Text", "Saluer"), ("Q1.Rows[1].Text", "Écouter"), ("Q1.Rows[2].Text", "Convenir"));
        var changed = await (await anne.GetAsync(Quiz)).SubmitAsync("form[data-question]", ("Q1.Kind", "Ordering"));
        var after = await anne.GetAsync(changed.Location!.Split('#')[0]);
        await after.SubmitAsync("form[action*=Undo]");

        Assert.That(after.Document.QuerySelector("[name='Q1.Lines']")!.TextContent.Trim(), Is.EqualTo("Saluer\nÉcouter\nConvenir"));
        Assert.That((await anne.GetAsync(Quiz)).Document.QuerySelectorAll("[name^='Q1.Rows'][name$='.Text']").Select(row => row.GetAttribute("value") ?? row.TextContent).Take(2), Is.EqualTo(new[] { "Saluer", "Écouter" }));
    }

    [TestCase("environ 12")]
    [TestCase("6000000000")]
    public async Task A_number_that_cannot_be_kept_is_refused_in_words(string typed)
    {
        var page = await anne.GetAsync(Quiz);
        await anne.PostAsync(Quiz + "?handler=Add", Token(page, ("kind", "Numeric")));
        var last = (await anne.GetAsync(Quiz)).Document.QuerySelectorAll("form[data-question]").Length;
        var refused = await (await anne.GetAsync(Quiz)).SubmitAsync($"article:nth-of-type({last}) form[data-question]", ($"Q{last}.Text", "Combien ?"), ($"Q{last}.Number", typed));

        Assert.That((refused.Status, refused.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Écrivez un nombre, en chiffres.")));
        Assert.That(refused.Document.QuerySelector($"[name='Q{last}.Number']")!.GetAttribute("value"), Is.EqualTo(typed));
    }

    [Test]
    public async Task Questions_of_every_kind_go_out_though_none_is_finished()
    {
        var page = await anne.GetAsync(Quiz);
        foreach (var kind in Enum.GetNames<QuestionKind>())
            await anne.PostAsync(Quiz + "?handler=Add", Token(page, ("kind", kind)));

        var exchange = await anne.GetAsync($"/teach/drafts/{draft.Id}/questions/{draft.Quiz}");

        Assert.That(exchange.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(exchange.Text, Does.Contain("Cette question n'est pas encore terminée."));
    }

    private static IEnumerable<KeyValuePair<string, string>> Token(WebPage page, params (string Name, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!));

    private async Task<(Guid Id, Browser Browser)> TrainerAsync(Guid structure, string given, string family)
    {
        var id = await site.World.PersonAsync(structure, given: given, family: family);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", id, (int)FederationRole.Trainer);
        return (id, await site.SignInAsync(id));
    }
}
