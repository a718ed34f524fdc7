using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>Whoever fills in fields reads the names of fields, never those of keys and files.</summary>
public sealed partial class StudioFindingsTests
{
    /// <summary>Of files that come with a folder alone: no page of the studio writes them.</summary>
    private static readonly string[] OfFolders = ["file", "folder", "yaml", "waiver", "audio"];

    [Test]
    public void No_finding_names_a_key_or_a_file_to_somebody_who_sees_neither()
    {
        var told = InCode().Select(finding => (finding.Rule, Said: StudioFindings.Say(finding, null))).ToList();

        Assert.That(told, Has.Count.GreaterThan(60));
        Assert.That(told.Where(t => Key().IsMatch(t.Said.Message) || Key().IsMatch(t.Said.Remedy)).Select(t => $"{t.Rule}: {t.Said.Message} → {t.Said.Remedy}"), Is.Empty);
    }

    [TestCase("path.yaml", "text", "Un objectif n'a pas de texte.")]
    [TestCase("modules/01-module/quiz.yaml", "text", "Le champ « Question » est vide.")]
    public void An_empty_field_has_the_name_that_its_page_gives_it(string file, string key, string message) =>
        Assert.That(StudioFindings.Say(new Finding(Severity.Error, file, 1, 1, "yaml.missing-key", $"La clé « {key} » manque.", $"Ajoutez « {key}: … »."), null).Message, Is.EqualTo(message));

    [Test]
    public void An_id_is_told_by_what_it_stands_for()
    {
        var finding = new Finding(Severity.Warning, "positioning.yaml", 1, 1, "positioning.objective", "Aucune question ne porte sur l'objectif « o1 ».", "Ajoutez-en une : le résultat se lit objectif par objectif.");

        Assert.That(StudioFindings.Say(finding, new Dictionary<string, string> { ["o1"] = "Préparer un accueil" }).Message, Is.EqualTo("Aucune question ne porte sur l'objectif « Préparer un accueil »."));
    }

    [Test]
    public void What_is_said_of_nine_questions_is_said_once_with_nine_places()
    {
        var same = Enumerable.Range(1, 9).Select(number => new FindingHere(new Finding(Severity.Warning, "modules/01-module/quiz.yaml", number, 1, "question.no-review", "", "") { Id = $"q{number}" }, number, "Rien à relire.", "Choisissez."));

        var said = SaidFinding.Of(same).Single();

        Assert.That(said.Reached.Select(place => place.Place), Is.EqualTo(Enumerable.Range(1, 9).Select(number => $"#q{number}")));
    }

    private static IEnumerable<Finding> InCode() =>
        from file in Directory.GetFiles(Path.Combine(Root(), "src", "TrainingPaths.Core", "Paths", "Format", "Rules"), "*.cs")
        from Match call in Call().Matches(File.ReadAllText(file))
        let rule = call.Groups["rule"].Value
        where !OfFolders.Contains(rule.Split('.')[0])
        select new Finding(Severity.Error, "modules/01-module/01-lecon.md", 1, 1, rule, Filled(call.Groups["message"].Value), Filled(call.Groups["remedy"].Value));

    // What stands in a hole is somebody's words or a number.
    private static string Filled(string text) => Hole().Replace(text, "3");

    private static string Root()
    {
        var at = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(at, "TrainingPaths.sln")))
            at = Path.GetDirectoryName(at)!;
        return at;
    }

    [GeneratedRegex("""\$?"(?<rule>[a-z-]+\.[a-z-]+)",\s*\$?"(?<message>(?:[^"\\]|\\.)*)"[^\n;]*?,\s*\$?"(?<remedy>(?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.yaml|\.md\b|docs/|media/|AAAA|(?<!-)\bclés?\b|[a-z]+:\s|\b(?:verifiedOn|toVerify|passMark|timeLimit|selfPaced|objectives?|expectations|feedback|partial|penalty|tolerance|review|sources:|kind|order|draw|modality|reading|title|draw|tags|single|multiple|likert|front matter)\b(?<!\bsources)")]
    private static partial Regex Key();
}
