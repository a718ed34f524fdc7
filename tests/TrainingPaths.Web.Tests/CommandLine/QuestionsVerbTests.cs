using System.Text.Json.Nodes;

namespace TrainingPaths.Web.Tests.CommandLine;

public sealed class QuestionsVerbTests
{
    private string folder = null!;

    [OneTimeSetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("tp-questions-").FullName;

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Json_says_what_was_understood_refused_and_changed()
    {
        var file = Write("q.gift", "$CATEGORY: top/Sorties\n\n::Appel::Qui appeler ? {=la tutrice#Oui. ~%0%la presse#Non.}\n\nQuoi {=a\n");

        var run = await Command.RunAsync("questions-check", file, "--json");
        var report = JsonNode.Parse(run.Output)!.AsObject();
        var item = report["items"]!.AsArray().Single()!;

        Assert.That((run.Code, run.Errors), Is.EqualTo((1, "")));
        Assert.That(report.Select(property => property.Key), Is.EqualTo(new[] { "items", "refused", "changed" }));
        Assert.That(((string)item["type"]!, (string)item["title"]!, (string)item["stem"]!), Is.EqualTo(("single", "Appel", "Qui appeler ?")));
        Assert.That(item["options"]!.ToJsonString(), Does.StartWith("""[{"text":"la tutrice","correct":true,"fraction":100,"feedback":"Oui."}"""));
        Assert.That(item["tags"]!.ToJsonString(), Is.EqualTo("""["Sorties"]"""));
        Assert.That(report["refused"]!.AsArray().Single()!.AsObject().Select(property => property.Key), Is.EqualTo(new[] { "line", "column", "reason" }));
        Assert.That(((int)report["refused"]![0]!["line"]!, (int)report["refused"]![0]!["column"]!), Is.EqualTo((5, 6)));
        Assert.That((string)report["changed"]![0]!["rule"]!, Is.EqualTo("import.category"));
    }

    [Test]
    public async Task A_person_reads_French_and_a_file_without_refusal_ends_with_zero()
    {
        var run = await Command.RunAsync("questions-check", Write("bon.txt", "Qui appeler ?\nA. La tutrice\nB. La presse\nANSWER: A\n"));

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("Format : Aiken").And.Contain("1:1 reprise single « Qui appeler ? »").And.Contain("1 question(s) reprise(s), 0 modification(s), 0 refus"));
    }

    [Test]
    public async Task The_questions_of_a_path_go_out_and_are_understood_again()
    {
        var output = Path.Combine(folder, "questions.xml");

        var export = await Command.RunAsync("questions-export", Path.Combine(PackageCopy.Originals, "animer-une-equipe-a-distance"), "--format", "moodle", "--out", output);
        var check = await Command.RunAsync("questions-check", output, "--json");

        Assert.That(export.Code, Is.Zero, export.Errors);
        Assert.That(check.Code, Is.Zero);
        Assert.That(export.Output, Does.Contain($": {JsonNode.Parse(check.Output)!["items"]!.AsArray().Count} of "));
    }

    [TestCase(66, "questions-check", "absent.gift")]
    [TestCase(64, "questions-check")]
    [TestCase(64, "questions-export", ".", "--out", "x")]
    [TestCase(64, "questions-export", ".", "--format", "docx", "--out", "x")]
    [TestCase(66, "questions-export", "nulle-part", "--format", "gift", "--out", "x")]
    public async Task What_cannot_be_done_is_said(int code, params string[] words) => Assert.That((await Command.RunAsync(words)).Code, Is.EqualTo(code));

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
