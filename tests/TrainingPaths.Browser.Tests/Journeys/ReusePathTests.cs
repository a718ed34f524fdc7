using System.IO.Compression;
using Microsoft.Playwright;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

public sealed class ReusePathTests : Journey
{
    private SmallPath path = null!;

    protected override async Task ArrangeAsync()
    {
        path = await Site.World.PathAsync(modules: 1);
        var text = await Site.World.Get<FileStore>().SaveAsync("title: Un petit parcours"u8.ToArray(), CancellationToken.None);
        await Site.World.InsertAsync("insert into paths.version_source (path_version_id, path, sha256, size) values ($1, 'path.yaml', $2, 24)", path.VersionId, text);
    }

    [TestCase("fr", 320, "Réutiliser ce parcours", "Dossier (format ouvert)", true)]
    [TestCase("en", 320, "Reuse this path", "Folder (open format)", false, Description = "without script")]
    [TestCase("fr", 1280, "Réutiliser ce parcours", "Dossier (format ouvert)", true)]
    public async Task A_visitor_takes_the_folder_of_a_path_away(string language, int width, string reuse, string folder, bool script)
    {
        var page = await VisitAsync(language, width, script);
        await page.GotoAsync($"/paths/{path.Slug}");
        await page.GetByText(reuse).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = folder });
        await Assertions.Expect(link).ToBeVisibleAsync();
        if (script)
            await AssertAccessibleAsync(page);
        var box = (await link.BoundingBoxAsync())!;
        Assert.That((box.X >= 0, box.X + box.Width <= width, box.Height >= 44), Is.EqualTo((true, true, true)), $"{box.X} + {box.Width}, {box.Height} high");

        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.That(download.SuggestedFilename, Is.EqualTo($"{path.Slug}-v1-folder.zip"));
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo(new[] { $"{path.Slug}/README.md", $"{path.Slug}/path.yaml" }));
    }
}
