using System.Net;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Catalogue;

public sealed class CatalogueTests
{
    private const string Prevention = "/paths/prevention-et-rps-premieres-bases";
    private TestSite site = null!;
    private Guid structure;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync();
        await site.PublishAsync();
        await site.PublishAsync("animer-une-equipe-a-distance");
    }

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [TestCase("q=securite", 1)]
    [TestCase("q=sécurité", 1)]
    [TestCase("q=les équipes", 2)]
    [TestCase("q=Karasek", 1)]
    [TestCase("q=zzzz", 0)]
    [TestCase("", 2)]
    [TestCase("q=%00", 2)]
    [TestCase("q=' or 1=1 --", 0)]
    [TestCase("minutes=240", 1)]
    [TestCase("theme=inconnu", 2)]
    public async Task The_catalogue_finds_whatever_the_accents(string query, int atLeast)
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/paths?" + query);
        var found = page.Document.QuerySelectorAll(".cards > li").Length;
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(found, atLeast == 1 ? Is.GreaterThanOrEqualTo(1) : Is.EqualTo(atLeast), page.Text);
        Assert.That(page.Document.QuerySelector("#found")!.TextContent, Does.Contain(found == 0 ? "Aucun parcours trouvé" : $"{found}"));
    }

    [TestCase("prevantion", "Aucun parcours pour « prevantion ». Voici ce qui s'en approche :")]
    [TestCase("equippe", "Aucun parcours pour « equippe ». Voici ce qui s'en approche :")]
    public async Task A_misspelt_word_shows_what_comes_near_and_says_so(string typed, string said)
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/paths?q=" + typed);
        Assert.That(page.Text, Does.Contain(said));
        Assert.That(page.Document.QuerySelectorAll(".cards > li"), Is.Not.Empty);
    }

    [Test]
    public async Task A_server_without_likeness_finds_less_and_breaks_nothing()
    {
        await using var bare = await TestSite.StartAsync();
        await bare.PublishAsync();
        using var browser = bare.Visit();
        Assert.That((await browser.GetAsync("/paths?q=prevantion")).Document.QuerySelectorAll(".cards > li"), Is.Not.Empty, "control: with it, something comes near");
        await bare.World.ExecuteAsync("create or replace function public.likeness(sought text, text_read text) returns real language sql immutable parallel safe as 'select 0::real'");
        var page = await browser.GetAsync("/paths?q=prevantion");

        Assert.That((page.Status, page.Document.QuerySelector("#found")!.TextContent), Is.EqualTo((HttpStatusCode.OK, "Aucun parcours trouvé")));
    }

    [TestCase("minutes=", "240")]
    [TestCase("q=zzzz&minutes=60", "60 240")]
    public async Task Only_lengths_that_choose_are_offered(string query, string minutes)
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/paths?" + query);
        Assert.That(page.Document.QuerySelectorAll("select[name=Minutes] option").Select(o => o.GetAttribute("value")).Where(v => v?.Length > 0), Is.EqualTo(minutes.Split(' ')));
    }

    [TestCase("preven")]
    [TestCase("risques prof")]
    public async Task The_last_word_may_be_unfinished(string typed)
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/paths?q=" + typed);
        Assert.That(page.Document.QuerySelector("#found")!.TextContent, Does.Match(@"^\d+.parcours$"));
    }

    [Test]
    public async Task French_titles_are_said_to_be_French_in_English_pages()
    {
        using var browser = site.Visit("en");
        foreach (var address in new[] { "/", "/paths" })
        {
            var card = (await browser.GetAsync(address)).Document.QuerySelector(".cards > li")!;
            Assert.That((card.QuerySelector("h3 a")!.GetAttribute("lang"), card.QuerySelector("p")!.GetAttribute("lang")), Is.EqualTo(("fr", "fr")), address);
        }
    }

    [Test]
    public async Task What_is_looked_for_stays_in_the_box_and_an_empty_answer_shows_the_way_back()
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/paths?q=%3Cb%3Ezzzz");
        Assert.That(page.Document.QuerySelector("input[type=search]")!.GetAttribute("value"), Is.EqualTo("<b>zzzz"));
        Assert.That(page.Document.QuerySelector(".empty-state a")!.GetAttribute("href"), Is.EqualTo("/paths"));
    }

    [TestCase("/paths/inconnu")]
    [TestCase("/paths/inconnu/first-lesson")]
    [TestCase("/paths/INCONNU")]
    [TestCase("/paths/%07")]
    [TestCase("/nowhere/at/all")]
    [TestCase("/paths/prevention-et-rps-premieres-bases/sheets/inconnue")]
    [TestCase("/not-found")]
    public async Task What_is_not_there_is_said_with_a_way_back(string address)
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync(address);
        Assert.That((page.Status, page.Document.QuerySelector("main a.button")?.GetAttribute("href")), Is.EqualTo((HttpStatusCode.NotFound, "/")));
    }

    [TestCase("fr", "Ce que vous saurez faire|Programme|À venir|Bon à savoir|Qui vous aide")]
    [TestCase("en", "What you will be able to do|Programme|To come|Good to know|Who helps you")]
    public async Task The_page_of_a_path_is_its_programme(string language, string words)
    {
        using var browser = site.Visit(language);
        var page = await browser.GetAsync("/paths/animer-une-equipe-a-distance");
        foreach (var word in words.Split('|'))
            Assert.That(page.Text, Does.Contain(word));
        Assert.That(page.Text, Does.Contain("Version 1").And.Contain("CC BY-SA 4.0").And.Contain("Repérer les formes de distance").And.Contain("Classe virtuelle"));
        Assert.That(page.Document.QuerySelectorAll("svg.street").Length, Is.EqualTo(1));
    }

    [Test]
    public async Task The_first_lesson_reads_without_an_account()
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync(Prevention + "/first-lesson");
        Assert.That(page.Document.QuerySelector("article.lesson h1"), Is.Not.Null);
        Assert.That(page.Text.Length, Is.GreaterThan(1500));
        Assert.That(page.Document.QuerySelector(".path-start a")!.GetAttribute("href"), Is.EqualTo(Prevention + "#start"));
    }

    [Test]
    public async Task Starting_asks_for_the_box_then_starts_once_and_resumes_from_then_on()
    {
        using var browser = await site.SignInAsync(await site.World.PersonAsync(structure));
        var page = await browser.GetAsync(Prevention);
        Assert.That(page.Text, Does.Contain("J'ai lu le programme (version 1 du "));

        var refused = await page.SubmitAsync();
        Assert.That(((int)refused.Status, refused.Errors.Single()), Is.EqualTo((422, "Cochez la case pour accepter le programme avant de commencer.")));

        var both = await Task.WhenAll(page.SubmitAsync(("Accepted", "true")), page.SubmitAsync(("Accepted", "true")));
        Assert.That(both[0].Location, Does.StartWith("/learn/").And.EqualTo(both[1].Location));
        var after = await browser.GetAsync(Prevention);
        Assert.That(after.Document.QuerySelector("#start a")!.GetAttribute("href"), Is.EqualTo(both[0].Location));
        Assert.That(after.Document.QuerySelector("#start a")!.TextContent, Is.EqualTo("Reprendre"));
    }

    [TestCase("/paths?q=%00")]
    [TestCase("/paths/%2500")]
    [TestCase("/verify?number=%00")]
    [TestCase("/sign-in?returnUrl=%00")]
    public async Task What_no_text_can_hold_is_no_server_error(string address)
    {
        using var browser = site.Visit();
        Assert.That((int)(await browser.GetAsync(address)).Status, Is.LessThan(500));
    }

    [Test]
    public async Task A_programme_that_changed_meanwhile_is_not_accepted_unread()
    {
        using var browser = await site.SignInAsync(await site.World.PersonAsync(structure));
        var answer = await (await browser.GetAsync(Prevention)).SubmitAsync(("Accepted", "true"), ("VersionRead", $"{Guid.NewGuid()}"));
        Assert.That((answer.Status, answer.Errors.Count), Is.EqualTo((HttpStatusCode.Conflict, 1)));
    }

    [Test]
    public async Task The_first_page_shows_visitors_three_paths_at_most_and_no_name()
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/");
        Assert.That(page.Document.QuerySelectorAll(".cards > li").Length, Is.EqualTo(2));
        Assert.That(page.Document.QuerySelectorAll("svg.street-header").Length, Is.EqualTo(1));
    }

    [TestCase("/")]
    [TestCase("/paths")]
    [TestCase(Prevention)]
    [TestCase(Prevention + "/first-lesson")]
    [TestCase("/sign-in")]
    [TestCase("/join")]
    [TestCase("/password")]
    [TestCase("/help")]
    [TestCase("/accessibility")]
    [TestCase("/privacy")]
    public async Task Public_pages_open_in_both_languages_with_one_title_and_nothing_inline(string address)
    {
        var seen = new List<string>();
        foreach (var language in new[] { "fr", "en" })
        {
            using var browser = site.Visit(language);
            var page = await browser.GetAsync(address);
            Assert.That((page.Status, page.Document.DocumentElement.GetAttribute("lang"), page.Document.QuerySelectorAll("h1").Length), Is.EqualTo((HttpStatusCode.OK, language, 1)));
            Assert.That(page.Document.QuerySelectorAll("[style], style, script:not([src]), [onclick]"), Is.Empty);
            Assert.That(page.Document.QuerySelectorAll("[src^=http], link[href^=http]"), Is.Empty);
            seen.Add(page.Document.QuerySelector(".site-footer")!.TextContent + page.Text);
        }

        Assert.That(seen, Is.Unique);
    }
}
