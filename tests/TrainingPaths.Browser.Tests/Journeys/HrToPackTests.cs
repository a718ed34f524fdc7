using System.IO.Compression;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

public sealed class HrToPackTests : Journey
{
    private Guid structure;
    private Guid hrOfficer;
    private SmallPath path = null!;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        path = await Site.World.PathAsync(modules: 1);
        hrOfficer = await Site.World.PersonAsync(structure, StructureRole.HrOfficer, "Hélène", "Roux");
        foreach (var (given, family) in new[] { ("Karima", "Benali"), ("Œ’hara", "Ķalniņš-Đurić") })
        {
            var person = await Site.World.PersonAsync(structure, given: given, family: family);
            await Site.World.CompleteAsync(await Site.World.AssignAsync(hrOfficer, person, structure, path), person, structure, path);
        }

        var late = await Site.World.PersonAsync(structure, given: "Anne", family: "Le Goff");
        await Site.World.AssignAsync(hrOfficer, late, structure, path);
    }

    [TestCase("fr", 1280)]
    [TestCase("en", 320)]
    public async Task HR_has_the_certificates_of_the_team_on_disk_in_three_clicks(string language, int width)
    {
        var page = await VisitAsync(language, width);
        await SignInAsync(page, hrOfficer);

        // 1. Team, from the address bar on a phone, where the menu is a sheet. 2. Download. 3. The file.
        await page.GotoAsync("/team");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        // Once a pack covers what is shown, the button has given way to it.
        var ask = page.Locator("main button.button:not(.button-quiet):not(.button-plain)");
        if (await page.Locator("main a[href$='.zip']").CountAsync() == 0)
            await PostAsync(page, ask.First);
        await page.GotoAsync("/");
        await page.GotoAsync("/team");
        var link = page.Locator("main a[href$='.zip']");
        for (var wait = 0; wait < 60 && await link.CountAsync() == 0; wait++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        var download = await page.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        string[] names = [.. zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)];
        Assert.That(names, Has.Some.StartsWith("BENALI_Karima").And.Some.StartsWith("KALNINS-DURIC").And.Some.EqualTo("manifest.csv"));
        using var manifest = new StreamReader(zip.GetEntry("manifest.csv")!.Open());
        var list = await manifest.ReadToEndAsync();
        Assert.That(list, Does.Contain("Le Goff").IgnoreCase);
    }
}
