using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TrainingPaths.Web.Tests.Look;

public sealed class LookTests
{
    private LookSite site = null!;

    [OneTimeSetUp]
    public async Task Start() => site = await LookSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task The_style_guide_is_for_development_alone()
    {
        await using var production = await LookSite.StartAsync("Production");
        using var hidden = await production.GetAsync("/styleguide");
        using var shown = await site.GetAsync("/styleguide");
        Assert.That((hidden.StatusCode, shown.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
    }

    [TestCase("/styleguide")]
    [TestCase("/styleguide/player")]
    public async Task Nothing_on_a_page_needs_an_inline_script_or_style(string address) => Assert.That(Inline(await site.PageAsync(address)), Is.Empty);

    [Test]
    public void Control_an_inline_style_is_seen() =>
        Assert.That(Inline(new HtmlParser().ParseDocument("""<p style="color:red" onclick="x()"></p><style></style><script>1</script>""")), Has.Length.EqualTo(3));

    [Test]
    public async Task A_theme_once_chosen_is_there_from_the_first_byte()
    {
        using var answer = await site.GetAsync("/styleguide/player?appearance=dark&page=2");
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/styleguide/player?page=2"));
        var page = await site.PageAsync("/styleguide/player", cookie: answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.That(page.DocumentElement.GetAttribute("data-theme"), Is.EqualTo("dark"));
    }

    [Test]
    public async Task A_language_once_chosen_is_kept_against_the_browsers_own()
    {
        using var answer = await site.GetAsync("/styleguide?culture=en");
        var page = await site.PageAsync("/styleguide", "fr", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.That((page.DocumentElement.GetAttribute("lang"), page.QuerySelector(".resume-card .button")!.TextContent), Is.EqualTo(("en", "Resume")));
    }

    [TestCase("de", "fr")]
    [TestCase("en-GB", "en")]
    [TestCase("fr-BE", "fr")]
    public async Task French_comes_first_and_English_is_complete_beside_it(string asked, string given) =>
        Assert.That((await site.PageAsync("/styleguide", asked)).DocumentElement.GetAttribute("lang"), Is.EqualTo(given));

    [TestCase("/%2F/elsewhere.example?appearance=dark")]
    [TestCase("//elsewhere.example?appearance=dark")]
    [TestCase("/%5Celsewhere.example?culture=en")]
    public async Task A_choice_never_leads_to_another_site(string address)
    {
        using var answer = await site.GetAsync("http://localhost" + address);
        Assert.That(answer.Headers.Location!.ToString(), Does.Match(@"^/(?![/\\])"));
    }

    [Test]
    public async Task Every_id_a_page_points_to_is_on_it()
    {
        var page = await site.PageAsync("/styleguide");
        var wanted = page.QuerySelectorAll("[aria-describedby],[aria-labelledby],label[for]")
            .SelectMany(e => $"{e.GetAttribute("aria-describedby")} {e.GetAttribute("aria-labelledby")} {e.GetAttribute("for")}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var links = page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")![1..]);
        Assert.That(wanted.Concat(links).Where(id => page.GetElementById(id) is null), Is.Empty);
        Assert.That(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty, "ids used twice");
    }

    [Test]
    public async Task A_text_given_to_a_tag_helper_keeps_its_apostrophes() =>
        Assert.That((await site.PageAsync("/styleguide")).QuerySelector(".empty-state p")!.TextContent, Does.StartWith("Cette page n'existe pas"));

    [Test]
    public async Task A_font_is_fetched_once_a_year()
    {
        var styles = (await site.PageAsync("/styleguide")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var font = Regex.Match(await site.Client.GetStringAsync(styles), @"fonts/[\w-]+\.woff2").Value;
        using var answer = await site.GetAsync("/dist/" + font);
        Assert.That((answer.StatusCode, answer.Headers.CacheControl!.ToString()), Is.EqualTo((HttpStatusCode.OK, "public, max-age=31536000, immutable")));
    }

    [TestCase("fr", "Remplissez « Prénom ».", "Écrivez « Adresse électronique » comme nom@exemple.org.")]
    [TestCase("en", "Fill in “First name”.", "Write “Email address” like name@example.org.")]
    public async Task The_frameworks_own_refusals_speak_the_readers_language(string language, string missing, string malformed)
    {
        using var get = await site.GetAsync("/styleguide", language);
        var token = ((IHtmlInputElement)(await LookSite.ReadAsync(get)).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/styleguide");
        request.Headers.Add("Accept-Language", language);
        request.Headers.Add("Cookie", get.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Form.GivenName"] = "", ["Form.Email"] = "karima", ["__RequestVerificationToken"] = token });
        using var answer = await site.Client.SendAsync(request);
        var said = (await LookSite.ReadAsync(answer)).QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Replace('\u00A0', ' ')).ToArray();
        Assert.That(said, Does.Contain(missing).And.Contains(malformed));
    }

    private static string[] Inline(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("style").Select(e => e.OuterHtml),
        .. page.QuerySelectorAll("script:not([src])").Select(e => e.OuterHtml),
        .. page.All.Where(e => e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal))).Select(e => e.OuterHtml),
    ];
}
