using System.Text;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

public sealed class FolderReadingTests
{
    [Test]
    public void A_folder_of_paths_is_checked_as_a_whole_with_each_path_named()
    {
        using var sample = new SampleFolder();
        sample.Edit("path.yaml", "language: fr", "language: xx");

        var report = PathLinter.Lint(Path.GetDirectoryName(sample.Place)!);

        Assert.That(report.Findings.Single().File, Is.EqualTo(SampleFolder.Slug + "/path.yaml"));
        Assert.That(report.Counts.Paths, Is.EqualTo(1));
    }

    [Test]
    public void A_missing_or_empty_folder_is_a_finding()
    {
        using var sample = new SampleFolder();
        var empty = Directory.CreateDirectory(Path.Combine(sample.Place, "..", "vide"));

        Assert.That(PathLinter.Lint(Path.Combine(sample.Place, "absent")).Findings.Single().Rule, Is.EqualTo("folder.missing"));
        Assert.That(PathLinter.Lint(empty.FullName).Findings.Single().Rule, Is.EqualTo("folder.missing"));
    }

    [Test]
    public void The_folders_name_is_the_paths_address()
    {
        using var sample = new SampleFolder("Accueillir_2");

        Assert.That(sample.Lint().Findings.Select(found => found.Rule), Is.EqualTo(new[] { "id.folder" }));
    }

    [TestCase("modules/01-preparer/3-oubliee.md", "folder.unexpected-file")]
    [TestCase("modules/preparer/module.yaml", "folder.unexpected-file")]
    [TestCase("notes.txt", "folder.unexpected-file")]
    [TestCase("media/Photo.png", "folder.name")]
    [TestCase("media/image.gif", "media.type")]
    [TestCase("modules/01-preparer/deep/er/x.md", "folder.too-deep")]
    public void A_file_that_would_be_ignored_is_an_error(string file, string rule)
    {
        using var sample = new SampleFolder();

        sample.Write(file, "texte");

        Assert.That(sample.Lint().Findings.Single().Rule, Is.EqualTo(rule));
    }

    [Test]
    public void A_readme_and_hidden_files_are_left_alone()
    {
        using var sample = new SampleFolder();
        sample.Write("README.md", "texte");
        sample.Write(".gitkeep", "");

        Assert.That(sample.Lint().Findings, Is.Empty);
    }

    [Test]
    public void A_link_out_of_the_package_is_not_followed()
    {
        using var sample = new SampleFolder();
        File.CreateSymbolicLink(Path.Combine(sample.Place, "sheets", "secret.md"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(sample.Place, "modules", "03-ailleurs"), sample.Place);

        Assert.That(sample.Lint().Findings.Select(found => found.Rule), Is.EqualTo(new[] { "folder.link", "folder.link" }));
    }

    [Test]
    public void A_file_above_one_megabyte_is_not_read()
    {
        using var sample = new SampleFolder();
        sample.Write("sheets/longue.md", new byte[1_048_577]);

        Assert.That(sample.Lint().Findings.Single().Rule, Is.EqualTo("file.too-big"));
    }

    [TestCase("\u0007")]
    [TestCase("\u0000")]
    [TestCase("\u202E")]
    [TestCase("\u2066")]
    public void An_invisible_character_is_refused_where_it_is(string character)
    {
        using var sample = new SampleFolder();
        sample.Edit("path.yaml", "language: fr", "language: f" + character + "r");

        var found = sample.Lint().Findings;

        Assert.That((found[0].Rule, found[0].Line, found[0].Column), Is.EqualTo(("file.control-character", 5, 12)));
    }

    [Test]
    public void Text_that_is_not_utf8_is_refused_once()
    {
        using var sample = new SampleFolder();
        sample.Write("sheets/semaine-type.md", Encoding.Latin1.GetBytes(sample.Read("sheets/semaine-type.md")));

        Assert.That(sample.Lint().Findings.Select(found => found.Rule), Is.EqualTo(new[] { "file.encoding" }));
    }

    [Test]
    public void A_picture_no_text_shows_is_a_warning()
    {
        using var sample = new SampleFolder();
        sample.Write("media/autre.svg", sample.Read("media/semaine.svg"));

        var found = sample.Lint().Findings.Single();

        Assert.That((found.Rule, found.Severity), Is.EqualTo(("media.unused", Severity.Warning)));
    }
}
