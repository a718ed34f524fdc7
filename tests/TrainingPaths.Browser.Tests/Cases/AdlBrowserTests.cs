using TrainingPaths.Scorm.Tests.Adl;
using TrainingPaths.Scorm.Tests.Cases;

namespace TrainingPaths.Browser.Tests.Cases;

/// <summary>ADL's LMS test cases of the 4th edition through the real player: 20 of them, all where TP_ADL_BROWSER is <c>all</c>, and then on a site that has one host only too.</summary>
[Category("AdlBrowser")]
[TestFixtureSource(nameof(Modes))]
public sealed class AdlBrowserTests(bool oneHost) : CaseJourney
{
    // Of each group, and what a model without a browser cannot show: controls, contents, leaving and coming back, shared data over two packages.
    private static readonly string[] Sample =
    [
        "API", "CM-01", "CM-04b", "CM-07a", "CM-08", "CM-09ba", "CM-09ca", "CM-10", "CM-16", "CO-07b",
        "CT-01", "DDMa", "MS-01", "RU-01aa", "OB-03b", "OB-03c", "RU-13e", "SX-04b", "SX-11c", "T-01a",
    ];

    // ADL's tester is one learner, who goes through the packages in their order: these look at what earlier ones left.
    private static readonly HashSet<(string Name, string Earlier)> Needs = [("OB-03c", "OB-03a"), ("OB-09b", "OB-09a"), ("CO-07b", "CO-07a"), ("SX-11c", "SX-11a"), ("SX-11c", "SX-11b")];

    private static readonly Lazy<Dictionary<string, SequencingCase>> Cases = new(() => SequencingCase.ReadAll(Path.Combine(AdlCases.Folder!, "cases.json")));

    private static bool All => Environment.GetEnvironmentVariable("TP_ADL_BROWSER") == "all";

    private static bool[] Modes => All ? [false, true] : [false];

    // DDMa and DDMb are the two packages of one case.
    private static IEnumerable<string> Names() => AdlCases.Folder is null ? [""] : All ? Cases.Value.Keys.Where(name => name != "DDMb") : Sample;

    protected override bool OneHost => oneHost;

    protected override async Task ArrangeAsync()
    {
        if (AdlCases.Folder is not { } folder)
            return;
        var names = Names().Concat(Needs.Where(need => Names().Contains(need.Name)).Select(need => need.Earlier)).Append("DDMb").Distinct();
        await ImportAsync(names.Select(name => (name, Path.Combine(folder, "manifests", $"{name}.xml"))));
    }

    [TestCaseSource(nameof(Names))]
    public async Task A_case_of_ADL_is_played_as_ADL_asks(string name)
    {
        _ = AdlCases.Required;
        var earlier = Cases.Value.Keys.Where(other => Needs.Contains((name, other)));
        await PlayAsync(earlier.Append(name).Select(each => (each, Cases.Value[each])));
    }
}
