using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

public sealed class PackagesPageTests
{
    private const string Page = "/teach/packages";

    private TestSite site = null!;
    private Browser trainer = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync(host => host.UseSetting("Packages:LargestMegabytes", "2"));
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        trainer = await site.SignInAsync(person);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        trainer.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task A_package_is_sent_imported_and_told_in_words()
    {
        var sent = await SendAsync(SamplePackage.InAFolder(), "accueil.zip");
        var running = await trainer.GetAsync(Page);
        await site.World.RunJobsAsync();
        var done = await trainer.GetAsync(Page);

        Assert.That((sent.Status, sent.Location), Is.EqualTo((HttpStatusCode.Redirect, Page)));
        Assert.That(running.Text, Does.Contain("Import de « accueil.zip »").And.Contain("Vous pouvez quitter cette page"));
        Assert.That(running.Document.QuerySelector("#imports")!.GetAttribute("aria-busy"), Is.EqualTo("true"), "the page looks again by itself");
        Assert.That(done.Document.QuerySelector("#imports")!.GetAttribute("aria-busy"), Is.EqualTo("false"), "and stops");
        Assert.That(done.Text, Does.Contain("« Un module » est accepté.").And.Contain("SCORM 1.2").And.Contain("accueil.zip, envoyé le").And.Contain("1 remarque pour qui l'a conçu Le paquet est dans un dossier du zip"));
    }

    [Test]
    public async Task A_refused_package_says_why_and_which_file()
    {
        await SendAsync(SamplePackage.WithoutLaunch(), "cassé.zip");
        await site.World.RunJobsAsync();
        var page = await trainer.GetAsync(Page);

        Assert.That(page.Text, Does.Contain("cassé.zip").And.Contain("Refusé. Le fichier qu'un élément du cours ouvre n'est pas dans le paquet. Où : R1 absent.html"));
    }

    [Test]
    public async Task The_same_file_again_is_recognised()
    {
        var zip = await SamplePackage.ZipAsync("Déjà là");
        await SendAsync(zip, "un.zip");
        await site.World.RunJobsAsync();
        var again = await SendAsync(zip, "deux.zip");

        Assert.That((await trainer.GetAsync(again.Location!)).Text, Does.Contain("Ce fichier avait déjà été envoyé. Rien n'a été ajouté : c'est « Déjà là »."));
        Assert.That(await site.World.CountAsync("select count(*) from packages.scorm_package where title = 'Déjà là'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_above_the_limit_is_refused_in_words_though_other_pages_take_less()
    {
        var taken = await SendAsync(new byte[(2 << 20) - 7], "juste.zip");
        var refused = await SendAsync(new byte[(2 << 20) + 1], "trop.zip");
        var announced = await SendAsync(new byte[4 << 20], "bien-trop.zip");

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.Redirect), "above the megabyte that all other pages take");
        foreach (var answer in new[] { refused, announced })
            Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "Ce fichier est trop volumineux : 2 Mo au plus.")));
        Assert.That(Directory.GetFiles(Path.Combine(site.World.Folder, "files"), ".*"), Is.Empty);
    }

    [Test]
    public async Task Without_a_file_the_page_asks_for_one()
    {
        var none = await SendAsync([], "");
        var empty = await SendAsync([], "vide.zip");

        Assert.That((none.Status, none.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Choisissez le fichier zip du paquet.")));
        Assert.That((empty.Status, empty.Errors.Single()), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Ce fichier est vide.")));
    }

    [TestCase(true, TestName = "Nothing_is_kept_of_a_file_that_comes_before_its_token")]
    [TestCase(false, TestName = "Nothing_is_kept_of_a_file_whose_token_is_wrong")]
    public async Task Nothing_is_kept_without_the_token(bool late)
    {
        var before = await site.World.CountAsync("select count(*) from packages.scorm_package");
        var token = late ? await TokenAsync() : "faux";
        var file = (new ByteArrayContent(Guid.NewGuid().ToByteArray()), "Form.Zip");
        using var form = new MultipartFormDataContent();
        if (late)
            form.Add(file.Item1, file.Item2, "x.zip");
        form.Add(new StringContent(token), "__RequestVerificationToken");
        if (!late)
            form.Add(file.Item1, file.Item2, "x.zip");

        var answer = await trainer.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = form });

        Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Cette page est trop ancienne pour être envoyée. Rechargez-la et réessayez.")));
        Assert.That(await site.World.CountAsync("select count(*) from packages.scorm_package"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_form_that_breaks_off_is_refused_in_words()
    {
        var whole = System.Text.Encoding.ASCII.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{await TokenAsync()}\r\n--b\r\nContent-Disposition: form-data; name=\"Form.Zip\"; filename=\"x.zip\"\r\n\r\nPK");
        foreach (var length in new[] { 10, 60, whole.Length })
        {
            var content = new ByteArrayContent(whole, 0, length);
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
            var answer = await trainer.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = content });
            Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Le fichier n'est pas arrivé en entier. Envoyez-le de nouveau.")), $"{length} bytes");
        }
    }

    [Test]
    public async Task The_form_carries_its_token_once_and_before_the_file()
    {
        var form = (await trainer.GetAsync(Page)).Document.QuerySelector("form[data-upload]")!;
        Assert.That(form.QuerySelectorAll("[name]").Select(control => control.GetAttribute("name")), Is.EqualTo(new[] { "__RequestVerificationToken", "Form.Zip" }));
    }

    [Test]
    public async Task A_participant_finds_no_such_page()
    {
        using var browser = await site.SignInAsync(await site.World.PersonAsync(await site.World.StructureAsync()));
        Assert.That((await browser.GetAsync(Page)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> TokenAsync() => (await trainer.GetAsync(Page)).Document.QuerySelector("form[data-upload] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

    // As a browser sends the form; without a chosen file it sends an empty one without a name.
    private async Task<WebPage> SendAsync(byte[] zip, string name)
    {
        var form = new MultipartFormDataContent { { new StringContent(await TokenAsync()), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(zip);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Form.Zip\"; filename=\"{name}\"; filename*=utf-8''{Uri.EscapeDataString(name)}");
        form.Add(file);
        return await trainer.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = form });
    }
}
