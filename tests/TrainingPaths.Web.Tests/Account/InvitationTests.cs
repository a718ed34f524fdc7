using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Account;

/// <summary>From a list of names to people who are there: what HR sees before anything is sent, the letter, and what its key opens.</summary>
public sealed partial class InvitationTests
{
    private const string One = "main form[action*='handler=One']";
    private const string Check = "main form[action*='handler=Check']";
    private const string Many = "main form[action*='handler=Many']";
    private const string Join = "main form[action^='/invitation']";
    private TestSite site = null!;
    private Guid structure, hr;

    [SetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        structure = await site.World.StructureAsync("Aide à domicile du Léguer");
        hr = await site.World.PersonAsync(structure, StructureRole.HrOfficer, "Odile", "Martin");
    }

    [TearDown]
    public async Task Stop() => await site.DisposeAsync();

    [TestCase("fr", "vous invite à vous former")]
    [TestCase("en", "invites you to its training")]
    public async Task Somebody_who_is_invited_joins_with_one_form_and_the_link_opens_nothing_more(string language, string subject)
    {
        var mail = Mail();
        await InviteAsync(mail, language);
        var letter = await LetterAsync(mail);
        Assert.That(letter.Subject, Does.EndWith(subject));

        using var browser = site.Visit(language);
        var page = await browser.GetAsync(LinkIn(letter));
        Assert.That(page.Document.QuerySelector("[name='Form.GivenName']")!.GetAttribute("value"), Is.EqualTo("Zoé"));
        var joined = await page.SubmitAsync(Join, ("Form.Password", TestSite.Password));
        Assert.That((joined.Location, (await browser.GetAsync("/account")).Status), Is.EqualTo(("/", HttpStatusCode.OK)));
        Assert.That(await MembersAsync(mail), Is.EqualTo(1));

        using var other = site.Visit(language);
        var again = await other.GetAsync(LinkIn(letter));
        Assert.That(again.Document.QuerySelector("main form"), Is.Null);
        Assert.That(await site.World.CountAsync("select count(*) from accounts.invitation"), Is.Zero);
    }

    [Test]
    public async Task Pressing_twice_at_once_makes_one_account()
    {
        var mail = Mail();
        await InviteAsync(mail);
        using var browser = site.Visit();
        var page = await browser.GetAsync(LinkIn(await LetterAsync(mail)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => page.SubmitAsync(Join, ("Form.Password", TestSite.Password))));
        Assert.That(answers.Count(a => a.Location == "/"), Is.EqualTo(1));
        Assert.That(await MembersAsync(mail), Is.EqualTo(1));
    }

    [Test]
    public async Task Whoever_has_an_account_adds_the_structure_to_theirs()
    {
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        var mail = TestSite.MailOf(person);
        await InviteAsync(mail);
        var link = LinkIn(await LetterAsync(mail));
        using (var stranger = site.Visit())
        {
            var refused = await (await stranger.GetAsync(link)).SubmitAsync(Join, ("Form.Password", TestSite.Password));
            Assert.That((refused.Status, refused.Text), Is.EqualTo((HttpStatusCode.Conflict, refused.Text)));
            Assert.That(refused.Text, Does.Contain("Vous avez un compte à cette adresse"));
        }

        using var browser = await site.SignInAsync(person);
        Assert.That((await (await browser.GetAsync(link)).SubmitAsync(Join)).Location, Is.EqualTo("/"));
        Assert.That(await MembersAsync(mail), Is.EqualTo(1));
    }

    [Test]
    public async Task A_list_says_what_it_would_do_and_does_it_once()
    {
        var here = await site.World.PersonAsync(structure);
        var (fresh, twice) = (Mail(), Mail());
        await InviteAsync(Mail());
        await site.World.RunJobsAsync();
        var list = $"Prénom;Nom;Adresse mail;Poste\nZoé;Roy;{fresh};cheffe\nJean;Loin;{twice}\nJean;Loin;{twice.ToUpperInvariant()}\nKarima;Benali;{TestSite.MailOf(here)}\nPaul;;paul@example.org\nInès;Dupont;pas-une-adresse\n";
        using var browser = await site.SignInAsync(hr);
        var plan = await (await browser.GetAsync("/team/people")).SubmitAsync(Check, ("Many.Text", list));

        Assert.That(plan.Text, Does.Contain("2 messages partiraient").And.Contain("Ligne 6").And.Contain("Ligne 7").And.Contain("Déjà dans votre structure").And.Contain("1 adresse s'y trouve deux fois"));
        Assert.That(await site.World.CountAsync("select count(*) from accounts.invitation"), Is.EqualTo(1), "nothing is sent by looking");

        for (var times = 0; times < 2; times++)
            Assert.That((await plan.SubmitAsync(Many)).Location, Is.EqualTo("/team/people"));
        await site.World.RunJobsAsync();
        Assert.That(await site.World.CountAsync("select count(*) from accounts.invitation"), Is.EqualTo(3));
        Assert.That(await site.World.CountAsync("select count(*) from notifications.mail where kind = 'person.invited'"), Is.EqualTo(3));
        Assert.That((await LetterAsync(fresh)).TextBody, Does.Contain("Bonjour Zoé"));
    }

    [Test]
    public async Task A_key_opens_the_structure_of_its_letter_alone_and_for_fourteen_days()
    {
        var mail = Mail();
        await InviteAsync(mail);
        var link = LinkIn(await LetterAsync(mail));
        var other = await site.World.StructureAsync();
        using var browser = site.Visit();
        Assert.That((await browser.GetAsync(link.Replace($"{structure}", $"{other}", StringComparison.Ordinal))).Document.QuerySelector("main form"), Is.Null);
        Assert.That((await browser.GetAsync(link[..^3])).Document.QuerySelector("main form"), Is.Null);
        Assert.That((await browser.GetAsync(link)).Document.QuerySelector("main form"), Is.Not.Null);

        site.World.Clock.Pass(Invitation.Term);
        Assert.That((await browser.GetAsync(link)).Document.QuerySelector("main form"), Is.Null);
        site.World.Clock.Pass(ForgetInvitations.Kept);
        await site.World.InScopeAsync(async services => { await ((ForgetInvitations)services.GetService(typeof(ForgetInvitations))!).RunAsync(CancellationToken.None); return true; });
        Assert.That(await site.World.CountAsync("select count(*) from accounts.invitation"), Is.Zero);
    }

    [Test]
    public async Task An_invitation_that_is_withdrawn_opens_nothing_and_another_structure_withdraws_none()
    {
        var mail = Mail();
        await InviteAsync(mail);
        var link = LinkIn(await LetterAsync(mail));
        var stranger = await site.World.PersonAsync(await site.World.StructureAsync(), StructureRole.HrOfficer);
        var id = Guid.Parse((await (await site.SignInAsync(hr)).GetAsync("/team/people")).Document.QuerySelector("form[action*=Withdraw] button")!.GetAttribute("value")!);
        await site.World.WriteAsync<InvitePeople>(Caller.Hr(stranger, await StructureOfAsync(stranger)), i => i.WithdrawAsync(structure, id, CancellationToken.None));
        using var browser = site.Visit();
        Assert.That((await browser.GetAsync(link)).Document.QuerySelector("main form"), Is.Not.Null);

        await site.World.WriteAsync<InvitePeople>(Caller.Hr(hr, structure), i => i.WithdrawAsync(structure, id, CancellationToken.None));
        Assert.That((await browser.GetAsync(link)).Document.QuerySelector("main form"), Is.Null);
    }

    private async Task InviteAsync(string mail, string language = "fr")
    {
        using var browser = await site.SignInAsync(hr, language);
        var sent = await (await browser.GetAsync("/team/people")).SubmitAsync(One, ("One.GivenName", "Zoé"), ("One.FamilyName", "Roy"), ("One.Mail", mail));
        Assert.That(sent.Location, Is.EqualTo("/team/people"));
    }

    private async Task<MimeMessage> LetterAsync(string to)
    {
        await site.World.RunJobsAsync();
        return Directory.GetFiles(Path.Combine(site.World.Folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file)).Single(letter => letter.To.Mailboxes.Single().Address == to);
    }

    private Task<long> MembersAsync(string mail) =>
        site.World.CountAsync($"select count(*) from accounts.membership m join accounts.account a on a.id = m.person_id where a.email = '{mail}' and m.structure_id = '{structure}'");

    private async Task<Guid> StructureOfAsync(Guid person)
    {
        await using var command = site.World.Everything.CreateCommand($"select structure_id from accounts.membership where person_id = '{person}'");
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private static string LinkIn(MimeMessage letter) => Link().Match(letter.TextBody!).Value["http://localhost".Length..];

    private static string Mail() => $"{Guid.NewGuid():n}@example.org";

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();
}
