using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

public sealed class SendPackageTests : Journey
{
    private Guid trainer;

    protected override async Task ArrangeAsync()
    {
        trainer = await Site.World.PersonAsync(await Site.World.StructureAsync());
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_trainer_sends_a_package_and_sees_that_it_is_accepted(bool script)
    {
        var title = script ? "Avec script" : "Sans script";
        var page = await VisitAsync(script: script);
        await SignInAsync(page, trainer);
        await page.GotoAsync("/teach");
        await page.Locator("main a[href='/teach/packages']").ClickAsync();

        // What cannot be compressed takes a moment to send.
        await page.Locator("input[type=file]").SetInputFilesAsync(await FileAsync(title, Convert.ToBase64String(RandomNumberGenerator.GetBytes(6 << 20))));
        // Without script the file is the navigation: to look again before the answer would take the file back.
        await PostAsync(page, page.Locator("form[data-upload] button"));
        await ArriveAsync(page, new Regex("/teach/packages$"));
        var card = page.Locator("#packages h2", new PageLocatorOptions { HasTextString = title });
        // With script the page looks again by itself.
        for (var wait = 0; !script && wait < 60 && await card.CountAsync() == 0; wait++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#imports")).ToContainTextAsync($"«\u00A0{title}\u00A0» est accepté.");
    }

    [Test]
    public async Task A_file_above_the_limit_is_refused_before_it_is_sent()
    {
        var page = await VisitAsync(width: 320);
        await SignInAsync(page, trainer);
        await page.GotoAsync("/teach/packages");
        await page.EvaluateAsync("document.querySelector('form[data-upload]').dataset.limit = '100'");
        await page.Locator("input[type=file]").SetInputFilesAsync(await FileAsync("Trop gros", "x"));
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await page.Locator("form[data-upload] button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-upload-error]")).ToContainTextAsync("Ce fichier est trop volumineux");
        await AssertAccessibleAsync(page);
        Assert.That(posts, Is.Zero);
    }

    [Test]
    public async Task What_the_server_refuses_is_said_beside_the_form()
    {
        var page = await VisitAsync();
        await SignInAsync(page, trainer);
        await page.GotoAsync("/teach/packages");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "vide.zip", MimeType = "application/zip", Buffer = [] });
        await page.Locator("form[data-upload] button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-upload-error]")).ToHaveTextAsync("Ce fichier est vide.");
        await Assertions.Expect(page.Locator("form[data-upload] button")).ToBeEnabledAsync();
    }

    private static async Task<FilePayload> FileAsync(string title, string filling) =>
        new() { Name = $"{title}.zip", MimeType = "application/zip", Buffer = await SamplePackage.ZipAsync(title, more: ("filling.txt", filling)) };
}
