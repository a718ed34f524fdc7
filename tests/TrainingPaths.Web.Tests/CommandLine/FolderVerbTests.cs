using System.Text.Json;

namespace TrainingPaths.Web.Tests.CommandLine;

/// <summary>A path taken away as a folder, changed and compared, on the database of an installation where everything was published.</summary>
public sealed class FolderVerbTests
{
    private const string Slug = "prevention-et-rps-premieres-bases";
    private VerbDatabase database = null!;
    private string output = "";

    private string Folder => Path.Combine(output, Slug);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        database = await VerbDatabase.CreateAsync();
        Assert.That((await database.RunAsync("publish", PackageCopy.Originals)).Code, Is.Zero);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [SetUp]
    public void Open() => output = Directory.CreateTempSubdirectory("tp-export-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(output, recursive: true);

    [Test]
    public async Task A_folder_is_exported_compared_and_published_again_without_a_new_version()
    {
        var versions = await database.NumberAsync("select count(*) from paths.path_version");

        var export = await database.RunAsync("export", Slug, "--out", output);
        Assert.That((export.Code, export.Errors), Is.EqualTo((0, "")));
        Assert.That(export.Output, Does.StartWith($"{Folder}: version 1, "));
        var same = await database.RunAsync("diff", output);
        Assert.That((same.Code, same.Output), Is.EqualTo((0, $"{Slug}: identical to version 1, {Directory.GetFiles(Path.Combine(PackageCopy.Originals, Slug), "*", SearchOption.AllDirectories).Length} files\n")));
        var again = await database.RunAsync("publish", output);

        Assert.That(again.Code, Is.Zero);
        Assert.That(again.Output, Does.StartWith($"{Slug}: version 1 unchanged"));
        Assert.That(await database.NumberAsync("select count(*) from paths.path_version"), Is.EqualTo(versions));
    }

    [Test]
    public async Task What_differs_is_told_a_file_a_line_and_in_the_exit_code()
    {
        await database.RunAsync("export", Slug, "--out", output);
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, "path.yaml"));
        await File.WriteAllLinesAsync(Path.Combine(Folder, "path.yaml"), ["# relu", .. lines]);
        File.Delete(Path.Combine(Folder, "action-plan.yaml"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "notes.txt"), "à voir");

        var run = await database.RunAsync("diff", Folder);
        var json = await database.RunAsync("diff", Folder, "--json");

        var told = run.Output.TrimEnd().Split('\n');
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(told[..^1], Is.EqualTo(new[] { "added    notes.txt", "removed  action-plan.yaml", "changed  path.yaml" }));
        Assert.That(told[^1], Does.StartWith($"{Slug}: 1 added, 1 removed, 1 changed, "));
        using var document = JsonDocument.Parse(json.Output);
        var path = document.RootElement[0];
        Assert.That(json.Code, Is.EqualTo(1));
        Assert.That((path.GetProperty("slug").GetString(), path.GetProperty("identical").GetBoolean(), path.GetProperty("changed")[0].GetString()), Is.EqualTo((Slug, false, "path.yaml")));
    }

    [Test]
    public async Task A_folder_of_paths_is_compared_path_by_path()
    {
        var same = await database.RunAsync("diff", PackageCopy.Originals);
        using var copy = new PackageCopy().WithoutLine($"{Slug}/path.yaml", "summary:");
        var other = await database.RunAsync("diff", copy.Folder);

        Assert.That(same.Code, Is.Zero);
        Assert.That(same.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(Directory.GetDirectories(PackageCopy.Originals).Length).And.All.Contain(": identical to version 1, "));
        Assert.That(other.Code, Is.EqualTo(1));
        Assert.That(other.Output, Does.Contain($"changed  {Slug}/path.yaml\n{Slug}: 0 added, 0 removed, 1 changed, "));
    }

    [Test]
    public async Task A_comment_is_a_difference_that_makes_no_version()
    {
        await database.RunAsync("export", Slug, "--out", output);
        await File.AppendAllTextAsync(Path.Combine(Folder, "path.yaml"), "# relu\n");

        var run = await database.RunAsync("diff", Folder);

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("changed  path.yaml").And.Contain("published again, it makes no new version"));
    }

    [Test]
    public async Task A_folder_that_is_not_empty_is_left_as_it_is()
    {
        var mine = Path.Combine(output, "notes.md");
        await File.WriteAllTextAsync(mine, "à moi");

        var run = await database.RunAsync("export", Slug, "--out", output);

        Assert.That(run.Code, Is.EqualTo(65));
        Assert.That(run.Errors, Does.Contain($"{output} is not empty"));
        Assert.That(Directory.GetFileSystemEntries(output), Is.EqualTo(new[] { mine }));
    }

    [Test]
    public async Task What_is_not_published_is_neither_exported_nor_the_same()
    {
        var export = await database.RunAsync("export", "inconnu", "--out", output);
        Directory.CreateDirectory(Path.Combine(output, "inconnu", "modules"));
        var diff = await database.RunAsync("diff", output);

        Assert.That((export.Code, export.Errors.Trim()), Is.EqualTo((66, "inconnu: no path of this name is published.")));
        Assert.That((diff.Code, diff.Output.Trim()), Is.EqualTo((1, "inconnu: no path of this name is published.")));
    }

    [Test]
    public async Task A_version_of_before_says_how_to_get_its_folder()
    {
        await using var old = await VerbDatabase.CreateAsync();
        var original = Path.Combine(PackageCopy.Originals, Slug);
        await old.RunAsync("publish", original);
        await old.ExecuteAsync("delete from paths.version_source");

        var export = await old.RunAsync("export", Slug, "--out", output);
        var diff = await old.RunAsync("diff", original);
        Assert.That((export.Code, diff.Code), Is.EqualTo((66, 1)));
        Assert.That(new[] { export.Errors, diff.Output }, Has.All.Contain("was published before folders were kept. Publish the folder"));

        await old.RunAsync("publish", original);
        Assert.That((await old.RunAsync("diff", original)).Code, Is.Zero);
    }

    [Test]
    public async Task Words_that_are_missing_are_told()
    {
        var (export, diff) = (await Command.RunAsync("export", Slug), await Command.RunAsync("diff", output));

        Assert.That((export.Code, export.Errors), Is.EqualTo((64, "Say where the folder goes: --out DIR.\nUsage: trainingpaths export PATH --out DIR\n")));
        Assert.That((diff.Code, diff.Errors.Trim()), Is.EqualTo((66, $"{output} holds no path.")));
    }
}
