using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Tests.Team;

namespace TrainingPaths.Web.Tests.Verify;

public sealed class VerifyPageTests
{
    private TestSite site = null!;
    private TeamScene team = null!;
    private string serial = "";

    [OneTimeSetUp]
    public async Task A_certificate()
    {
        site = await TestSite.StartAsync();
        team = await TeamScene.CreateAsync(site, await site.World.PathAsync());
        serial = await IssueAsync("Karima", "Benali");
    }

    [OneTimeTearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task Anybody_learns_that_a_certificate_is_valid_and_no_name()
    {
        var page = await VerifyAsync(serial);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("Cette attestation est valide.").And.Contain("Un petit parcours").And.Contain("Titulaire"));
        Assert.That(Encoding.UTF8.GetString(page.Body), Does.Not.Contain("Karima").And.Not.Contain("Benali").And.Not.Contain("Aide à domicile"));
        Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(page.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
    }

    [Test]
    public async Task A_number_typed_with_spaces_and_hyphens_leads_to_its_page()
    {
        using var browser = site.Visit();
        var typed = string.Join("- ", serial.ToLowerInvariant().Chunk(4).Select(c => new string(c)));
        var sent = await browser.GetAsync("/verify?number=" + Uri.EscapeDataString(typed));

        Assert.That((await browser.GetAsync(sent.Location!)).Text, Does.Contain("Cette attestation est valide."));
    }

    [TestCase("", "Saisissez le numéro de l'attestation.")]
    [TestCase(" - ", "Saisissez le numéro de l'attestation.")]
    [TestCase("ABCD", "Un numéro compte 27 lettres et chiffres : vous en avez saisi 4.")]
    [TestCase("ABCDEFGHJKMNPQRSTVWXYZ0123é", "Un numéro n'a que des lettres sans accent et des chiffres.")]
    public async Task What_cannot_be_a_number_is_told_so_and_given_back(string typed, string said)
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/verify?number=" + Uri.EscapeDataString(typed));

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, said)));
        Assert.That(page.Document.QuerySelector("main input[name=Number]")!.GetAttribute("value") ?? "", Is.EqualTo(typed.Trim()));
    }

    [Test]
    public async Task A_whole_page_pasted_is_counted_and_not_sent_back_whole()
    {
        using var browser = site.Visit();
        var page = await browser.GetAsync("/verify?number=" + new string('9', 5000));
        Assert.That(page.Errors.Single(), Does.Contain("5000").Or.Contain("5 000"));
        Assert.That(page.Document.QuerySelector("main input[name=Number]")!.GetAttribute("value")!.Length, Is.LessThanOrEqualTo(120));
    }

    [Test]
    public async Task A_number_that_nobody_has_is_given_back_to_be_corrected()
    {
        var unknown = Core.Certificates.Serial.New().ToString();
        var page = await VerifyAsync(unknown);
        Assert.That(page.Document.QuerySelector("main input[name=Number]")!.GetAttribute("value"), Is.EqualTo(unknown));
    }

    [Test]
    public async Task Initials_are_named_so_that_M_is_not_read_as_Monsieur()
    {
        var page = await VerifyAsync(await IssueAsync("Martine", "Noël"));
        Assert.That(page.Text, Does.Contain("Initiales : M. N."));
    }

    [TestCase("%2500")]
    [TestCase("%01")]
    [TestCase("n'importe quoi")]
    [TestCase("..%2F..%2Fetc")]
    [TestCase("%F0%9F%92%A9")]
    public async Task Malformed_and_unknown_get_the_same_answer(string malformed)
    {
        var unknown = Core.Certificates.Serial.New().ToString();
        var (first, second) = (await VerifyAsync(unknown), await VerifyAsync(malformed));

        Assert.That(first.Text, Does.Contain("Aucune attestation ne porte ce numéro."));
        Assert.That((second.Status, second.Text), Is.EqualTo((first.Status, first.Text)));
        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_revoked_certificate_says_so_and_not_why()
    {
        var revoked = await IssueAsync("Marc", "Retiré");
        await site.World.ExecuteAsync($"update certificates.register_entry set state = 2, ended_at = now() where serial = '{revoked}'");

        Assert.That((await VerifyAsync(revoked)).Text, Does.Contain("Cette attestation a été révoquée.").And.Not.Contain("valide."));
    }

    [Test]
    public async Task A_replaced_certificate_leads_to_the_one_that_holds()
    {
        var replaced = await IssueAsync("Rose", "Corrigée");
        await site.World.ExecuteAsync($"update certificates.register_entry set state = 3, superseded_by = '{serial}', ended_at = now() where serial = '{replaced}'");
        var page = await VerifyAsync(replaced);

        Assert.That(page.Text, Does.Contain("Cette attestation a été remplacée.").And.Not.Contain("révoquée"));
        Assert.That(page.Document.QuerySelector($"main a[href='/verify/{serial}']"), Is.Not.Null);
    }

    [Test]
    public async Task Whoever_writes_facts_into_the_register_without_the_key_makes_no_certificate()
    {
        var altered = await IssueAsync("Luc", "Modifié");
        await site.World.ExecuteAsync($"update certificates.register_entry set payload = replace(payload, '\"minutes\":', '\"minutes\":9') where serial = '{altered}'");

        Assert.That((await VerifyAsync(altered)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_published_keys_are_public_and_hold_no_private_part()
    {
        using var browser = site.Visit();
        var keys = await browser.GetAsync("/.well-known/tp-keys.json");
        var first = JsonNode.Parse(Encoding.UTF8.GetString(keys.Body))!["keys"]![0]!.AsObject();

        Assert.That(first.Select(member => member.Key), Is.EquivalentTo(new[] { "kty", "crv", "use", "alg", "kid", "x", "y" }));
        Assert.That(keys.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
    }

    [Test]
    public async Task Too_many_tries_in_a_minute_are_refused()
    {
        await using var strict = await TestSite.StartAsync(host => host.UseSetting("Limits:GuessesPerMinute", "3"));
        using var browser = strict.Visit();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
            answers.Add((await browser.GetAsync("/verify/" + Core.Certificates.Serial.New())).Status);

        Assert.That(answers, Does.Contain(HttpStatusCode.NotFound).And.Contain(HttpStatusCode.TooManyRequests));
    }

    private async Task<WebPage> VerifyAsync(string number)
    {
        using var browser = site.Visit();
        return await browser.GetAsync("/verify/" + number);
    }

    private async Task<string> IssueAsync(string given, string family) => await team.SerialOfAsync((await team.CertifiedAsync(given, family)).Certificate);
}
