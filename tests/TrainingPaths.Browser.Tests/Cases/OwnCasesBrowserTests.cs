using TrainingPaths.Scorm.Tests.Cases;

namespace TrainingPaths.Browser.Tests.Cases;

/// <summary>Some of our own cases, in ADL's shape: they play in the browser where ADL's are absent too.</summary>
[TestFixture(false), TestFixture(true)]
public sealed class OwnCasesBrowserTests(bool oneHost) : CaseJourney
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly Dictionary<string, SequencingCase> Cases = SequencingCase.ReadAll(Path.Combine(Folder, "cases.json"));
    private static readonly string[] Names = ["flow.to-the-end", "flow.chosen", "flow.jumped", "flow.suspended"];

    protected override bool OneHost => oneHost;

    protected override Task ArrangeAsync() => ImportAsync(Names.Select(PackageOf).Distinct().Select(package => (package, Path.Combine(Folder, "Packages", $"{package}.xml"))));

    [TestCaseSource(nameof(Names))]
    public Task A_case_is_played_as_it_says(string name) => PlayAsync([(name, Cases[name])], PackageOf);

    private static string PackageOf(string name) => name.Split('.')[0];
}
