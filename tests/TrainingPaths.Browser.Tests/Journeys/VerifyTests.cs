using Microsoft.Playwright;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

public sealed class VerifyTests : Journey
{
    private string serial = "";

    protected override async Task ArrangeAsync()
    {
        var structure = await Site.World.StructureAsync();
        var path = await Site.World.PathAsync(modules: 1);
        var person = await Site.World.PersonAsync(structure, given: "Karima", family: "Benali");
        await Site.World.CompleteAsync(await Site.World.EnrolAsync(person, structure, path), person, structure, path);
        await using var command = Site.World.Everything.CreateCommand("select serial from certificates.register_entry");
        serial = (string)(await command.ExecuteScalarAsync())!;
    }

    [TestCase("fr", 1280)]
    [TestCase("en", 320)]
    public async Task Anybody_checks_a_certificate_without_an_account(string language, int width)
    {
        var page = await VisitAsync(language, width);
        await page.GotoAsync($"/verify/{serial}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Un petit parcours");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Benali");
        await AssertAccessibleAsync(page);
    }

    [Test]
    public async Task An_unknown_number_and_a_malformed_one_look_the_same()
    {
        var page = await VisitAsync();
        await page.GotoAsync($"/verify/{(serial[0] == '0' ? '1' : '0')}{serial[1..]}");
        var unknown = await page.Locator("main h1").InnerTextAsync();
        await page.GotoAsync("/verify/not-a-number");
        Assert.That(await page.Locator("main h1").InnerTextAsync(), Is.EqualTo(unknown));
    }
}
