using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>Two trainers and a draft: one writes, the other reads it on a phone.</summary>
public sealed class ProofreadTests : Journey
{
    private Guid anne;
    private Guid omar;

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        anne = await TrainerAsync(structure, "Anne", "Le Goff");
        omar = await TrainerAsync(structure, "Omar", "Haddad");
        await Site.AllowSignInAsync(omar);
    }

    [Test]
    public async Task A_passage_selected_on_a_phone_is_commented_settled_and_published()
    {
        await RequireAsync(true);
        var draft = await DraftAsync();
        var author = await VisitAsync();
        await SignInAsync(author, anne);
        await author.GotoAsync($"/teach/drafts/{draft}/publish");
        await Assertions.Expect(author.GetByText("Personne n'a encore relu ce brouillon en entier.")).ToBeVisibleAsync();
        await author.GetByRole(AriaRole.Link, new() { Name = "Demander une relecture" }).ClickAsync();
        await author.GetByLabel("Adresse mail d'une formatrice, d'un formateur ou de l'administration").FillAsync(TestSite.MailOf(omar));
        await PostAsync(author, author.GetByRole(AriaRole.Button, new() { Name = "Demander une relecture" }));

        var words = await CommentOnPhoneAsync(draft);

        await author.GotoAsync($"/teach/drafts/{draft}");
        await author.Locator(".studio-steps a:has(.outline-comments)").ClickAsync();
        var remark = author.Locator(".studio-remarks .proof-thread");
        await Assertions.Expect(remark.Locator(".proof-quote")).ToHaveTextAsync(words);
        await PostAsync(author, remark.GetByRole(AriaRole.Button, new() { Name = "Réglé" }));
        await Assertions.Expect(author.GetByText("1 remarque réglée")).ToBeVisibleAsync();
        await author.GotoAsync($"/teach/drafts/{draft}/publish");
        await Assertions.Expect(author.GetByText("Rien n'a changé depuis.")).ToBeVisibleAsync();
        await author.GetByRole(AriaRole.Button, new() { Name = "Publier la version 1 maintenant" }).ClickAsync();
        await Assertions.Expect(author.GetByRole(AriaRole.Heading, new() { Name = "La version 1 est publiée" })).ToBeVisibleAsync();
        await RequireAsync(false);
    }

    [TestCase("fr", 320, ColorScheme.Light)]
    [TestCase("en", 1280, ColorScheme.Dark)]
    public async Task Every_page_of_a_proof_reading_is_accessible(string language, int width, ColorScheme theme)
    {
        var draft = await DraftAsync();
        await Site.World.WriteAsync<AskProofreading>(Caller.Nobody, a => a.RunAsync(draft, new Writer(anne, "Anne Le Goff", false), omar, default));
        var files = await Site.World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default));
        var (lesson, quiz) = (files.First(f => f.Place.Kind == DraftPlaceKind.Lesson), files.First(f => f.Place.Kind == DraftPlaceKind.Quiz));
        var reader = await VisitAsync(language, width, theme: theme);
        await SignInAsync(reader, omar);
        await reader.GotoAsync($"/teach/proofreading/{draft}");
        await AssertAccessibleAsync(reader);
        await Site.World.WriteAsync<CommentOnProof>(Caller.Nobody, c => c.RunAsync(Guid.NewGuid(), draft, new Writer(omar, "Omar Haddad", false), lesson.StableId, lesson.Title, "À revoir.", default));
        foreach (var place in new[] { "", $"/{lesson.StableId}", $"/{quiz.StableId}" })
        {
            await reader.GotoAsync($"/teach/proofreading/{draft}{place}");
            await AssertAccessibleAsync(reader);
        }

        var author = await VisitAsync(language, width, theme: theme);
        await SignInAsync(author, anne);
        foreach (var place in new[] { "proofreading", "publish", $"text/{lesson.StableId}" })
        {
            await author.GotoAsync($"/teach/drafts/{draft}/{place}");
            await AssertAccessibleAsync(author);
        }
    }

    /// <returns>The words that were selected.</returns>
    private async Task<string> CommentOnPhoneAsync(Guid draft)
    {
        var phone = await VisitAsync(width: 320);
        await SignInAsync(phone, omar);
        await phone.GotoAsync("/teach");
        await phone.Locator($"a[href='/teach/proofreading/{draft}']").ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Commencer la relecture" }).ClickAsync();
        await ArriveAsync(phone, new Regex($"/teach/proofreading/{draft}/.+"));
        await phone.GotoAsync((await phone.Locator(".studio-steps ol a[href*='/teach/proofreading/']").First.GetAttributeAsync("href"))!);
        await phone.Locator(".lesson .screen p").First.ClickAsync(new() { ClickCount = 3 });
        await phone.GetByRole(AriaRole.Button, new() { Name = "Commenter ce passage" }).ClickAsync();
        await Assertions.Expect(phone.GetByLabel("Votre remarque")).ToBeFocusedAsync();
        var words = await phone.GetByLabel("Passage").InputValueAsync();
        Assert.That(words, Has.Length.GreaterThan(10));
        await phone.GetByLabel("Votre remarque").FillAsync("Dites aussi à quelle heure.");
        await PostAsync(phone, phone.GetByRole(AriaRole.Button, new() { Name = "Laisser cette remarque" }));
        await Assertions.Expect(phone.Locator(".proof-thread .proof-quote")).ToHaveTextAsync(words);

        await phone.GotoAsync($"/teach/proofreading/{draft}");
        await phone.GetByLabel("Un mot sur l'ensemble").FillAsync("Clair, et court.");
        await PostAsync(phone, phone.GetByRole(AriaRole.Button, new() { Name = "C'est relu" }));
        await Assertions.Expect(phone.GetByText(new Regex("que ce brouillon est relu"))).ToBeVisibleAsync();
        return words;
    }

    private async Task<Guid> DraftAsync()
    {
        var files = ContentPackage.Read(ExportedPaths.FolderOf("animer-une-equipe-a-distance")).Files.Select(f => new FolderFile(f.Path, f.Bytes)).ToArray();
        return (await Site.World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfFolderAsync(null, files, new Writer(anne, "Anne Le Goff", false), default))).Id;
    }

    private Task RequireAsync(bool required) => Site.World.WriteAsync<SetPublishingTerms>(Caller.Federation(anne), s => s.RunAsync(anne, required, default));

    private async Task<Guid> TrainerAsync(Guid structure, string given, string family)
    {
        var person = await Site.World.PersonAsync(structure, given: given, family: family);
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        return person;
    }
}
