namespace TrainingPaths.Web.Tests.CommandLine;

public sealed class SheetsVerbTests
{
    private const string Slug = "prevention-et-rps-premieres-bases";
    private readonly string output = Path.Combine(Path.GetTempPath(), $"tp-sheets-{Guid.NewGuid():n}");

    [TearDown]
    public void Clean()
    {
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
    }

    [Test]
    public async Task Both_forms_of_every_sheet_of_a_folder_are_written_under_the_names_of_its_files()
    {
        var run = await Command.RunAsync("sheets", Path.Combine(PackageCopy.Originals, Slug), "--out", output);

        var expected = Directory.GetFiles(Path.Combine(PackageCopy.Originals, Slug, "sheets")).Select(Path.GetFileNameWithoutExtension).SelectMany(name => new[] { name + ".pdf", name + ".odt" });
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(Directory.GetFiles(output).Select(Path.GetFileName), Is.EquivalentTo(expected));
        Assert.That(run.Output, Does.Contain(Path.Combine(output, "carte-acteurs.pdf")));
    }

    [Test]
    public async Task A_folder_with_errors_writes_nothing_and_says_them()
    {
        using var broken = new PackageCopy().WithoutLine($"{Slug}/path.yaml", "summary:");

        var run = await Command.RunAsync("sheets", Path.Combine(broken.Folder, Slug), "--out", output);

        Assert.That((run.Code, Directory.Exists(output)), Is.EqualTo((1, false)));
        Assert.That(run.Errors, Does.Contain("path.yaml:3:3 erreur "));
    }

    [Test]
    public async Task Where_the_files_go_must_be_said()
    {
        var run = await Command.RunAsync("sheets", PackageCopy.Originals);

        Assert.That(run.Code, Is.EqualTo(64));
        Assert.That(run.Errors, Does.Contain("--out FOLDER"));
    }
}
