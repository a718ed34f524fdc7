using System.Text.Json.Nodes;

namespace TrainingPaths.Web.Tests.CommandLine;

public sealed class LintVerbTests
{
    private const string Slug = "animer-une-equipe-a-distance";

    [Test]
    public async Task Packages_without_errors_end_with_zero_and_are_counted()
    {
        var run = await Command.RunAsync("lint", PackageCopy.Originals);

        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain(" parcours, ").And.Contain("0 erreur(s)"));
    }

    [Test]
    public async Task An_error_ends_with_one_and_says_file_line_column_rule_and_remedy()
    {
        using var broken = new PackageCopy().WithoutLine($"{Slug}/path.yaml", "summary:");

        var run = await Command.RunAsync("lint", broken.Folder);

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Match($@"(?m)^{Slug}/path\.yaml:\d+:\d+ erreur [a-z.-]+ .+ → .+$"));
    }

    [Test]
    public async Task Json_says_the_same_to_a_program()
    {
        using var broken = new PackageCopy().WithoutLine($"{Slug}/path.yaml", "summary:");

        var run = await Command.RunAsync("lint", "--json", Path.Combine(broken.Folder, Slug));
        var report = JsonNode.Parse(run.Output)!;

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That((int)report["errors"]!, Is.EqualTo(report["findings"]!.AsArray().Count(finding => (string)finding!["severity"]! == "error")).And.Positive);
        Assert.That(report["findings"]![0]!.AsObject().Select(property => property.Key), Is.EqualTo(new[] { "severity", "file", "line", "column", "rule", "message", "remedy", "id", "covers", "fingerprint" }));
        Assert.That((int)report["counts"]!["paths"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_an_error() =>
        Assert.That((await Command.RunAsync("lint", Path.Combine(PackageCopy.Originals, "nulle-part"))).Code, Is.EqualTo(1));

    [TestCase("lint", "--wat", "dossier")]
    [TestCase("lint")]
    [TestCase("lint", "un", "deux")]
    [TestCase("verify", "fichier.pdf", "--keys")]
    [TestCase("seed-demo", "--force")]
    [TestCase("recompute-progress", "--json")]
    public async Task A_word_that_a_verb_does_not_know_shows_its_usage(params string[] words)
    {
        var run = await Command.RunAsync(words);

        Assert.That((run.Code, run.Output), Is.EqualTo((64, "")));
        Assert.That(run.Errors, Does.Contain($"Usage: trainingpaths {words[0]}"));
    }

    [Test]
    public async Task An_unknown_verb_shows_all_of_them()
    {
        var run = await Command.RunAsync("semer");

        Assert.That(run.Code, Is.EqualTo(64));
        Assert.That(run.Errors, Does.Contain("seed-demo").And.Contain("recompute-progress").And.Contain("verify FILE.pdf"));
    }
}
