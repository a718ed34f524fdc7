using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Tests.Architecture;

namespace TrainingPaths.Core.Tests.Paths.Sources;

/// <summary>Every path that comes with the application, taken away as a folder, unzipped and published again.</summary>
public sealed class FolderRoundTripTests
{
    private PathsHost host = null!;
    private string output = "";

    private static IEnumerable<string> Slugs => Directory.GetDirectories(Originals).Where(folder => File.Exists(Path.Combine(folder, "path.yaml"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static string Originals => Path.Combine(Repository.Root.FullName, "content-packages");

    [OneTimeSetUp]
    public async Task StartAsync() => (host, output) = (await PathsHost.StartAsync(), Directory.CreateTempSubdirectory("tp-round-").FullName);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(output, recursive: true);
    }

    [TestCaseSource(nameof(Slugs))]
    public async Task A_path_that_was_taken_away_is_the_same_path(string slug)
    {
        var original = Path.Combine(Originals, slug);
        var published = await host.PublishAsync(ContentPackage.Read(original));
        Assert.That(published.Outcome, Is.EqualTo(PublishOutcome.Published));

        var zip = await ExportAsync(slug);
        await ZipFile.ExtractToDirectoryAsync(zip.Path, output);

        var copy = Path.Combine(output, slug);
        var files = FilesOf(original);
        Assert.That(FilesOf(copy), Is.EqualTo(files.Append(PathFolder.ReadmeName).Order(StringComparer.Ordinal)));
        foreach (var file in files)
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(copy, file)), Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(original, file))), file);
        var before = PathLinter.Lint(original).Findings;
        Assert.That(PathLinter.Lint(copy).Findings, Is.EqualTo(before));

        var again = await host.PublishAsync(ContentPackage.Read(copy));
        Assert.That((again.Outcome, again.VersionId, again.Number), Is.EqualTo((PublishOutcome.Unchanged, published.VersionId, published.Number)));
        var difference = await CompareAsync(copy);
        Assert.That((difference.IsIdentical, difference.Same, difference.MakesVersion), Is.EqualTo((true, files.Length, (bool?)false)));

        var bytes = await File.ReadAllBytesAsync(zip.Path);
        File.Delete(zip.Path);
        Assert.That(await File.ReadAllBytesAsync((await ExportAsync(slug)).Path), Is.EqualTo(bytes), "made another time, it is the same file");
    }

    [Test]
    public async Task The_page_beside_the_files_says_whose_they_are_and_how_to_publish_them()
    {
        using var sample = new SampleFolder("accueil-a-emporter");
        await host.PublishAsync(sample);

        await using var zip = await ZipFile.OpenReadAsync((await ExportAsync("accueil-a-emporter")).Path);
        using var reader = new StreamReader(await zip.GetEntry("accueil-a-emporter/README.md")!.OpenAsync());
        var page = await reader.ReadToEndAsync();

        Assert.That(page, Does.StartWith($"# {sample.Package().Header.Title}\n\nVersion 1 du ").And.Contain("CC BY-SA 4.0 <https://creativecommons.org/licenses/by-sa/4.0/>"));
        Assert.That(page, Does.Contain("scripts/trainingpaths publish accueil-a-emporter").And.Contain("docs/content-format.md").And.Not.Contain("{"));
        Assert.That(zip.Entries.Select(entry => entry.LastWriteTime.Year).Distinct(), Is.EqualTo(new[] { 1980 }));
    }

    [Test]
    public async Task What_was_changed_in_a_folder_is_told_file_by_file()
    {
        const string lesson = "modules/01-preparer/01-la-premiere-semaine.md";
        using var sample = new SampleFolder("accueil-compare");
        Assert.That((await CompareAsync(sample.Place)).Version, Is.Null, "not published yet");
        await host.PublishAsync(sample);
        sample.Edit(lesson, "jour par jour", "heure par heure").Write("media/autre.svg", sample.Read("media/semaine.svg"));
        sample.Write("README.md", "laissé de côté");
        File.Move(Path.Combine(sample.Place, "action-plan.yaml"), Path.Combine(sample.Place, "Action Plan.yaml"));

        var difference = await CompareAsync(sample.Place);

        Assert.That(difference.Added, Is.EqualTo(new[] { "media/autre.svg" }));
        Assert.That(difference.Removed, Is.EqualTo(new[] { "action-plan.yaml" }));
        Assert.That(difference.Changed, Is.EqualTo(new[] { lesson }));
        Assert.That(difference.Unread.Select(found => found.Rule), Is.EqualTo(new[] { "folder.name" }), "what cannot be looked at is not the same");
        Assert.That((difference.Same, difference.Version, difference.IsIdentical, difference.MakesVersion), Is.EqualTo((SampleFolder.Files.Length - 2, (int?)1, false, (bool?)null)));
    }

    [Test]
    public async Task A_comment_differs_and_makes_no_version()
    {
        using var sample = new SampleFolder("accueil-commente");
        await host.PublishAsync(sample);
        sample.Write("path.yaml", "# relu\n" + sample.Read("path.yaml"));

        var difference = await CompareAsync(sample.Place);

        Assert.That((difference.Changed, difference.IsIdentical, difference.MakesVersion), Is.EqualTo((new[] { "path.yaml" }, false, (bool?)false)));
        Assert.That((await CompareAsync(sample.Edit("path.yaml", "language: fr", "language: en").Place)).MakesVersion, Is.True);
    }

    [Test]
    public async Task Zip_files_of_versions_that_are_no_longer_current_go_after_a_day()
    {
        await using var own = await PathsHost.StartAsync();
        using var sample = new SampleFolder("accueil-remplace");
        await own.PublishAsync(sample);
        var old = await ExportAsync("accueil-remplace", own);
        await own.PublishAsync(sample.Edit("path.yaml", "language: fr", "language: en"));
        var current = await ExportAsync("accueil-remplace", own);
        var halfMade = Path.Combine(own.Exports, $".{Guid.NewGuid():n}");
        await File.WriteAllTextAsync(halfMade, "PK");

        await DropAsync(own);
        Assert.That(Directory.GetFiles(own.Exports), Has.Length.EqualTo(3), "all are of today");
        foreach (var file in Directory.GetFiles(own.Exports))
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddHours(-25));
        await DropAsync(own);
        await DropAsync(own);

        Assert.That(Directory.GetFiles(own.Exports), Is.EqualTo(new[] { current.Path }));
        Assert.That(current.Path, Is.Not.EqualTo(old.Path));
    }

    private static async Task DropAsync(PathsHost host)
    {
        using var scope = host.CreateScope();
        await scope.ServiceProvider.GetRequiredService<DropOldExports>().RunAsync(CancellationToken.None);
    }

    private async Task<ExportedPackage> ExportAsync(string slug, PathsHost? from = null) =>
        (await (from ?? host).ReadAsync(s => s.GetRequiredService<ExportFolder>().RunAsync(slug, CancellationToken.None)))!;

    private Task<FolderDifference> CompareAsync(string folder) => host.ReadAsync(s => s.GetRequiredService<CompareFolder>().RunAsync(ContentPackage.Read(folder), CancellationToken.None));

    private static string[] FilesOf(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
