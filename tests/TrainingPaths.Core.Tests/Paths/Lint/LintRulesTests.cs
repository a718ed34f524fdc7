using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Tests.Architecture;

namespace TrainingPaths.Core.Tests.Paths.Lint;

/// <summary>The table of rules, the code that applies them and the page that explains them say the same.</summary>
public sealed partial class LintRulesTests
{
    private static readonly string Families = string.Join('|', LintRules.All.Values.Select(rule => rule.Family).Distinct());

    [Test]
    public void Every_rule_of_the_code_is_in_the_table_and_none_besides() => Assert.That(InCode(), Is.EquivalentTo(LintRules.All.Keys));

    [Test]
    public void A_rule_that_the_table_does_not_know_would_be_found()
    {
        Assert.That(Rules("findings.Error(at, \"lesson.new-rule\", \"…\")"), Is.EqualTo(new[] { "lesson.new-rule" }));
        Assert.That(Rules("findings.Error(at, $\"{family}.time-limit\", \"…\")"), Is.EquivalentTo(new[] { "quiz.time-limit", "final.time-limit" }));
    }

    [Test]
    public void A_rule_is_as_severe_in_the_code_as_in_the_table()
    {
        var severities = Sources().SelectMany(source => Call().Matches(source)).Select(call => (Rule: call.Groups["rule"].Value, Severity: Enum.Parse<Severity>(call.Groups["severity"].Value))).Where(call => LintRules.All.ContainsKey(call.Rule)).ToList();

        Assert.That(severities, Has.Count.GreaterThan(80));
        Assert.That(severities.Where(call => LintRules.All[call.Rule].Severity != call.Severity), Is.Empty);
    }

    [Test]
    public void The_page_for_authors_lists_every_rule_in_its_family()
    {
        var rows = Page().Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains(".*`", StringComparison.Ordinal)).ToList();
        var told = rows.SelectMany(row => Family().Matches(row.Split('|')[1]).SelectMany(family => Name().Matches(row.Split('|', 3)[2]).Select(name => $"{family.Groups[1].Value}.{name.Groups[1].Value}"))).ToHashSet();

        Assert.That(LintRules.All.Keys.Where(rule => !told.Contains(rule)), Is.Empty, "not on the page");
        var names = LintRules.All.Keys.Select(rule => rule[(rule.IndexOf('.', StringComparison.Ordinal) + 1)..]).ToHashSet();
        Assert.That(rows.SelectMany(row => Name().Matches(row.Split('|', 3)[2])).Select(name => name.Groups[1].Value).Where(name => name.Contains('-', StringComparison.Ordinal) && !names.Contains(name)), Is.Empty, "no rule");
    }

    [Test]
    public void The_page_for_authors_says_which_errors_can_be_waived()
    {
        var sentence = Page().Split('\n').Single(line => line.StartsWith("Every warning but `waiver.unused` can be waived", StringComparison.Ordinal));

        Assert.That(Rule().Matches(sentence).Select(rule => rule.Groups[1].Value).Skip(1), Is.EquivalentTo(LintRules.All.Values.Where(rule => rule is { Severity: Severity.Error, Waivable: true }).Select(rule => rule.Id)));
        Assert.That(LintRules.All.Values.Where(rule => rule is { Severity: Severity.Warning, Waivable: false }).Select(rule => rule.Id), Is.EqualTo(new[] { "waiver.unused" }));
    }

    [TestCase("yaml", false)]
    [TestCase("id", false)]
    [TestCase("file", false)]
    [TestCase("folder", false)]
    [TestCase("waiver", false)]
    public void A_rule_of_form_is_never_waived(string family, bool waivable) =>
        Assert.That(LintRules.All.Values.Where(rule => rule.Family == family).Select(rule => rule.Waivable), Is.Not.Empty.And.All.EqualTo(waivable));

    private static IEnumerable<string> InCode() => Sources().SelectMany(Rules).Distinct();

    private static IEnumerable<string> Rules(string source) =>
        Regex.Matches(source, $@"""((?:{Families})\.[a-z-]+)""").Select(match => match.Groups[1].Value).Where(rule => !rule.EndsWith(".yaml", StringComparison.Ordinal) && !rule.EndsWith(".md", StringComparison.Ordinal))
            .Concat(Shared().Matches(source).SelectMany(match => new[] { "quiz.", "final." }.Select(family => family + match.Groups[1].Value)));

    private static IEnumerable<string> Sources() =>
        Directory.GetFiles(Path.Combine(Repository.Root.FullName, "src", "TrainingPaths.Core", "Paths", "Format"), "*.cs", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "LintRules.cs").Select(File.ReadAllText);

    private static string Page() => File.ReadAllText(Path.Combine(Repository.Root.FullName, "docs", "content-format.md"));

    [GeneratedRegex(@"\$""\{family\}\.([a-z-]+)""")]
    private static partial Regex Shared();

    [GeneratedRegex(@"findings\.(?<severity>Error|Warning)\([^\n]*?""(?<rule>[a-z-]+\.[a-z-]+)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"`([a-z-]+)\.\*`")]
    private static partial Regex Family();

    [GeneratedRegex(@"`([a-z-]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"`([a-z-]+\.[a-z-]+)`")]
    private static partial Regex Rule();
}
