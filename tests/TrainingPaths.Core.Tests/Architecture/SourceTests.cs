using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Tests.Architecture;

/// <summary>Rules of the house that the compiler does not know.</summary>
[Category("Architecture")]
public sealed partial class SourceTests
{
    private const int LongestFile = 400;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Utility", "Processor", "Base", "Impl", "Data", "Info", "Dto", "Common"];

    // Where a rule does not hold, and why.
    private static readonly string[] Exceptions =
    [
        // Waits for a server process that it started: real time, on a developer's machine only.
        "src/TrainingPaths.Web/Development/LocalCluster.cs: the clock of the machine",
    ];

    [Test]
    public void Time_comes_from_the_injected_clock_and_queries_keep_their_walls() =>
        Assert.That(Repository.Files("src", ".cs").SelectMany(file => Findings(Repository.Name(file), File.ReadAllText(file.FullName))).Except(Exceptions), Is.Empty);

    [Test]
    public void Every_exception_is_still_needed() =>
        Assert.That(Exceptions.Except(Repository.Files("src", ".cs").SelectMany(file => Findings(Repository.Name(file), File.ReadAllText(file.FullName)))), Is.Empty);

    [TestCase("var now = DateTimeOffset.UtcNow;", "the clock of the machine")]
    [TestCase("var day = DateTime.Today;", "the clock of the machine")]
    [TestCase("db.People.IgnoreQueryFilters()", "a query without its filters")]
    [TestCase("db.People.FromSqlRaw(text)", "SQL put together as text")]
    [TestCase("db.Database.ExecuteSqlRawAsync(text)", "SQL put together as text")]
    public void The_control_that_breaks_a_rule_is_reported(string code, string finding) => Assert.That(Findings("Sample.cs", code), Is.EqualTo(new[] { $"Sample.cs: {finding}" }));

    [TestCase("// DateTime.UtcNow would be the machine's")]
    [TestCase("clock.GetUtcNow(); db.Database.ExecuteSqlAsync($\"select {1}\")")]
    public void What_only_looks_like_it_is_not(string code) => Assert.That(Findings("Sample.cs", code), Is.Empty);

    [Test]
    public void Names_of_types_say_what_they_are()
    {
        var names = new[] { "src", "tests" }.SelectMany(folder => Repository.Files(folder, ".cs")).SelectMany(file => DeclaredType().Matches(Comment().Replace(File.ReadAllText(file.FullName), ""))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.That(names, Has.Count.GreaterThan(100));
        Assert.That(names.Where(IsEmpty), Is.Empty);
    }

    [TestCase("PathManager", true)]
    [TestCase("PageBase", true)]
    [TestCase("DataLoader", true)]
    [TestCase("Database", false)]
    [TestCase("NoticeTagHelper", false)]
    public void A_name_is_empty_by_its_words(string name, bool empty) => Assert.That(IsEmpty(name), Is.EqualTo(empty));

    [Test]
    public void No_file_is_too_long_to_read()
    {
        var files = new[] { "src", "tests", "scripts" }.SelectMany(folder => Repository.Files(folder, ".cs", ".cshtml", ".ts", ".mjs", ".css", ".sh", ""));
        var long_ = files.Select(file => (Name: Repository.Name(file), Lines: File.ReadLines(file.FullName).Count())).Where(file => file.Lines > LongestFile);
        Assert.That(long_, Is.Empty);
    }

    private static IEnumerable<string> Findings(string name, string text)
    {
        var code = Comment().Replace(text, "");
        foreach (var (pattern, finding) in new[] { (MachineClock(), "the clock of the machine"), (Unfiltered(), "a query without its filters"), (RawSql(), "SQL put together as text") })
        {
            if (pattern.IsMatch(code))
                yield return $"{name}: {finding}";
        }
    }

    // "TagHelper" is the framework's word for what a page writes as an element.
    private static bool IsEmpty(string name) => Word().Matches(name.Replace("TagHelper", "", StringComparison.Ordinal)).Any(word => EmptyWords.Contains(word.Value));

    [GeneratedRegex(@"(?<!:)//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:class|record|record struct|record class|struct|interface|enum|delegate \w+) ([A-Z]\w*)")]
    private static partial Regex DeclaredType();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"\bIgnoreQueryFilters\b")]
    private static partial Regex Unfiltered();

    [GeneratedRegex(@"\b(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw)\b")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z][a-z]*")]
    private static partial Regex Word();
}
