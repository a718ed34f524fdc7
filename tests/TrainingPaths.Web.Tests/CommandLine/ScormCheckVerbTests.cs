using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Packages;

namespace TrainingPaths.Web.Tests.CommandLine;

public sealed class ScormCheckVerbTests
{
    private string folder = null!;

    [OneTimeSetUp]
    public async Task Write()
    {
        folder = Directory.CreateTempSubdirectory("tp-scorm-").FullName;
        await System.IO.File.WriteAllBytesAsync(File("bon.zip"), await SamplePackage.ZipAsync("Bon module", ScormEdition.Scorm12));
        await System.IO.File.WriteAllBytesAsync(File("moyen.zip"), SamplePackage.InAFolder());
        await System.IO.File.WriteAllBytesAsync(File("mauvais.zip"), SamplePackage.WithoutLaunch());
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Json_is_one_line_a_file_and_a_refused_one_ends_with_one()
    {
        var run = await Command.RunAsync("scorm-check", File("bon.zip"), File("moyen.zip"), File("mauvais.zip"), "--json");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();

        Assert.That((run.Code, run.Errors), Is.EqualTo((1, "")));
        Assert.That(lines.Select(line => (string)line["verdict"]!), Is.EqualTo(new[] { "accepted", "accepted-with-warnings", "refused" }));
        Assert.That(lines[0].Select(property => property.Key), Is.EqualTo(new[] { "file", "verdict", "code", "subject", "message", "edition", "title", "items", "launch", "errors", "warnings" }));
        Assert.That(((string)lines[0]["file"]!, (string)lines[0]["edition"]!, (string)lines[0]["title"]!, (int)lines[0]["items"]!, (string)lines[0]["launch"]!), Is.EqualTo((File("bon.zip"), "1.2", "Bon module", 1, "index.html")));
        Assert.That(lines[0]["code"], Is.Null);
        Assert.That((string)lines[1]["warnings"]![0]!["code"]!, Is.EqualTo("SCORM-MANIFEST-NESTED"));
        Assert.That(((string)lines[2]["code"]!, (string)lines[2]["subject"]!), Is.EqualTo(("SCORM-LAUNCH-MISSING", "R1 absent.html")));
        Assert.That((string)lines[2]["message"]!, Does.StartWith("Le fichier qu'un élément du cours ouvre"));
    }

    [Test]
    public async Task A_person_reads_French_and_accepted_files_end_with_zero()
    {
        var good = await Command.RunAsync("scorm-check", File("bon.zip"), File("moyen.zip"));
        var bad = await Command.RunAsync("scorm-check", File("mauvais.zip"));

        Assert.That((good.Code, bad.Code), Is.EqualTo((0, 1)));
        Assert.That(good.Output, Does.Contain("bon.zip: accepté · SCORM 1.2 · « Bon module » · 1 élément(s)").And.Contain("avertissement SCORM-MANIFEST-NESTED"));
        Assert.That(bad.Output, Does.Contain("mauvais.zip: refusé").And.Contain("erreur SCORM-LAUNCH-MISSING R1 absent.html"));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_said_before_anything_is_read()
    {
        var run = await Command.RunAsync("scorm-check", File("bon.zip"), File("absent.zip"));

        Assert.That((run.Code, run.Output), Is.EqualTo((66, "")));
        Assert.That(run.Errors, Does.Contain("absent.zip is not a file."));
    }

    [Test]
    public void Every_code_of_the_reader_has_a_sentence_of_its_own()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizer<Strings>>();
        string[] codes = [.. typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
        Assert.That(codes, Has.Length.GreaterThan(60));
        Assert.That(codes.Where(code => ProblemWords.Of(code, words) == code), Is.Empty);
        Assert.That(codes.Select(code => ProblemWords.Of(code, words)), Is.Unique);
    }

    private string File(string name) => Path.Combine(folder, name);
}
