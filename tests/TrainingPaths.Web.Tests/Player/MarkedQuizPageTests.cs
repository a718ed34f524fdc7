using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>Points, an opinion, a text that a trainer marks, three attempts of twenty minutes: what the pages say, without script.</summary>
public sealed class MarkedQuizPageTests
{
    private TestSite site = null!;
    private Browser browser = null!;
    private Guid structure;
    private Guid person;
    private Guid enrolment;
    private string quiz = null!;

    [OneTimeSetUp]
    public async Task Start() => site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [SetUp]
    public async Task Enrol()
    {
        structure = await site.World.StructureAsync();
        person = await site.World.PersonAsync(structure);
        enrolment = await site.World.EnrolAsync(person, structure, await site.World.MarkedPathAsync());
        quiz = $"/learn/{enrolment}/{VariedPath.Quiz}/quiz";
        await site.World.AccompanyAsync(Accompanied.Trainer, enrolment);
        browser = await site.SignInAsync(person);
    }

    [TearDown]
    public void Leave() => browser.Dispose();

    [Test]
    public async Task Before_it_begins_everything_that_limits_it_is_said()
    {
        await site.World.WriteAsync<GiveAllowance>(Trainer, give => give.RunAsync(Accompanied.Trainer, enrolment, VariedPath.Quiz, 50, 1, CancellationToken.None));

        var text = (await browser.GetAsync(quiz)).Text;

        Assert.That(text, Does.Contain("3 questions, environ").And.Contain("acquis avec 60 % des points").And.Contain("Une formatrice ou un formateur lit ce que vous écrivez"));
        Assert.That(text, Does.Contain("Vous avez 4 essais.").And.Contain("Une fois commencé, vous avez 30 min."));
    }

    [Test]
    public async Task That_nobody_reads_what_is_written_is_said_before_it_is_handed_in_and_while_it_waits()
    {
        const string nobody = "Aucune formatrice, aucun formateur ne lit encore vos textes sur ce parcours";
        var before = await browser.GetAsync(quiz);
        var open = await OpenAsync();
        await site.World.WriteTextAsync(enrolment, Caller.Person(person, structure), "Un texte.");
        var waiting = await browser.GetAsync(quiz);
        var trainer = await site.World.PersonAsync(structure);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)Core.Accounts.FederationRole.Trainer);
        await site.World.AccompanyAsync(trainer, enrolment);

        Assert.That(new[] { before, open, waiting }.Select(page => page.Text), Is.All.Contains(nobody));
        Assert.That((await browser.GetAsync(quiz)).Text, Does.Not.Contain(nobody));
    }

    [Test]
    public async Task Each_kind_has_its_native_control_and_its_points()
    {
        var open = await OpenAsync();

        Assert.That(open.Document.QuerySelectorAll("[data-question=t-likert] fieldset.choices-scale input[type=radio]"), Has.Length.EqualTo(3));
        Assert.That(open.Document.QuerySelector("[data-question=t-multiple] .question-position")!.TextContent, Does.Contain("2 points"));
        Assert.That(open.Document.QuerySelector("[data-question=t-likert] .question-position")!.TextContent, Does.Not.Contain("point"));
        var area = open.Document.QuerySelector("[data-question=t-text] textarea")!;
        var described = area.GetAttribute("aria-describedby")!.Split(' ').Select(id => open.Document.GetElementById(id)?.TextContent ?? "");
        Assert.That(open.Document.QuerySelector($"label[for='{area.Id}']"), Is.Not.Null);
        Assert.That(string.Join(' ', described), Does.Contain("Fixe une date"));
        Assert.That(open.Text, Does.Contain("Vous avez jusqu'à").And.Not.Contain("Lundi, nous avons parlé"));
    }

    [Test]
    public async Task A_text_waits_to_be_marked_and_the_mark_is_read_with_its_reason()
    {
        await FinishAsync("a", text: "Lundi,\nnous avons dit ce qui va.");
        var waiting = await browser.GetAsync(quiz);
        await MarkAsync([2, 0], "Fixez aussi une date.");
        var marked = await browser.GetAsync(quiz);

        Assert.That(waiting.Text, Does.Contain("En attente de correction :").And.Contain("Points pour l'instant : 1 sur 5").And.Contain("Lundi, nous avons parlé"));
        Assert.That(waiting.Document.QuerySelector("form[action*=Start]"), Is.Null, "nobody begins again while somebody reads");
        Assert.That(marked.Text, Does.Contain("Acquis. Points : 3 sur 5.").And.Contain("Fixez aussi une date.").And.Contain("0 sur 1"));
    }

    [Test]
    public async Task Below_the_mark_points_and_what_is_needed_are_said_and_attempts_counted()
    {
        await FinishAsync("a", text: "");
        var first = (await browser.GetAsync(quiz)).Text;
        for (var n = 0; n < 2; n++)
            await FinishAsync("a", text: "");
        var last = await browser.GetAsync(quiz);

        Assert.That(first, Does.Contain("Pas encore acquis. Points : 1 sur 5, il en faut 3.").And.Contain("Il vous reste 2 essais."));
        Assert.That(first, Does.Contain("Points : 1 sur 2 (juste en partie)"));
        Assert.That(last.Text, Does.Contain("Vous avez utilisé tous vos essais : la personne qui vous accompagne"));
        Assert.That(last.Document.QuerySelector(".bottom-bar form"), Is.Null);
    }

    [Test]
    public async Task A_text_too_long_is_said_at_its_field_and_stays_there()
    {
        var open = await OpenAsync();
        var text = new string('a', 4001);

        var refused = await open.SubmitAsync("form.quiz", ("q.t-text", text));

        Assert.That(refused.Document.QuerySelector("[data-question=t-text] .field-error")!.TextContent, Does.Contain("4\u00A0000 caractères"));
        Assert.That(refused.Document.QuerySelector("[data-question=t-text] textarea")!.TextContent, Is.EqualTo(text));
    }

    [Test]
    public async Task After_the_time_what_was_kept_counts_and_what_comes_late_does_not()
    {
        var open = await OpenAsync();
        await browser.PostAsync(quiz + "?handler=Save", [.. Hidden(open), KeyValuePair.Create("q.t-multiple", "a"), KeyValuePair.Create("q.t-multiple", "b")]);
        site.World.Clock.Pass(TimeSpan.FromMinutes(21));

        var up = await browser.GetAsync(quiz);
        var late = await open.SubmitAsync("form.quiz", ("q.t-text", "Trop tard."));
        var result = await browser.GetAsync(quiz);

        Assert.That(up.Text, Does.Contain("Le temps est écoulé"));
        Assert.That(up.Document.QuerySelector("textarea"), Is.Null);
        Assert.That(late.Location, Is.EqualTo(quiz + "#title"));
        Assert.That(result.Text, Does.Contain("Points : 2 sur 5").And.Not.Contain("Trop tard"));
    }

    [Test]
    public async Task English_says_the_same()
    {
        using var english = await site.SignInAsync(person, "en");
        var before = (await english.GetAsync(quiz)).Text;
        await FinishAsync("a", text: "x");
        var after = (await english.GetAsync(quiz)).Text;

        Assert.That(before, Does.Contain("It is acquired with 60 % of the points.").And.Contain("You have 3 attempts."));
        Assert.That(after, Does.Contain("Waiting to be marked").And.Contain("Points so far: 1 out of 5."));
    }

    private static Caller Trainer => Caller.Trainer(Accompanied.Trainer);

    private async Task MarkAsync(int[] points, string comment)
    {
        await using var waiting = site.World.Everything.CreateCommand($"select id from assessment.quiz_attempt where enrolment_id = '{enrolment}' and to_mark");
        var attempt = (Guid)(await waiting.ExecuteScalarAsync())!;
        await site.World.WriteAsync<MarkOpenText>(Trainer, mark => mark.RunAsync(Accompanied.Trainer, attempt, "t-text", points, comment, 0, CancellationToken.None));
    }

    private async Task FinishAsync(string choice, string text)
    {
        var open = await OpenAsync();
        await open.SubmitAsync("form.quiz", ("q.t-multiple", choice), ("q.t-text", text), ("confirmed", "true"));
    }

    private async Task<WebPage> OpenAsync()
    {
        await browser.PostAsync(quiz + "?handler=Start", Hidden(await browser.GetAsync(quiz)));
        return await browser.GetAsync(quiz);
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(WebPage page) =>
        page.Document.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
}
